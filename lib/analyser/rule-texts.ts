import type { Family, Language, Severity } from './report.js';

/** One sentence or two in every language. */
export type Translated = Record<Language, string>;

/** Where a statement comes from; an empty `sources` list means "practice, no published source". */
export interface Source {
  key: string;
  title: string;
  address?: string;
  /** Date of the evidence, ISO: YYYY, YYYY-MM or YYYY-MM-DD. */
  date?: string;
}

/** What a person reads about a risk rule. */
export interface RuleText {
  family: Family;
  severity: Severity;
  name: Translated;
  why: Translated;
  ask: Translated;
  lookalike: Translated;
  sources: Source[];
}

/** A protective sign: what is stated, and how to check it. */
export interface ProtectiveText {
  name: Translated;
  check: Translated;
  sources: Source[];
}

/** A missing item: its name and what to ask. */
export interface MissingText {
  name: Translated;
  ask: Translated;
}

export interface LegalText {
  name: Translated;
  explain: Translated;
  sources: Source[];
}

/** How often a rule was seen in the ordinary advertisements of a corpus. */
export interface BaseRate {
  /** Key of `corpora`. */
  corpus: string;
  hits: number;
  /** Counted with the patterns that the rule has now. */
  current: boolean;
}

/** Rates that are shown: full advertisements only, of languages with enough of them. Keys are rule ids and corpus ids. */
export interface BaseRates {
  corpora: Record<string, { language: Language; ads: number; name: Translated }>;
  rules: Record<string, BaseRate[]>;
}

/** Everything the rulebook says to people, apart from the tables the analyser reads. Keys are rule ids and item ids. */
export interface RulebookTexts {
  rules: Record<string, RuleText>;
  protective: Record<string, ProtectiveText>;
  missing: Record<string, MissingText>;
  legal: Record<string, LegalText>;
  contacts: Contact[];
  baseRates: BaseRates;
}

/** A helpline or register. */
export interface Contact {
  id: string;
  /** ISO 3166 code, or EU. */
  country: string;
  purpose: 'emergency' | 'victims' | 'talk' | 'labour' | 'check' | 'consular' | 'children';
  name: Translated;
  /** Absent where the evidence is too old or unverified to print a number. */
  phone?: string;
  /** A web address, shown in place of a number that is not to be printed. */
  site?: string;
  /** Who can call, when, from where, in which languages. */
  note?: Translated;
  source: string;
  /** ISO date of the evidence: YYYY, YYYY-MM or YYYY-MM-DD. */
  evidence: string;
  status: 'verified' | 'old' | 'unverified';
}
