import { findDisguised } from './disguise.js';
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
    return this.rulebook.forms.valueOf(this.letters, from, to, hash);
  }

  /** The word or stem that the first `size` letters spell. */
  spelled(size: number): number {
    return this.exact(0, size, this.hashOf(0, size)) || (this.hasStems ? this.stem(size) : 0);
  }

  /** The word that the first `size` letters are a loose spelling of, whatever its language. */
  spelledLoosely(size: number): number {
    if (this.letters[0]! >= 0x80) return 0;
    for (let which = 0; which < this.rulebook.loose.length; which++) {
      const list = this.loose(which, 0, size, 0);
      if (list !== 0) return list;
    }
    return 0;
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
    if (this.isForeign(known, which)) return 0;
    const list = this.looseAsWritten(which, from, to, known);
    return list !== 0 || known !== 0 ? list : this.looseVariant(which, from, to);
  }

  /** Whether a class list holds words of other languages than a loose spelling is for. */
  private isForeign(list: number, which: number): boolean {
    return (this.rulebook.listLanguages[list]! & ~(1 << this.rulebook.loose[which]!.keys.language)) !== 0;
  }

  private looseAsWritten(which: number, from: number, to: number, known: number): number {
    this.rulebook.loose[which]!.keys.make(this.letters, from, to);
    const list = this.ofKey(which);
    return list === known ? 0 : list;
  }

  /** With the letters that some write for others. */
  private looseVariant(which: number, from: number, to: number): number {
    const { keys } = this.rulebook.loose[which]!;
    for (let variant = 0; variant < keys.variantCount; variant++) {
      if (!keys.makeVariant(variant, this.letters, from, to)) continue;
      const list = this.ofKey(which);
      if (list !== 0) return list;
    }
    return 0;
  }

  /** The words whose key in one language is the one last made. */
  private ofKey(which: number): number {
    const { keys, table } = this.rulebook.loose[which]!;
    return table.valueOf(keys.key, 0, keys.size, keys.hash);
  }

  /** Whether a language is written with the letters with diacritics that it does not have itself. */
  borrows(which: number): boolean {
    return this.rulebook.compiled.looseSpellings[which]!.borrowed !== '';
  }

  /** All loose readings of the first `size` letters, in at most two languages. */
  looseWord(size: number, known: number, onlyBorrowed = false): LooseWord {
    const found: LooseWord = { loose: 0, also: 0, stem: 0 };
    for (let which = 0; which < this.rulebook.loose.length; which++) {
      if ((onlyBorrowed && !this.borrows(which)) || this.isForeign(known, which)) continue;
      let list = this.looseAsWritten(which, 0, size, known);
      if (found.stem === 0) found.stem = this.looseStem(which);
      if (list === 0 && known === 0) list = this.looseVariant(which, 0, size);
      if (found.loose === 0) found.loose = list;
      else if (found.also === 0) found.also = list;
    }
    return found;
  }

  /** The stem that the key last made in a language begins with. */
  private looseStem(which: number): number {
    const { keys } = this.rulebook.loose[which]!;
    return this.looseStems[which]!.find(keys.key, keys.size);
  }

  get hasStems(): boolean {
    return this.rulebook.stems.length > 0;
  }
}
