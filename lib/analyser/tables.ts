import { decodeIntegers, decodeWords } from './codec.js';
import { decodeFold } from './fold.js';
import type { Family, Kind, LegalNoteId, MissingItem, Severity } from './report.js';
import type { Unit } from './units.js';

/** What a pattern stands for when it matches. */
export type Target =
  | { group: 'risk'; id: string; family: Family; severity: Severity; alone: boolean; negated: boolean }
  | { group: 'protective'; id: string; negated: boolean }
  | { group: 'missing'; id: MissingItem }
  | { group: 'kind'; id: Kind; weight: number }
  | { group: 'place'; id: 'here' | 'abroad' }
  /** Cancels hits of the target `of` that it overlaps or stands near. */
  | { group: 'unless'; of: number };

export interface CompiledPattern {
  /** Index of the target. */
  target: number;
  /** Index into LANGUAGES; a negator of another language does not count. */
  language: number;
  /** For a set: how many members, and within how many words; otherwise 1 and 0. */
  members: number;
  within: number;
}

/** A typed token's specification; see docs/PATTERNS.md. Bounds are inclusive, money in euro. */
export interface TypedToken {
  type: string;
  period?: string;
  from?: number;
  to?: number;
  host?: string;
}

/** Single words that the engine itself asks for; each is the number of a word class. Lists are by index of LANGUAGES. */
export interface Roles {
  negatorBefore: number[];
  negatorAfter: number[];
  negatorAgreeing: number[];
  negationUndone: number[];
  functionWord: number[];
  clauseWord: number;
  abbreviation: number;
}

/** The rulebook as it ships: everything the analyser reads, and no text that a person reads. Written by lib/rulebook/compile.ts. */
export interface CompiledRulebook {
  /** Content hash of everything below. */
  hash: string;
  /** Encoded integers: runs of the folding table. */
  fold: string;
  /** Encoded words: every spelling of every form, sorted. */
  forms: string;
  /** Encoded integers: for each form its number among the pairs. */
  formLists: string;
  /** Encoded integers, two for each pair: class list where a spelling is exact, and where it lacks diacritics or is in other letters. */
  formPairs: string;
  /** Encoded integers: for each list its length, then its classes. List 0 is empty. */
  lists: string;
  /** Encoded integers: for each list a bit for each language its words belong to. */
  listLanguages: string;
  /** Beginnings of words, folded, and the class list of each. */
  stems: string[];
  stemLists: number[];
  typed: TypedToken[];
  typedLists: number[];
  classes: number;
  roles: Roles;
  /** What a word begins with that denies it: `ne`, `не`; index into LANGUAGES. */
  prefixes: { language: number; text: string }[];
  /** Encoded integers for each position: class, pattern, member, 1 where it may begin plus 2 where it may end, n, n times (position, gap). */
  positions: string;
  patterns: CompiledPattern[];
  targets: Target[];
  units: Unit[];
  /** Legal notes and the missing items each stands for. */
  legal: { id: LegalNoteId; insteadOf: MissingItem[] }[];
  missing: MissingItem[];
  /** Indices into LANGUAGES: a text in one of them is about work here unless it says otherwise. */
  homeLanguages: number[];
}

/** The rulebook in typed tables, ready to match. */
export interface Rulebook {
  compiled: CompiledRulebook;
  fold: Uint16Array;
  /** Open addressing: form number + 1 at `hash & formMask` and after it. */
  slots: Int32Array;
  formMask: number;
  /** Characters of all forms, and where each begins (one more at the end). */
  formCharacters: Uint16Array;
  formStart: Int32Array;
  formExact: Int32Array;
  formLoose: Int32Array;
  listStart: Int32Array;
  listClasses: Int32Array;
  listLanguages: Uint8Array;
  /** For each list a bit for each language in which one of its words denies what follows, or what stands directly before. */
  listDenies: Uint8Array;
  listDeniesBack: Uint8Array;
  /** The same for words that deny only what holds no other denial (nekāds, никакой), and for those that undo a denial before them. */
  listAgrees: Uint8Array;
  listUndoes: Uint8Array;
  /** 1 where a word of the list begins a new clause. */
  listBeginsClause: Uint8Array;
  /** Hash of a word's first four letters → candidates among the stems. */
  stems: ReadonlyMap<number, readonly { text: string; list: number }[]>;
  positionClass: Int32Array;
  positionPattern: Int32Array;
  positionMember: Int32Array;
  /** 1 where a pattern may end. */
  positionLast: Uint8Array;
  followStart: Int32Array;
  followPosition: Int32Array;
  followGap: Int32Array;
  /** Positions that may begin a match, by class. */
  firstStart: Int32Array;
  firstPositions: Int32Array;
  /** Where each class's stretch of waiting positions begins: as many as there are positions of that class. */
  waitStart: Int32Array;
  unlessOf: ReadonlyMap<number, readonly number[]>;
}

/** Letters after which a stem's candidates are looked up. */
export const STEM_PREFIX = 4;

/** One step of the hash of a word. */
export function hashStep(hash: number, unit: number): number {
  return (Math.imul(hash, 0x01000193) ^ unit) | 0;
}

export function hashWord(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}

/** Spreads a hash over the table; the low bits of the rolling hash alone are too regular. */
export function slotOf(hash: number, mask: number): number {
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 7) & mask;
}

