import { figuresToLetters, findDisguised } from './disguise.js';
import type { Rulebook, Stem } from './tables.js';
import { hashStep } from './word-table.js';
import { LONGEST_WORD } from './words.js';

/** Letters a stem's candidates are found by; no stem is shorter. */
const STEM_PREFIX = 4;
/** Most letters a stem (`word*`) may be followed by. */
const STEM_TAIL = 4;

/** Class lists of the words and the stem that a word is a loose spelling of. */
interface LooseWord {
  loose: number;
  /** Of another language. */
  also: number;
  stem: number;
}

/** Stems by the hash of their first letters. */
class Stems {
  private readonly byPrefix = new Map<number, Stem[]>();
  /** Whether a stem may begin with these letters, by the low bits of their hash. */
  private readonly mayBegin = new Uint8Array(4096);

  constructor(stems: readonly Stem[]) {
    for (const stem of stems) {
      let key = 0;
      for (let i = 0; i < STEM_PREFIX; i++) key = hashStep(key, stem.text.charCodeAt(i));
      this.byPrefix.set(key, [...(this.byPrefix.get(key) ?? []), stem]);
      this.mayBegin[key & 4095] = 1;
    }
  }

  /** Class list of the longest stem that `size` letters begin with, 0 for none. */
  find(letters: Uint16Array, size: number): number {
    if (size < STEM_PREFIX) return 0;
    let key = 0;
    for (let i = 0; i < STEM_PREFIX; i++) key = hashStep(key, letters[i]!);
    if (this.mayBegin[key & 4095] === 0) return 0;
    let list = 0;
    let longest = 0;
    for (const { text, list: own } of this.byPrefix.get(key) ?? []) {
      if (text.length <= longest || text.length > size || size - text.length > STEM_TAIL) continue;
      let i = STEM_PREFIX;
      while (i < text.length && text.charCodeAt(i) === letters[i]) i++;
      if (i < text.length) continue;
      longest = text.length;
      list = own;
    }
    return list;
  }
}

/** Looks folded letters up in a rulebook's tables. The answers are class lists, 0 where there is none. */
export class Dictionary {
  /** Letters of the word being looked up. */
  readonly letters = new Uint16Array(LONGEST_WORD);
  private readonly stems: Stems;
  private readonly looseStems: Stems[];

  constructor(private readonly rulebook: Rulebook) {
    this.stems = new Stems(rulebook.stems);
    this.looseStems = rulebook.loose.map(({ keys }) => {
      const own = rulebook.stems.filter(({ list }) => (rulebook.listLanguages[list]! & (1 << keys.language)) !== 0);
      return new Stems(
        own.flatMap(({ text, list }) => {
          for (let i = 0; i < text.length; i++) this.letters[i] = text.charCodeAt(i);
          keys.make(this.letters, 0, text.length);
          return keys.size < STEM_PREFIX ? [] : [{ text: keys.text(), list }];
        }),
      );
    });
  }

  hashOf(from: number, to: number): number {
    let hash = 0;
    for (let i = from; i < to; i++) hash = hashStep(hash, this.letters[i]!);
    return hash;
  }

  /** The word spelled by the letters `from` … `to - 1`, whose hash is given. */
  exact(from: number, to: number, hash: number): number {
    const form = this.rulebook.forms.find(this.letters, from, to, hash);
    return form < 0 ? 0 : this.rulebook.formLists[form]!;
  }

  /** The word that the first `size` letters are a disguise of. */
  disguised(size: number): number {
    return findDisguised(this, size);
  }

  stem(size: number): number {
    return this.stems.find(this.letters, size);
  }

  /**
   * The words of one language that plain Latin letters are a loose spelling of. `which` is the index of the loose spelling,
   * `known` the class list of the word as it stands: where that is a word of another language there is none.
   */
  loose(which: number, from: number, to: number, known: number): number {
    const { keys, table, lists } = this.rulebook.loose[which]!;
    if ((this.rulebook.listLanguages[known]! & ~(1 << keys.language)) !== 0) return 0;
    keys.make(this.letters, from, to);
    const key = table.find(keys.key, 0, keys.size, keys.hash);
    return key < 0 || lists[key] === known ? 0 : lists[key]!;
  }

  /** All loose readings of the first `size` letters, in at most two languages. */
  looseWord(size: number, known: number): LooseWord {
    const found: LooseWord = { loose: 0, also: 0, stem: 0 };
    for (let which = 0; which < this.rulebook.loose.length; which++) {
      const list = this.loose(which, 0, size, known);
      if (found.loose === 0) found.loose = list;
      else if (found.also === 0) found.also = list;
      if (found.stem === 0) found.stem = this.looseStem(which, known);
    }
    if (found.loose === 0 && known === 0 && figuresToLetters(this.letters, 0, size)) return this.looseWord(size, 0);
    return found;
  }

  /** The stem that the key last made in a language begins with. */
  private looseStem(which: number, known: number): number {
    const { keys } = this.rulebook.loose[which]!;
    if ((this.rulebook.listLanguages[known]! & ~(1 << keys.language)) !== 0) return 0;
    return this.looseStems[which]!.find(keys.key, keys.size);
  }

  get hasStems(): boolean {
    return this.rulebook.stems.length > 0;
  }
}
