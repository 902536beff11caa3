/** One step of the hash of a word. */
export function hashStep(hash: number, unit: number): number {
  return (Math.imul(hash, 0x01000193) ^ unit) | 0;
}

/** Spreads a hash over a table; the low bits of the rolling hash alone are too regular. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** Words by their letters, in typed arrays with open addressing; a word's number is the order it was added in. */
export class WordTable {
  count = 0;
  /** For each slot a word's number + 1 and its hash, side by side, so that a miss touches one place in memory. */
  private readonly slots: Int32Array;
  private readonly mask: number;
  /** Where the letters of each word begin in `characters`, and after the last one where they end. */
  readonly start: Int32Array;
  characters: Uint16Array;
  private used = 0;
  /** A bit for each hash, modulo their number: most words that are not in the table are told by one look at a small array. */
  private readonly bits: Int32Array;

  constructor(readonly capacity: number) {
    let size = 16;
    while (size < capacity * 2.5) size *= 2;
    this.slots = new Int32Array(size * 2);
    this.mask = size - 1;
    this.bits = new Int32Array(size / 8);
    this.start = new Int32Array(capacity + 1);
    this.characters = new Uint16Array(Math.max(64, capacity * 10));
  }

  /** Number of the word `letters[from]` … `letters[to - 1]`, whose hash is given; -1 for an unknown one. */
  find(letters: Uint16Array, from: number, to: number, hash: number): number {
    const bit = spread(hash);
    if ((this.bits[(bit >>> 5) & (this.bits.length - 1)]! & (1 << (bit & 31))) === 0) return -1;
    const { slots, mask, start, characters } = this;
    for (let slot = bit & mask; slots[slot * 2] !== 0; slot = (slot + 1) & mask) {
      if (slots[slot * 2 + 1] !== hash) continue;
      const word = slots[slot * 2]! - 1;
      const begin = start[word]!;
      if (start[word + 1]! - begin !== to - from) continue;
      let i = from;
      while (i < to && letters[i] === characters[begin + i - from]) i++;
      if (i === to) return word;
    }
    return -1;
  }

  /** Number of a word, which is added where it is not there yet. */
  findOrAdd(letters: Uint16Array, from: number, to: number, hash: number): number {
    const known = this.find(letters, from, to, hash);
    return known >= 0 ? known : this.add(letters, from, to, hash);
  }

  /** Adds a word that is not there yet; its number. */
  add(letters: Uint16Array, from: number, to: number, hash: number): number {
    const word = this.count++;
    if (this.used + to - from > this.characters.length) {
      const grown = new Uint16Array(this.characters.length * 2);
      grown.set(this.characters);
      this.characters = grown;
    }
    for (let i = from; i < to; i++) this.characters[this.used++] = letters[i]!;
    this.start[word + 1] = this.used;
    const bit = spread(hash);
    const at = (bit >>> 5) & (this.bits.length - 1);
    this.bits[at] = this.bits[at]! | (1 << (bit & 31));
    let slot = bit & this.mask;
    while (this.slots[slot * 2] !== 0) slot = (slot + 1) & this.mask;
    this.slots[slot * 2] = word + 1;
    this.slots[slot * 2 + 1] = hash;
    return word;
  }
}
