import { IntegerReader } from './codec.js';
import type { Roles, Rulebook } from './tables.js';

/** Counts as the offsets at which each stretch begins, and the end of the last. */
export function prefixSums(counts: Int32Array): Int32Array {
  const start = new Int32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) start[i + 1] = start[i]! + counts[i]!;
  return start;
}

/**
 * Which classes forms belong to. A list is kept once whatever forms have it, so that two are the same when their numbers are; list
 * 0 is that of a word nobody asks for.
 */
export class ClassLists {
  private readonly start = [0, 0];
  private readonly classes: number[] = [];
  private readonly languages = [0];
  /** List by hash of its content, the next slot where that is taken; 0 for none. */
  private slots = new Int32Array(1 << 14);
  private readonly unions = new Map<number, number>();
  private readonly merged: number[] = [];

  get count(): number {
    return this.languages.length;
  }

  /** Whether one of the words of a list is of a language. */
  isOf(list: number, language: number): boolean {
    return (this.languages[list]! & (1 << language)) !== 0;
  }

  /** The list of the classes `own[from]` … `own[to - 1]`, sorted, of words of these languages (bits). */
  list(own: ArrayLike<number>, from: number, to: number, languages: number): number {
    if (this.count * 2 > this.slots.length) this.grow();
    let slot = hashOf(own, from, to, languages) & (this.slots.length - 1);
    for (let list = this.slots[slot]!; list !== 0; list = this.slots[slot]!) {
      if (this.languages[list] === languages && this.holds(list, own, from, to)) return list;
      slot = (slot + 1) & (this.slots.length - 1);
    }
    for (let i = from; i < to; i++) this.classes.push(own[i]!);
    this.start.push(this.classes.length);
    this.slots[slot] = this.languages.push(languages) - 1;
    return this.slots[slot]!;
  }

  /** The list of the classes of both. */
  union(a: number, b: number): number {
    if (a === b || a === 0) return b;
    const key = a * 0x100000 + b;
    const known = this.unions.get(key);
    if (known !== undefined) return known;
    const { start, classes, merged } = this;
    merged.length = 0;
    let [i, j] = [start[a]!, start[b]!];
    const [endA, endB] = [start[a + 1]!, start[b + 1]!];
    while (i < endA || j < endB) {
      const next = j === endB || (i < endA && classes[i]! <= classes[j]!) ? classes[i]! : classes[j]!;
      merged.push(next);
      if (i < endA && classes[i] === next) i++;
      if (j < endB && classes[j] === next) j++;
    }
    const both = this.list(merged, 0, merged.length, this.languages[a]! | this.languages[b]!);
    this.unions.set(key, both);
    return both;
  }

  private holds(list: number, own: ArrayLike<number>, from: number, to: number): boolean {
    const begin = this.start[list]!;
    if (this.start[list + 1]! - begin !== to - from) return false;
    for (let i = from; i < to; i++) if (this.classes[begin + i - from] !== own[i]) return false;
    return true;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let list = 1; list < this.count; list++) {
      let slot = hashOf(this.classes, this.start[list]!, this.start[list + 1]!, this.languages[list]!);
      while (this.slots[slot & (this.slots.length - 1)] !== 0) slot++;
      this.slots[slot & (this.slots.length - 1)] = list;
    }
  }

  /** The finished lists by column, and what the roles of their classes make of each. */
  columns(roles: Roles, classes: number): ListColumns {
    const bits = (own: readonly number[]) => {
      const ofClass = new Uint8Array(classes);
      own.forEach((id, index) => {
        ofClass[id] = 1 << index;
      });
      const ofList = new Uint8Array(this.count);
      for (let list = 0; list < this.count; list++) {
        for (let i = this.start[list]!; i < this.start[list + 1]!; i++) ofList[list]! |= ofClass[this.classes[i]!]!;
      }
      return ofList;
    };
    return {
      listStart: Int32Array.from(this.start),
      listClasses: Int32Array.from(this.classes),
      listLanguages: Uint8Array.from(this.languages),
      listDenies: bits(roles.negatorBefore),
      listDeniesBack: bits(roles.negatorAfter),
      listAgrees: bits(roles.negatorAgreeing),
      listUndoes: bits(roles.negationUndone),
      listGoverns: bits(roles.negatorGoverning),
      listCompletes: bits(roles.phraseComplete),
      listEndsPhrase: bits(roles.phraseEnd),
      listJoins: bits(roles.phraseJoin),
      listPassedOver: bits(roles.passedOver),
      listBeginsClause: bits([roles.clauseWord]),
    };
  }
}

export type ListColumns = Pick<
  Rulebook,
  | 'listStart'
  | 'listClasses'
  | 'listLanguages'
  | 'listDenies'
  | 'listDeniesBack'
  | 'listAgrees'
  | 'listUndoes'
  | 'listGoverns'
  | 'listCompletes'
  | 'listEndsPhrase'
  | 'listJoins'
  | 'listPassedOver'
  | 'listBeginsClause'
>;

function hashOf(own: ArrayLike<number>, from: number, to: number, languages: number): number {
  let hash = languages;
  for (let i = from; i < to; i++) hash = Math.imul(hash, 0x01000193) ^ own[i]!;
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8) | 0;
}

/** The classes of each word, from the words of each class: those of word w begin at `start[w]`. */
export function classesByWord(packed: string, words: number): { start: Int32Array; of: Int32Array; classes: number } {
  const named: number[] = [];
  const ends: number[] = [];
  const times = new Int32Array(words);
  let unnamed = 0;
  for (const reader = new IntegerReader(packed); !reader.ended; ) {
    let word = -1;
    for (let left = reader.next(), first = true; left > 0; left--, first = false) {
      word = first ? unnamed - reader.next() : word + 1 + reader.next();
      named.push(word);
      times[word]!++;
    }
    unnamed = Math.max(unnamed, word + 1);
    ends.push(named.length);
  }
  const start = prefixSums(times);
  const next = start.slice();
  const of = new Int32Array(named.length);
  for (let id = 0, i = 0; id < ends.length; id++) for (; i < ends[id]!; i++) of[next[named[i]!]!++] = id;
  return { start, of, classes: ends.length };
}
