import type { Rulebook } from './tables.js';

/** Waiting stretches kept for one position: more could only begin later and end sooner. */
export const KEPT = 8;

/** Where the parts of a waiting stretch stand in its record: its first token, the one it goes on from, the last place, 1 for denied. */
export const WAIT = { FIRST: 0, ORIGIN: 1, UNTIL: 2, DENIED: 3, SIZE: 4 } as const;

const NO_SLOT = -1;

/**
 * The stretches of one sentence that wait at positions for their next word. Positions with any have a slot of room for KEPT of them,
 * and are listed by class, so that a word finds those that wait for it.
 */
export class Waiting {
  /** For each slot KEPT records, and how many of them are in use. */
  records = new Int32Array(64 * KEPT * WAIT.SIZE);
  counts = new Uint8Array(64);
  /** For each class how many positions with waiting stretches are listed in `awake` from `rulebook.waitStart`. */
  readonly awakeCount: Int32Array;
  readonly awake: Int32Array;
  /** Positions listed for any class. */
  awakeTotal = 0;
  private readonly slots: Int32Array;
  private readonly inSlot: number[] = [];

  constructor(private readonly rulebook: Rulebook) {
    this.awakeCount = new Int32Array(rulebook.classes);
    this.awake = new Int32Array(rulebook.positionClass.length);
    this.slots = new Int32Array(rulebook.positionClass.length).fill(NO_SLOT);
  }

  /** The slot of a position; the first time in a sentence it gets one. */
  slotOf(position: number): number {
    const known = this.slots[position]!;
    if (known !== NO_SLOT) return known;
    const slot = this.inSlot.push(position) - 1;
    this.slots[position] = slot;
    if (slot >= this.counts.length) this.grow();
    this.counts[slot] = 0;
    return slot;
  }

  /** Lists a position of which the first stretch begins to wait. */
  wakeUp(position: number): void {
    const id = this.rulebook.positionClass[position]!;
    this.awake[this.rulebook.waitStart[id]! + this.awakeCount[id]!] = position;
    this.awakeCount[id]!++;
    this.awakeTotal++;
  }

  /** Takes the position listed as number `index` of its class off the list. */
  putToSleep(id: number, index: number): void {
    const from = this.rulebook.waitStart[id]!;
    const left = this.awakeCount[id]! - 1;
    this.awakeCount[id] = left;
    this.awake[from + index] = this.awake[from + left]!;
    this.awakeTotal--;
  }

  /** Moves the stretch of one record to another. */
  move(from: number, to: number): void {
    this.records.copyWithin(to, from, from + WAIT.SIZE);
  }

  /** Nothing waits any more: a sentence has ended. */
  clear(): void {
    for (const position of this.inSlot) {
      this.slots[position] = NO_SLOT;
      this.awakeCount[this.rulebook.positionClass[position]!] = 0;
    }
    this.inSlot.length = 0;
    this.awakeTotal = 0;
  }

  private grow(): void {
    const records = new Int32Array(this.records.length * 2);
    records.set(this.records);
    this.records = records;
    const counts = new Uint8Array(this.counts.length * 2);
    counts.set(this.counts);
    this.counts = counts;
  }
}
