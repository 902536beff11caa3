import type { LooseKeys, LooseSpelling } from './loose.js';
import type { Family, Kind, LegalNoteId, MissingItem, Severity } from './report.js';
import type { Unit } from './units.js';
import type { WordTable } from './word-table.js';

/** What no pattern can say; see checks.ts. */
export const CHECK_NAMES = ['foreign-number', 'mixed-letters'] as const;
export type Check = (typeof CHECK_NAMES)[number];

/** What a pattern stands for when it matches. */
export type Target =
  | {
      group: 'risk';
      id: string;
      family: Family;
      severity: Severity;
      alone: boolean;
      negated: boolean;
      /** Share of ordinary ads that have the sign, in the corpus where most have it; absent where nobody has measured it. */
      share?: number;
      /** What finds it where no pattern can. */
      check?: Check;
    }
  | { group: 'protective'; id: string; negated: boolean }
  | { group: 'missing'; id: MissingItem }
  | { group: 'legal'; id: LegalNoteId }
  | { group: 'kind'; id: Kind; weight: number }
  | { group: 'place'; id: 'here' | 'abroad' }
  /** The text names a country with this calling code. */
  | { group: 'country'; code: string }
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
  /** Only with an upper end above its lower one: up to 40, 18–35. */
  limit?: boolean;
}

/** Single words that the engine itself asks for; each is the number of a word class. Lists are by index of LANGUAGES. */
export interface Roles {
  negatorBefore: number[];
  negatorAfter: number[];
  negatorAgreeing: number[];
  negationUndone: number[];
  negatorGoverning: number[];
  phraseComplete: number[];
  phraseEnd: number[];
  phraseJoin: number[];
  passedOver: number[];
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
  /** Encoded words with numbers: what the forms of each word begin with, and its paradigm. */
  words: string;
  /** For each language by which other characters its letters are written in `words`. */
  alphabets: { letters: string; written: string }[];
  /** Encoded integers: for runs of words their language, index into LANGUAGES, and how many they are. */
  wordLanguages: string;
  /** What may stand before what a word's forms begin with; the first is empty. */
  wordPrefixes: string[];
  /** Encoded integers for each paradigm: n, n times (word prefix, node of the endings). */
  paradigms: string;
  /** Encoded integers for each node: 2n, plus 1 where an ending may stop, then n times (index in `endingLetters`, earlier node). */
  endings: string;
  endingLetters: string;
  /** Encoded integers for each word class: n, how far back from the first word no class has named yet, n - 1 times how many between. */
  classes: string;
  /** How languages are written without their own letters. */
  looseSpellings: LooseSpelling[];
  /** Pictures by their own units, and the words they stand for. */
  pictures: { text: string; words: number[] }[];
  /** Beginnings of words, folded, and the word each stands for. */
  stems: string[];
  stemWords: number[];
  typed: TypedToken[];
  typedWords: number[];
  roles: Roles;
  /** What a word begins with that denies it: `ne`, `не`; index into LANGUAGES. */
  prefixes: { language: number; text: string }[];
  /**
   * Encoded integers: the first class, then for each position its shape plus 1 and how far back from the first unused class its own
   * is; or 0, n and how far back the n + 3 positions stand that it and the next ones are like.
   */
  positions: string;
  /**
   * Encoded integers for each shape: 1 where it may begin plus 2 where it may end plus 4 where it is needed, plus 8 and a gap where
   * the next one follows, 16 and how many lists ago where others follow again, 24 and a list where they are listed: n, n times (how
   * much further on, gap).
   */
  shapes: string;
  /** Encoded integers for each pattern: further targets, language, members, within if they are several, positions of each member. */
  patterns: string;
  targets: Target[];
  units: Unit[];
  /** Legal notes about something absent, and the missing items each stands for. */
  legal: { id: LegalNoteId; insteadOf: MissingItem[] }[];
  missing: MissingItem[];
  /** Indices into LANGUAGES: a text in one of them is about work here unless it says otherwise. */
  homeLanguages: number[];
  /** Calling code of the country whose ads are read. */
  homeCode: string;
}

/** The rulebook in typed tables, ready to match. */
export interface Rulebook {
  compiled: CompiledRulebook;
  fold: Uint16Array;
  /** Forms as they are spelled, and the class list of each, which is its value too. */
  forms: WordTable;
  formLists: Int32Array;
  /** Number of word classes. */
  classes: number;
  /** Class list of each typed token. */
  typedLists: Int32Array;
  /** For each loose spelling the keys of its language's forms; the value of each key is a class list. */
  loose: { keys: LooseKeys; table: WordTable }[];
  listStart: Int32Array;
  listClasses: Int32Array;
  listLanguages: Uint8Array;
  /** For each list a bit for each language in which one of its words denies what follows, or what stands directly before. */
  listDenies: Uint8Array;
  listDeniesBack: Uint8Array;
  /** The same for words that deny only what holds no other denial (nekāds, никакой), and for those that undo a denial before them. */
  listAgrees: Uint8Array;
  listUndoes: Uint8Array;
  /** The same for words that deny one phrase only, that end it as its last, that end it as no part of it, that join another to it, and that may stand before a denial. */
  listGoverns: Uint8Array;
  listCompletes: Uint8Array;
  listEndsPhrase: Uint8Array;
  listJoins: Uint8Array;
  listPassedOver: Uint8Array;
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
  /**
   * For each list the positions that may begin a match with a word of it, and for each of them a class of which every such match
   * holds a word: without one in the sentence nothing begins. The empty class 0 stands for none.
   */
  firstStart: Int32Array;
  firstPositions: Int32Array;
  firstNeeds: Int32Array;
  /** The same for positions that begin a member of a set, and the set's pattern and the member's number. */
  memberFirstStart: Int32Array;
  memberFirstPositions: Int32Array;
  memberFirstNeeds: Int32Array;
  memberFirstPatterns: Int32Array;
  memberFirsts: Int32Array;
  /** Number of the first member of each pattern; a pattern that is no set has none. */
  memberStart: Int32Array;
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
