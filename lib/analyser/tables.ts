import type { LooseKeys, LooseSpelling } from './loose.js';
import type { Family, Kind, LegalNoteId, MissingItem, Severity } from './report.js';
import type { Unit } from './units.js';
import type { WordTable } from './word-table.js';

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
  /** Encoded words: every form as it is spelled, sorted. */
  forms: string;
  /** Encoded integers: for each form its class list. */
  formLists: string;
  /** How languages are written without their own letters. */
  looseSpellings: LooseSpelling[];
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
  /** Encoded integers, four for each pattern: target, language, members, within. */
  patterns: string;
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
  /** Forms as they are spelled, and the class list of each. */
  forms: WordTable;
  formLists: Int32Array;
  /** For each loose spelling the keys of its language's forms, and the class list of each key. */
  loose: { keys: LooseKeys; table: WordTable; lists: Int32Array }[];
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
  /** Beginnings of words with their class lists. */
  stems: readonly Stem[];
  positionClass: Int32Array;
  positionPattern: Int32Array;
  positionMember: Int32Array;
  /** 1 where a pattern may end. */
  positionLast: Uint8Array;
  followStart: Int32Array;
  followPosition: Int32Array;
  followGap: Int32Array;
  /** Class of the position that follows. */
  followClass: Int32Array;
  /** Positions that may begin a match, by class list. */
  firstStart: Int32Array;
  firstPositions: Int32Array;
  /** Classes of each list that something may wait for. */
  awaitedStart: Int32Array;
  awaitedClasses: Int32Array;
  /** Where each class's stretch of waiting positions begins: as many as there are positions of that class. */
  waitStart: Int32Array;
  patterns: readonly CompiledPattern[];
  unlessOf: ReadonlyMap<number, readonly number[]>;
}

/** A beginning of words, folded. */
export interface Stem {
  text: string;
  list: number;
}
