import { figuresToLetters, findDisguised } from './disguise.js';
import type { Rulebook, Stem } from './tables.js';
import { hashStep } from './word-table.js';
import { LONGEST_WORD } from './words.js';

/** Letters a stem's candidates are found by; no stem is shorter. */
const STEM_PREFIX = 4;
/** Most letters a stem (`word*`) may be followed by. */
const STEM_TAIL = 4;

/** Words whose loose readings are kept, a power of two, and the longest of them. */
const KEPT_WORDS = 8192;
const LONGEST_KEPT = 20;

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
  private readonly kept: (LooseWord | undefined)[] = new Array(KEPT_WORDS).fill(undefined);
  private readonly keptLetters = new Uint16Array(KEPT_WORDS * LONGEST_KEPT);
  private readonly keptSize = new Uint8Array(KEPT_WORDS);

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

  /** The same in all languages: the lists found, at most two. */
  looseLists(size: number, known: number): [number, number] {
    const found = [0, 0] as [number, number];
    let count = 0;
    for (let which = 0; which < this.rulebook.loose.length; which++) {
      const list = this.loose(which, 0, size, known);
      if (list !== 0 && count < 2) found[count++] = list;
    }
    if (count === 0 && known === 0 && figuresToLetters(this.letters, 0, size)) return this.looseLists(size, 0);
    return found;
  }

  /** Loose readings of the first `size` letters; what was found is kept, because words come again and again. */
  looseWord(size: number, known: number): Readonly<LooseWord> {
    if (size > LONGEST_KEPT) return this.readLoosely(size, known);
    const hash = this.hashOf(0, size);
    const at = (hash ^ (hash >>> 13)) & (KEPT_WORDS - 1);
    const kept = this.kept[at];
    if (kept && this.isKept(at, size)) return kept;
    this.keptLetters.set(this.letters.subarray(0, size), at * LONGEST_KEPT);
    this.keptSize[at] = size;
    const found = this.readLoosely(size, known);
    this.kept[at] = found;
    return found;
  }

  private readLoosely(size: number, known: number): LooseWord {
    // The stem first: figures may be turned into letters on the way to the word.
    const stem = this.looseStem(size, known);
    const [loose, also] = this.looseLists(size, known);
    return { loose, also, stem };
  }

  private isKept(at: number, size: number): boolean {
    if (this.keptSize[at] !== size) return false;
    const base = at * LONGEST_KEPT;
    for (let i = 0; i < size; i++) if (this.keptLetters[base + i] !== this.letters[i]) return false;
    return true;
  }

  private looseStem(size: number, known: number): number {
    if (!this.hasStems) return 0;
    const { listLanguages, loose } = this.rulebook;
    for (let i = 0; i < loose.length; i++) {
      const { keys } = loose[i]!;
      if ((listLanguages[known]! & ~(1 << keys.language)) !== 0) continue;
      keys.make(this.letters, 0, size);
      const list = this.looseStems[i]!.find(keys.key, keys.size);
      if (list !== 0) return list;
    }
    return 0;
  }

  get hasStems(): boolean {
    return this.rulebook.stems.length > 0;
  }
}
