import { IntegerReader } from './codec.js';
import type { Roles, Rulebook } from './tables.js';

/** Counts as the offsets at which each stretch begins, and the end of the last. */
export function prefixSums(counts: Int32Array): Int32Array {
  const start = new Int32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) start[i + 1] = start[i]! + counts[i]!;
  return start;
}

/** What the union of two lists is, where it was asked for before; of pairs that share a slot the last is remembered. */
class Unions {
  private readonly slots = new Int32Array(3 * UNIONS);

  /** The list of both, 0 where it is not remembered. */
  find(a: number, b: number): number {
    const slot = slotOf(a, b);
    return this.slots[slot] === a && this.slots[slot + 1] === b ? this.slots[slot + 2]! : 0;
  }

  keep(a: number, b: number, both: number): void {
    const slot = slotOf(a, b);
    this.slots[slot] = a;
    this.slots[slot + 1] = b;
    this.slots[slot + 2] = both;
  }
}

const UNIONS = 1 << 13;

function slotOf(a: number, b: number): number {
  return 3 * ((Math.imul(Math.imul(a, 0x2c1b3c6d) ^ b, 0x297a2d39) >>> 8) & (UNIONS - 1));
}

/**
 * Which classes forms belong to. A list is kept once whatever forms have it, so that two are the same when their numbers are; list
 * 0 is that of a word nobody asks for.
 */
export class ClassLists {
  private readonly start = [0, 0];
  private readonly classes: number[] = [];
  private readonly languages = [0];
  private readonly hashes = [0];
  /** List by hash of its content, the next slot where that is taken; 0 for none. */
  private slots = new Int32Array(1 << 15);
  private readonly unions = new Unions();
  private merged = new Int32Array(1024);

  get count(): number {
    return this.languages.length;
  }

  /** Whether one of the words of a list is of a language. */
  isOf(list: number, language: number): boolean {
    return (this.languages[list]! & (1 << language)) !== 0;
  }

  /** The list of the classes `own[from]` … `own[to - 1]`, sorted, of words of these languages (bits). */
  list(own: Int32Array, from: number, to: number, languages: number): number {
    if (this.count * 2 > this.slots.length) this.grow();
    const hash = hashOf(own, from, to, languages);
    let slot = hash & (this.slots.length - 1);
    for (let list = this.slots[slot]!; list !== 0; list = this.slots[slot]!) {
      if (this.languages[list] === languages && this.holds(list, own, from, to)) return list;
      slot = (slot + 1) & (this.slots.length - 1);
    }
    for (let i = from; i < to; i++) this.classes.push(own[i]!);
    this.start.push(this.classes.length);
    this.hashes.push(hash);
    this.slots[slot] = this.languages.push(languages) - 1;
    return this.slots[slot]!;
  }

  /** The list of the classes of both. */
  union(a: number, b: number): number {
    if (a === b || a === 0) return b;
    const known = this.unions.find(a, b);
    if (known !== 0) return known;
    const { start, classes } = this;
    let i = start[a]!;
    let j = start[b]!;
    const endA = start[a + 1]!;
    const endB = start[b + 1]!;
    if (endA - i + endB - j > this.merged.length) this.merged = new Int32Array(2 * (endA - i + endB - j));
    const { merged } = this;
    let size = 0;
    while (i < endA || j < endB) {
      const next = j === endB || (i < endA && classes[i]! <= classes[j]!) ? classes[i]! : classes[j]!;
      merged[size++] = next;
      if (i < endA && classes[i] === next) i++;
      if (j < endB && classes[j] === next) j++;
    }
    const both = this.list(merged, 0, size, this.languages[a]! | this.languages[b]!);
    this.unions.keep(a, b, both);
    return both;
  }

  private holds(list: number, own: Int32Array, from: number, to: number): boolean {
    const begin = this.start[list]!;
    if (this.start[list + 1]! - begin !== to - from) return false;
    for (let i = from; i < to; i++) if (this.classes[begin + i - from] !== own[i]) return false;
    return true;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let list = 1; list < this.count; list++) {
      let slot = this.hashes[list]!;
      while (this.slots[slot & (this.slots.length - 1)] !== 0) slot++;
      this.slots[slot & (this.slots.length - 1)] = list;
    }
  }

  /** The finished lists by column, and what the roles of their classes make of each. */
  columns(roles: Roles, classes: number): ListColumns {
    // Few classes have a role, so the lists that hold one are found in one pass over all.
    const hasRole = new Uint8Array(classes);
    for (const id of (Object.values(roles) as (number | number[])[]).flat()) hasRole[id] = 1;
    const members: { list: number; id: number }[] = [];
    for (let list = 0; list < this.count; list++) {
      for (let i = this.start[list]!; i < this.start[list + 1]!; i++) {
        if (hasRole[this.classes[i]!] === 1) members.push({ list, id: this.classes[i]! });
      }
    }
    const bits = (own: readonly number[]) => {
      const ofList = new Uint8Array(this.count);
      for (const { list, id } of members) {
        const index = own.lastIndexOf(id);
        if (index >= 0) ofList[list] = ofList[list]! | (1 << index);
      }
      return ofList;
    };
    return {
      listStart: new Int32Array(this.start),
      listClasses: new Int32Array(this.classes),
      listLanguages: new Uint8Array(this.languages),
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

function hashOf(own: Int32Array, from: number, to: number, languages: number): number {
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
