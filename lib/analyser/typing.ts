import type { Rulebook } from './tables.js';
import { hashStep } from './word-table.js';

/** Shorter forms have too many neighbours, longer ones are rare. */
const SHORTEST = 7;
const LONGEST = 24;
/** Entries that are looked at for one half of a word at most, so that the work for a word is bounded. */
const MOST_COMPARED = 32;
const SLOTS = 1 << 17;
/** Bits that tell most halves which no form has. */
const BITS = 1 << 20;
/** Words that are remembered, a power of two. */
const REMEMBERED = 4096;
/** Letters of the languages' alphabets are below this. */
const LETTERS = 0x530;
/** Front halves and back halves have keys of their own. */
const FRONT = 0;
const BACK = 0x40;

/**
 * Finds the form that a word is with one letter left out, put in, wrong, or changed with its neighbour. Such an error spares one half of
 * the word and its first letter, so that forms are kept by their halves; that is done for each first letter when the first word asks.
 */
export class MistypedForms {
  /** Entries, which are twice a form's number, plus 2 for its front half and 3 for its back half, in chains of keys that share their low bits. */
  private chains: { heads: Int32Array; links: Int32Array; bits: Int32Array } | undefined;
  /** Forms by their first letter; which of them are in the chains. */
  private byLetter: { start: Int32Array; forms: Int32Array } | undefined;
  private readonly isChained = new Uint8Array(LETTERS);
  private readonly memory = new Remembered();
  /** Hashes of the first letters of a word, and of the last, by how many they are. */
  private readonly fronts = new Int32Array(LONGEST + 2);
  private readonly backs = new Int32Array(LONGEST + 2);
  /** Class lists of two forms at most that the word last asked for may be, 0 for none, and how many were compared. */
  first = 0;
  second = 0;
  compared = 0;

  constructor(private readonly rulebook: Rulebook) {}

  /** Looks for the forms that the first `size` letters are a mistyped spelling of. */
  find(letters: Uint16Array, size: number): void {
    this.compared = 0;
    this.first = 0;
    this.second = 0;
    if (size < SHORTEST - 1 || size > LONGEST || letters[0]! >= LETTERS) return;
    const { memory } = this;
    const slot = memory.slotOf(letters, size);
    if (memory.knows(slot, letters, size)) {
      this.first = memory.first[slot]!;
      this.second = memory.second[slot]!;
      this.compared = memory.compared[slot]!;
      return;
    }
    if (this.isChained[letters[0]!] === 0) this.chain(letters[0]!);
    this.hashHalves(letters, 0, size);
    for (let length = Math.max(SHORTEST, size - 1); length <= size + 1; length++) this.findOf(length, letters, size);
    memory.keep(slot, letters, size, this);
  }

  /** The same among forms of one length. */
  private findOf(length: number, letters: Uint16Array, size: number): void {
    const half = length >> 1;
    const first = letters[0]!;
    this.compare(keyOf(this.fronts[half]!, length, first, FRONT), letters, size);
    this.compare(keyOf(this.backs[length - half]!, length, first, BACK), letters, size);
    if (length !== size) return;
    // Neighbours changed across the middle spoil both halves.
    const changed = hashStep(this.fronts[half - 1]!, letters[half]!);
    this.compare(keyOf(changed, length, first, FRONT), letters, size);
  }

  /** Hashes what the word `letters[from]` … begins and ends with. */
  private hashHalves(letters: Uint16Array, from: number, size: number): void {
    const { fronts, backs } = this;
    for (let i = 0; i <= size >> 1; i++) fronts[i + 1] = hashStep(fronts[i]!, letters[from + i]!);
    for (let i = 0; i <= (size + 1) >> 1; i++) backs[i + 1] = hashStep(backs[i]!, letters[from + size - 1 - i]!);
  }

  private compare(key: number, letters: Uint16Array, size: number): void {
    const { heads, links, bits } = this.chains!;
    const bit = key >>> 12;
    if ((bits[bit >>> 5]! & (1 << (bit & 31))) === 0) return;
    let left = MOST_COMPARED;
    for (let entry = heads[key & (SLOTS - 1)]!; entry !== 0 && left > 0; entry = links[entry * 2]!, left--) {
      this.compared++;
      const form = (entry >> 1) - 1;
      if (links[entry * 2 + 1] !== key || !this.isMistyped(form, letters, size)) continue;
      const list = this.rulebook.formLists[form]!;
      if (this.first === 0) this.first = list;
      else if (this.first !== list) this.second = list;
    }
  }