function prefixSums(counts: Int32Array): Int32Array {
  const start = new Int32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) start[i + 1] = start[i]! + counts[i]!;
  return start;
}

/** Unpacks a compiled rulebook; some tens of milliseconds, once. */
export function loadRulebook(compiled: CompiledRulebook): Rulebook {
  const stems = new Map<number, { text: string; list: number }[]>();
  compiled.stems.forEach((text, index) => {
    const key = hashWord(text.slice(0, STEM_PREFIX));
    stems.set(key, [...(stems.get(key) ?? []), { text, list: compiled.stemLists[index]! }]);
  });
  const unlessOf = new Map<number, number[]>();
  compiled.targets.forEach((target, index) => {
    if (target.group === 'unless') unlessOf.set(target.of, [...(unlessOf.get(target.of) ?? []), index]);
  });
  return {
    compiled,
    fold: decodeFold(decodeIntegers(compiled.fold)),
    ...loadForms(compiled),
    ...loadLists(compiled),
    stems,
    ...loadPositions(compiled),
    unlessOf,
  };
}

function loadForms(compiled: CompiledRulebook) {
  const words = decodeWords(compiled.forms);
  const pairOf = decodeIntegers(compiled.formLists);
  const pairs = decodeIntegers(compiled.formPairs);
  let size = 16;
  while (size < words.length * 2.5) size *= 2;
  const formMask = size - 1;
  const slots = new Int32Array(size);
  const formStart = new Int32Array(words.length + 1);
  const formExact = new Int32Array(words.length);
  const formLoose = new Int32Array(words.length);
  const formCharacters = new Uint16Array(words.reduce((sum, word) => sum + word.length, 0));
  let at = 0;
  for (let form = 0; form < words.length; form++) {
    const word = words[form]!;
    let hash = 0;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      formCharacters[at++] = unit;
      hash = hashStep(hash, unit);
    }
    formStart[form + 1] = at;
    formExact[form] = pairs[pairOf[form]! * 2]!;
    formLoose[form] = pairs[pairOf[form]! * 2 + 1]!;
    let slot = slotOf(hash, formMask);
    while (slots[slot] !== 0) slot = (slot + 1) & formMask;
    slots[slot] = form + 1;
  }
  return { slots, formMask, formCharacters, formStart, formExact, formLoose };
}

function loadLists(compiled: CompiledRulebook) {
  const packed = decodeIntegers(compiled.lists);
  const starts: number[] = [];
  const classes: number[] = [];
  for (let i = 0; i < packed.length; ) {
    const length = packed[i++]!;
    starts.push(classes.length);
    for (let k = 0; k < length; k++) classes.push(packed[i++]!);
  }
  starts.push(classes.length);
  const bits = (roles: readonly number[]) =>
    Uint8Array.from(starts.slice(0, -1), (start, list) => {
      const own = classes.slice(start, starts[list + 1]);
      return roles.reduce((mask, id, index) => (own.includes(id) ? mask | (1 << index) : mask), 0);
    });
  return {
    listDenies: bits(compiled.roles.negatorBefore),
    listDeniesBack: bits(compiled.roles.negatorAfter),
    listAgrees: bits(compiled.roles.negatorAgreeing),
    listUndoes: bits(compiled.roles.negationUndone),
    listBeginsClause: bits([compiled.roles.clauseWord]),
    listStart: Int32Array.from(starts),
    listClasses: Int32Array.from(classes),
    listLanguages: Uint8Array.from(decodeIntegers(compiled.listLanguages)),
  };
}

function loadPositions(compiled: CompiledRulebook) {
  const packed = decodeIntegers(compiled.positions);
  const positionClass: number[] = [];
  const positionPattern: number[] = [];
  const positionMember: number[] = [];
  const flags: number[] = [];
  const followStart: number[] = [];
  const followPosition: number[] = [];
  const followGap: number[] = [];
  for (let i = 0; i < packed.length; ) {
    positionClass.push(packed[i++]!);
    positionPattern.push(packed[i++]!);
    positionMember.push(packed[i++]!);
    flags.push(packed[i++]!);
    followStart.push(followPosition.length);
    for (let left = packed[i++]!; left > 0; left--) {
      followPosition.push(packed[i++]!);
      followGap.push(packed[i++]!);
    }
  }
  followStart.push(followPosition.length);
  const all = new Int32Array(compiled.classes);
  const beginning = new Int32Array(compiled.classes);
  positionClass.forEach((id, position) => {
    all[id] = all[id]! + 1;
    if ((flags[position]! & 1) !== 0) beginning[id] = beginning[id]! + 1;
  });
  const firstStart = prefixSums(beginning);
  const fill = firstStart.slice();
  const firstPositions = new Int32Array(firstStart[compiled.classes]!);
  positionClass.forEach((id, position) => {
    if ((flags[position]! & 1) === 0) return;
    firstPositions[fill[id]!] = position;
    fill[id] = fill[id]! + 1;
  });
  return {
    positionClass: Int32Array.from(positionClass),
    positionPattern: Int32Array.from(positionPattern),
    positionMember: Int32Array.from(positionMember),
    positionLast: Uint8Array.from(flags, (flag) => flag >> 1),
    followStart: Int32Array.from(followStart),
    followPosition: Int32Array.from(followPosition),
    followGap: Int32Array.from(followGap),
    firstStart,
    firstPositions,
    waitStart: prefixSums(all),
  };
}
