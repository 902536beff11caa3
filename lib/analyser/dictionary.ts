import { hashStep, hashWord, type Rulebook, STEM_PREFIX, slotOf } from './tables.js';

/** Longer runs of letters are no words of the rulebook. */
export const LONGEST_WORD = 48;
/** Most letters a stem (`word*`) may be followed by. */
const STEM_TAIL = 4;

/** Looks folded letters up in a rulebook's tables. */
export class Dictionary {
  /** Letters of the word being looked up. */
  readonly letters = new Uint16Array(LONGEST_WORD);
  /** Whether a stem may begin with these four letters, by the low bits of their hash. */
  private readonly mayBeStem = new Uint8Array(4096);

  /** Nothing is looked for where there are none. */
  private readonly hasStems: boolean;

  constructor(private readonly rulebook: Rulebook) {
    this.hasStems = rulebook.stems.size > 0;
    for (const key of rulebook.stems.keys()) this.mayBeStem[key & 4095] = 1;
  }

  /** Number of the form spelled by `letters[from]` … `letters[to - 1]`, -1 for none. `hash` is theirs. */
  find(from: number, to: number, hash: number): number {
    const { slots, formMask, formStart, formCharacters } = this.rulebook;
    const { letters } = this;
    for (let slot = slotOf(hash, formMask); slots[slot] !== 0; slot = (slot + 1) & formMask) {
      const form = slots[slot]! - 1;
      const start = formStart[form]!;
      if (formStart[form + 1]! - start !== to - from) continue;
      let i = from;
      while (i < to && letters[i] === formCharacters[start + i - from]) i++;
      if (i === to) return form;
    }
    return -1;
  }

  /** Hash of `letters[from]` … `letters[to - 1]`. */
  hashOf(from: number, to: number): number {
    let hash = 0;
    for (let i = from; i < to; i++) hash = hashStep(hash, this.letters[i]!);
    return hash;
  }

  /** Number of the form spelled by a folded word, -1 for none. */
  findWord(word: string): number {
    if (word.length === 0 || word.length > LONGEST_WORD) return -1;
    this.write(word);
    return this.find(0, word.length, hashWord(word));
  }

  /** Class list of the longest stem that the first `length` letters begin with, 0 for none. */
  findStem(length: number): number {
    if (!this.hasStems || length < STEM_PREFIX) return 0;
    const { letters } = this;
    let key = 0;
    for (let i = 0; i < STEM_PREFIX; i++) key = hashStep(key, letters[i]!);
    if (this.mayBeStem[key & 4095] === 0) return 0;
    let list = 0;
    let longest = 0;
    for (const stem of this.rulebook.stems.get(key) ?? []) {
      const { text } = stem;
      if (text.length <= longest || text.length > length || length - text.length > STEM_TAIL) continue;
      let i = STEM_PREFIX;
      while (i < text.length && text.charCodeAt(i) === letters[i]) i++;
      if (i < text.length) continue;
      longest = text.length;
      list = stem.list;
    }
    return list;
  }

  private write(word: string): void {
    for (let i = 0; i < word.length; i++) this.letters[i] = word.charCodeAt(i);
  }
}
