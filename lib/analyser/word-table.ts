/** One step of the hash of a word. */
export function hashStep(hash: number, unit: number): number {
  return (Math.imul(hash, 0x01000193) ^ unit) | 0;
}

/** Spreads a hash over a table; the low bits of the rolling hash alone are too regular. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** What a slot holds: the hash of a word, where its letters begin and how many they are, and its number or value. */
const SLOT = { HASH: 0, LETTERS: 1, VALUE: 2, SIZE: 3 } as const;
const SIZE_BITS = 8;
const SIZE_MASK = (1 << SIZE_BITS) - 1;
/** Slots for each word. */
const ROOM = 1.4;

/**
 * Words by their letters, in typed arrays with open addressing; a word's number is the order it was added in. A look-up touches the
 * slot and the letters and nothing else, and the slots are as few as will do: most of the time goes by waiting for memory.
 */
export class WordTable {
  count = 0;
  private readonly slots: Int32Array;
  /** Slots for each hash there may be. */
  private readonly scale: number;
  /** Where the letters of each word begin in `characters`, and after the last one where they end. */
  readonly start: Int32Array;
  /** Letters of all words, and room for the next one. */
  characters: Uint16Array;
  private used = 0;
  /** A bit for each hash, modulo their number: most words that are not in the table are told by one look at a small array. */
  private readonly bits: Int32Array;

  /** @param longest letters of the longest word, at most 255 */
  constructor(
    readonly capacity: number,
    private readonly longest: number,
  ) {
    const size = Math.ceil(capacity * ROOM) + 1;
    this.slots = new Int32Array(size * SLOT.SIZE);
    this.scale = size / 2 ** 32;
    let words = 4;
    while (words < capacity / 4) words *= 2;
    this.bits = new Int32Array(words);
    this.start = new Int32Array(capacity + 1);
    this.characters = new Uint16Array(capacity * 10 + longest);
  }

  /** Value of the word `letters[from]` … `letters[to - 1]`, whose hash is given; 0 for an unknown one. */
  valueOf(letters: Uint16Array, from: number, to: number, hash: number): number {
    const bit = spread(hash);
    const { bits } = this;
    if ((bits[(bit >>> 5) & (bits.length - 1)]! & (1 << (bit & 31))) === 0) return 0;
    const { slots, characters } = this;
    for (let slot = this.slotOf(bit); ; slot = this.after(slot)) {
      const place = slots[slot + SLOT.LETTERS]!;
      if (place === 0) return 0;
      if (slots[slot + SLOT.HASH] !== hash || (place & SIZE_MASK) !== to - from) continue;
      const shift = (place >>> SIZE_BITS) - from;
      let i = from;
      while (i < to && letters[i] === characters[shift + i]) i++;
      if (i === to) return slots[slot + SLOT.VALUE]!;
    }
  }

  private slotOf(bit: number): number {
    return Math.trunc(bit * this.scale) * SLOT.SIZE;
  }

  private after(slot: number): number {
    return slot + SLOT.SIZE === this.slots.length ? 0 : slot + SLOT.SIZE;
  }

  /** Where in `characters` the letters of the next word are to be written. */
  get end(): number {
    return this.used;
  }

  /** Number of the word whose letters were written at `end`; it is added where it is not there yet. No value is set before. */
  findOrAdd(size: number, hash: number): number {
    const { slots, characters, used, bits } = this;
    const bit = spread(hash);
    let slot = this.slotOf(bit);
    for (let place = slots[slot + SLOT.LETTERS]!; place !== 0; place = slots[slot + SLOT.LETTERS]!) {
      if (slots[slot + SLOT.HASH] === hash && (place & SIZE_MASK) === size) {
        const begin = place >>> SIZE_BITS;
        let i = 0;
        while (i < size && characters[begin + i] === characters[used + i]) i++;
        if (i === size) return slots[slot + SLOT.VALUE]!;
      }
      slot = this.after(slot);
    }
    const at = (bit >>> 5) & (bits.length - 1);
    bits[at] = bits[at]! | (1 << (bit & 31));
    slots[slot + SLOT.HASH] = hash;
    slots[slot + SLOT.LETTERS] = (used << SIZE_BITS) | size;
    slots[slot + SLOT.VALUE] = this.count;
    this.used = used + size;
    this.start[this.count + 1] = this.used;
    if (this.used + this.longest > characters.length) {
      this.characters = new Uint16Array(characters.length * 2);
      this.characters.set(characters);
    }
    return this.count++;
  }

  /** Gives each word its value, by number; no word can be added after that. */
  setValues(values: Int32Array): void {
    const { slots } = this;
    for (let slot = 0; slot < slots.length; slot += SLOT.SIZE) {
      if (slots[slot + SLOT.LETTERS] !== 0) slots[slot + SLOT.VALUE] = values[slots[slot + SLOT.VALUE]!]!;
    }
  }
}
