/** Slots, a power of two. */
const SIZE = 32768;
/** Letters of five bits that fit into one number, and into the two of a key. */
const HALF = 6;
const LONGEST = 2 * HALF;

/**
 * Remembers what was found for plain Latin words, which come again and again. A key holds all letters of a word, so nothing is
 * ever found for another word, whatever was read before.
 */
export class WordMemory {
  private readonly first = new Int32Array(SIZE);
  private readonly second = new Int32Array(SIZE);
  readonly loose = new Int32Array(SIZE);
  readonly also = new Int32Array(SIZE);
  readonly stem = new Int32Array(SIZE);
  readonly denied = new Int32Array(SIZE);
  private keyFirst = 0;
  private keySecond = 0;

  /** The slot of the word `text[start]` … `text[end - 1]`; -1 where it is too long or has anything but the letters a to z. */
  slotOf(text: string, start: number, end: number): number {
    if (end - start > LONGEST) return -1;
    let first = 0;
    let second = 0;
    for (let i = start; i < end; i++) {
      const letter = (text.charCodeAt(i) | 0x20) - 0x60;
      if (letter < 1 || letter > 26) return -1;
      if (i - start < HALF) first = (first << 5) | letter;
      else second = (second << 5) | letter;
    }
    this.keyFirst = first;
    this.keySecond = second;
    const mixed = Math.imul(first, 0x2c1b3c6d) ^ Math.imul(second, 0x297a2d39);
    return (mixed ^ (mixed >>> 15)) & (SIZE - 1);
  }

  /** Whether the word last asked for is the one in a slot. */
  knows(slot: number): boolean {
    return this.first[slot] === this.keyFirst && this.second[slot] === this.keySecond;
  }

  /** Puts the word last asked for into a slot. */
  keep(slot: number, found: { loose: number; also: number; stem: number; denied: number }): void {
    this.first[slot] = this.keyFirst;
    this.second[slot] = this.keySecond;
    this.loose[slot] = found.loose;
    this.also[slot] = found.also;
    this.stem[slot] = found.stem;
    this.denied[slot] = found.denied;
  }
}
