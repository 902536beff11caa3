/** Slots, a power of two. */
const SIZE = 16384;
/** Letters of five bits that fit into one number, and into the three of a key. */
const PART = 6;
const LONGEST = 3 * PART;
/** What a slot holds: the three numbers of its key and what was found, side by side in memory. */
const SLOT = { KEY: 0, LOOSE: 3, ALSO: 4, STEM: 5, DENIED: 6, SIZE: 8 } as const;

/** What a plain Latin word is a loose spelling of; class lists, 0 for none. */
export interface FoundLoosely {
  loose: number;
  also: number;
  stem: number;
  denied: number;
}

/**
 * Remembers what was found for plain Latin words, which come again and again. A key holds all letters of a word, so nothing is
 * ever found for another word, whatever was read before.
 */
export class WordMemory {
  private readonly slots = new Int32Array(SIZE * SLOT.SIZE);
  /** For each loose spelling the list of the word alone, plus 1; 0 where nobody has asked yet. */
  private readonly shared: Int32Array[];
  private readonly key = new Int32Array(SLOT.LOOSE);

  constructor(spellings: number) {
    this.shared = Array.from({ length: spellings }, () => new Int32Array(SIZE));
  }

  /** The slot of the word `text[start]` … `text[end - 1]`; -1 where it is too long or has anything but the letters a to z. */
  slotOf(text: string, start: number, end: number): number {
    if (end - start > LONGEST) return -1;
    let first = 0;
    let second = 0;
    let third = 0;
    for (let i = start; i < end; i++) {
      const letter = (text.charCodeAt(i) | 0x20) - 0x60;
      if (letter < 1 || letter > 26) return -1;
      if (i - start < PART) first = (first << 5) | letter;
      else if (i - start < 2 * PART) second = (second << 5) | letter;
      else third = (third << 5) | letter;
    }
    const { key } = this;
    key[0] = first;
    key[1] = second;
    key[2] = third;
    const mixed = Math.imul(first, 0x2c1b3c6d) ^ Math.imul(second, 0x297a2d39) ^ Math.imul(third, 0x1b56c4e9);
    return (mixed ^ (mixed >>> 15)) & (SIZE - 1);
  }

  /** Whether the word last asked for is the one in a slot. */
  knows(slot: number): boolean {
    const { slots, key } = this;
    const at = slot * SLOT.SIZE;
    return slots[at] === key[0] && slots[at + 1] === key[1] && slots[at + 2] === key[2];
  }

  /** Puts the word last asked for into a slot. */
  keep(slot: number, found: FoundLoosely): void {
    const { slots } = this;
    const at = slot * SLOT.SIZE;
    slots.set(this.key, at);
    slots[at + SLOT.LOOSE] = found.loose;
    slots[at + SLOT.ALSO] = found.also;
    slots[at + SLOT.STEM] = found.stem;
    slots[at + SLOT.DENIED] = found.denied;
    for (const shared of this.shared) shared[slot] = 0;
  }

  loose(slot: number): number {
    return this.slots[slot * SLOT.SIZE + SLOT.LOOSE]!;
  }

  also(slot: number): number {
    return this.slots[slot * SLOT.SIZE + SLOT.ALSO]!;
  }

  stem(slot: number): number {
    return this.slots[slot * SLOT.SIZE + SLOT.STEM]!;
  }

  denied(slot: number): number {
    return this.slots[slot * SLOT.SIZE + SLOT.DENIED]!;
  }

  /** List of the word in a slot by one loose spelling, whatever other language has it; -1 where it is not known. */
  sharedList(which: number, slot: number): number {
    return this.shared[which]![slot]! - 1;
  }

  keepShared(which: number, slot: number, list: number): void {
    this.shared[which]![slot] = list + 1;
  }
}
