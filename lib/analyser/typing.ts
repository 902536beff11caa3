import type { Rulebook } from './tables.js';
import { hashStep } from './word-table.js';

/** Shorter forms have too many neighbours, longer ones are rare. */
const SHORTEST = 7;
const LONGEST = 24;
/** Entries that are looked at for one half of a word at most, so that the work for a word is bounded. */
const MOST_COMPARED = 32;
const SLOTS = 1 << 17;

/**
 * Finds the form that a word is with one letter left out, put in, wrong, or changed with its neighbour. Such an error spares one half of
 * the word and its first letter, so that forms are kept by their halves; that is done when the first word asks.
 */
export class MistypedForms {
  private chains: { front: Chains; back: Chains } | undefined;
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
    if (size < SHORTEST - 1 || size > LONGEST) return;
    this.chains ??= this.sort();
    for (let length = Math.max(SHORTEST, size - 1); length <= size + 1; length++) this.findOf(length, letters, size);
  }

  /** The same among forms of one length. */
  private findOf(length: number, letters: Uint16Array, size: number): void {
    const { front, back } = this.chains!;
    const half = length >> 1;
    this.compare(front, keyOf(letters, 0, half, length, 0), letters, size);
    this.compare(back, keyOf(letters, size - length + half, size, length, letters[0]!), letters, size);
    if (length !== size) return;
    // Neighbours changed across the middle spoil both halves.
    swap(letters, half);
    const key = keyOf(letters, 0, half, length, 0);
    swap(letters, half);
    this.compare(front, key, letters, size);
  }

  private compare({ heads, next, keys }: Chains, key: number, letters: Uint16Array, size: number): void {
    let left = MOST_COMPARED;
    for (let entry = heads[key & (SLOTS - 1)]!; entry !== 0 && left > 0; entry = next[entry]!, left--) {
      this.compared++;
      if (keys[entry] !== key || !this.isMistyped(entry - 1, letters, size)) continue;
      const list = this.rulebook.formLists[entry - 1]!;
      if (this.first === 0) this.first = list;
      else if (this.first !== list) this.second = list;
    }
  }

  /** Puts the forms of the rules' words into chains by the halves that an error may spare. */
  private sort(): { front: Chains; back: Chains } {
    const { forms, formLists, listStart } = this.rulebook;
    const { characters, start } = forms;
    const front = newChains(forms.count);
    const back = newChains(forms.count);
    for (let form = forms.count - 1; form >= 0; form--) {
      const from = start[form]!;
      const to = start[form + 1]!;
      const list = formLists[form]!;
      const length = to - from;
      if (length < SHORTEST || length > LONGEST || listStart[list] === listStart[list + 1]) continue;
      const half = from + (length >> 1);
      addTo(front, form + 1, keyOf(characters, from, half, length, 0));
      addTo(back, form + 1, keyOf(characters, half, to, length, characters[from]!));
    }
    return { front, back };
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

/** Entries, which are forms' numbers + 1, in chains of those whose keys share their low bits. */
interface Chains {
  heads: Int32Array;
  next: Int32Array;
  keys: Int32Array;
}

function newChains(count: number): Chains {
  return { heads: new Int32Array(SLOTS), next: new Int32Array(count + 1), keys: new Int32Array(count + 1) };
}

function addTo({ heads, next, keys }: Chains, entry: number, key: number): void {
  const slot = key & (SLOTS - 1);
  next[entry] = heads[slot]!;
  heads[slot] = entry;
  keys[entry] = key;
}

/** Changes a letter with the one before it, in place. */
function swap(letters: Uint16Array, at: number): void {
  const letter = letters[at]!;
  letters[at] = letters[at - 1]!;
  letters[at - 1] = letter;
}

/** Key of half a word of a length. */
function keyOf(letters: Uint16Array, from: number, to: number, length: number, first: number): number {
  let hash = hashStep(length, first);
  for (let i = from; i < to; i++) hash = hashStep(hash, letters[i]!);
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