  /** Puts the forms of the rules' words that begin with a letter into chains by the halves that an error may spare. */
  private chain(letter: number): void {
    const { forms } = this.rulebook;
    this.isChained[letter] = 1;
    this.byLetter ??= this.sort();
    this.chains ??= {
      heads: new Int32Array(SLOTS),
      links: new Int32Array((forms.count * 2 + 2) * 2),
      bits: new Int32Array(BITS / 32),
    };
    const { start, forms: sorted } = this.byLetter;
    for (let i = start[letter + 1]! - 1; i >= start[letter]!; i--) {
      const form = sorted[i]!;
      const from = forms.start[form]!;
      const length = forms.start[form + 1]! - from;
      const half = length >> 1;
      this.hashHalves(forms.characters, from, length);
      this.add(2 * form + 2, keyOf(this.fronts[half]!, length, letter, FRONT));
      this.add(2 * form + 3, keyOf(this.backs[length - half]!, length, letter, BACK));
    }
  }

  private add(entry: number, key: number): void {
    const { heads, links, bits } = this.chains!;
    const slot = key & (SLOTS - 1);
    links[entry * 2] = heads[slot]!;
    links[entry * 2 + 1] = key;
    heads[slot] = entry;
    const bit = key >>> 12;
    bits[bit >>> 5] = bits[bit >>> 5]! | (1 << (bit & 31));
  }

  /** The forms of the rules' words that are of a length in question, by first letter and then in order. */
  private sort(): { start: Int32Array; forms: Int32Array } {
    const { forms, formLists, listStart } = this.rulebook;
    const { characters, start: formStart, count } = forms;
    const start = new Int32Array(LETTERS + 1);
    // First letter of each form that is kept, 0 for others.
    const letterOf = new Uint16Array(count);
    for (let form = 0; form < count; form++) {
      const length = formStart[form + 1]! - formStart[form]!;
      const list = formLists[form]!;
      const letter = characters[formStart[form]!]!;
      const isKept =
        length >= SHORTEST && length <= LONGEST && letter < LETTERS && listStart[list] !== listStart[list + 1];
      if (!isKept) continue;
      letterOf[form] = letter;
      start[letter + 1] = start[letter + 1]! + 1;
    }
    for (let letter = 0; letter < LETTERS; letter++) start[letter + 1] = start[letter + 1]! + start[letter]!;
    const next = start.slice();
    const sorted = new Int32Array(start[LETTERS]!);
    for (let form = 0; form < count; form++) {
      const letter = letterOf[form]!;
      if (letter === 0) continue;
      sorted[next[letter]!] = form;
      next[letter] = next[letter]! + 1;
    }
    return { start, forms: sorted };
  }

  /** Whether the letters are a form with one error, which is not in the first letter. */
  private isMistyped(form: number, letters: Uint16Array, size: number): boolean {
    const { characters, start } = this.rulebook.forms;
    const from = start[form]!;
    const length = start[form + 1]! - from;
    const shorter = Math.min(size, length);
    let same = 0;
    while (same < shorter && letters[same] === characters[from + same]) same++;
    let alike = 0;
    while (alike < shorter - same && letters[size - 1 - alike] === characters[from + length - 1 - alike]) alike++;
    if (same === 0 || length < SHORTEST) return false;
    const wrong = size - same - alike;
    if (size !== length) return same + alike === shorter;
    if (wrong === 1) return true;
    return (
      wrong === 2 && letters[same] === characters[from + same + 1] && letters[same + 1] === characters[from + same]
    );
  }
}

/** What was found for the words that were asked for last; each is kept with all its letters, so that none is taken for another. */
class Remembered {
  private readonly letters = new Uint16Array(REMEMBERED * LONGEST);
  private readonly sizes = new Uint8Array(REMEMBERED);
  readonly first = new Int32Array(REMEMBERED);
  readonly second = new Int32Array(REMEMBERED);
  readonly compared = new Uint16Array(REMEMBERED);

  slotOf(letters: Uint16Array, size: number): number {
    let hash = size;
    for (let i = 0; i < size; i++) hash = hashStep(hash, letters[i]!);
    return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8) & (REMEMBERED - 1);
  }

  knows(slot: number, letters: Uint16Array, size: number): boolean {
    if (this.sizes[slot] !== size) return false;
    const from = slot * LONGEST;
    let i = 0;
    while (i < size && this.letters[from + i] === letters[i]) i++;
    return i === size;
  }

  keep(slot: number, letters: Uint16Array, size: number, found: MistypedForms): void {
    this.sizes[slot] = size;
    for (let i = 0; i < size; i++) this.letters[slot * LONGEST + i] = letters[i]!;
    this.first[slot] = found.first;
    this.second[slot] = found.second;
    this.compared[slot] = found.compared;
  }
}

/** Key of half a word of a length, from the hash of the half. */
function keyOf(hash: number, length: number, first: number, side: number): number {
  const whole = hashStep(hashStep(hash, first), length | side);
  const mixed = Math.imul(whole ^ (whole >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
