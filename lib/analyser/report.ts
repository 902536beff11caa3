/**
 * What goes into the analyser and what comes out of it. Every offset in this file is a UTF-16 offset into
 * `AdText.text`, half open: `text.slice(start, end)` is the passage.
 */

export const LANGUAGES = ['lv', 'ru', 'en'] as const;
/** A language the rulebook is written in. */
export type Language = (typeof LANGUAGES)[number];

export const FAMILIES = [
  'fees-and-debt',
  'document-control',
  'undeclared-work',
  'isolation-dependency',
  'exploitative-conditions',
  'too-good-pay',
  'vague-employer',
  'vulnerability-targeting',
  'pressure',
  'off-platform-contact',
  'sexualised-work',
  'unlawful-requirements',
  'sham-marriage',
  'illicit-activity',
  'online-scam',
  'body-and-reproduction',
  'minors',
] as const;
/** A family of risk signs; the ids are stable. */
export type Family = (typeof FAMILIES)[number];

export const SEVERITIES = ['low', 'medium', 'high'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const KINDS = [
  'job-offer',
  'job-wanted',
  'marriage-offer',
  'acquaintance',
  'service-or-goods',
  'about-risks',
  'unclear',
] as const;
/** What sort of text it is. */
export type Kind = (typeof KINDS)[number];

export const LEVELS = ['none', 'low', 'medium', 'high', 'unread'] as const;
export type Level = (typeof LEVELS)[number];

export const MISSING_ITEMS = [
  'employer',
  'registration-number',
  'gross-pay',
  'place',
  'duties',
  'contract',
  'hours',
  'deductions',
  'contact',
] as const;
/** What an honest job offer states; not a risk when it is absent. */
export type MissingItem = (typeof MISSING_ITEMS)[number];

export const LEGAL_NOTES = ['s32-employer', 's32-pay', 's32-age', 's32-sex', 's32-language'] as const;
/** A note on section 32 of the Latvian Labour Law. */
export type LegalNoteId = (typeof LEGAL_NOTES)[number];

export const UNREAD_REASONS = ['language', 'frame', 'image', 'empty', 'too-long', 'layout-changed'] as const;
export type UnreadReason = (typeof UNREAD_REASONS)[number];

/** Which part of a page a stretch of the text came from. */
export interface Block {
  start: number;
  end: number;
  role: 'title' | 'body' | 'field' | 'contact';
  /** The label a page gives the field, such as "Alga"; the stretch begins with it: "Alga: 900 €". */
  label?: string;
}

/** What the page says about the ad outside its text. */
export interface AdFacts {
  /** The section of the site, where its address tells. */
  section?: 'job-offer' | 'job-wanted' | 'acquaintance';
  employer?: string;
  registrationNumber?: string;
  /** Pay as the page states it, in the page's own words. */
  pay?: string;
  place?: string;
  /** What could not be read, as the page's extractor saw it. */
  unread?: UnreadReason[];
}

/** An advertisement as text. A block border is a hard end for every pattern. */
export interface AdText {
  text: string;
  blocks: Block[];
  facts: AdFacts;
}

export interface Span {
  start: number;
  end: number;
  text: string;
}

/** A rule that matched. One rule is one sign, however often it matched; `spans` are sorted and do not overlap. */
export interface Sign {
  rule: string;
  family: Family;
  severity: Severity;
  spans: Span[];
}

/** Something the ad states that an honest offer would state too, and that can be checked. */
export interface ProtectiveSign {
  rule: string;
  spans: Span[];
}

export interface LegalNote {
  note: LegalNoteId;
  /** Empty where the note is about something absent. */
  spans: Span[];
}

/** What the sum behind the level is made of; the last four say what follows from it. */
export const STEPS = [
  'family',
  'low-not-counted',
  'protective',
  'high-sign',
  'enough-points',
  'not-enough-points',
  'about-risks',
] as const;

/** One step of the sum behind the level. `total` is the running sum after this step. */
export interface Because {
  step: (typeof STEPS)[number];
  rule?: string;
  family?: Family;
  points: number;
  total: number;
}

/** The answer, version 1; the command line prints exactly this as JSON. */
export interface Report {
  schemaVersion: 1;
  /** Content hash of the compiled rulebook. */
  rulebook: string;
  id?: string | number;
  kind: Kind;
  level: Level;
  readable: 'full' | 'partly' | 'no';
  unread: UnreadReason[];
  /** For ranking only; the level never reads it. */
  score: number;
  languages: (Language | 'other')[];
  signals: Sign[];
  protective: ProtectiveSign[];
  legal: LegalNote[];
  missing: MissingItem[];
  because: Because[];
}
