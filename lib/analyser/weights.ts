import type { Family, Kind, MissingItem, Severity } from './report.js';

/**
 * Every number behind the level and the score, with the figures that set it. The figures are of 24 November 2026, on the
 * development halves of the sets that docs/EVALUATION.md describes. Constructed ads: 330 risky, 306 ordinary, three languages.
 */

/**
 * Points of a family, by its strongest sign. One sign alone means little: of 430 advertisements studied, 98.4 % had at least one
 * "trafficking indicator" and only 15 % five or more (Volodko, Cockbain and Kleinberg 2020, Trends in Organized Crime 23), so a
 * level needs either a sign that is serious in itself or several families together.
 */
export const POINTS: Readonly<Record<Severity, number>> = { high: 5, medium: 3, low: 1 };

/** The level high by points: no fewer families than these, so that one topic told at length is not enough. */
export const HIGH = { points: 10, families: 3 } as const;

/**
 * The level medium by points: two medium signs, or a medium and a low one of another family. Against 6 points it finds 17 more of
 * the 330 risky constructed ads (193 instead of 176 with the rules of that day) and no more of the 306 ordinary ones (7), of the
 * 617 legitimate English ads (3) and of the 581 Russian vacancies (0). One medium sign alone, 3 points of one family, would find 56
 * more risky ones, and raise the ordinary ones from 7 to 11: too many.
 */
export const MEDIUM = { points: 4, families: 2 } as const;

/**
 * A low sign counts only beside this many other families with a medium or high one: alone it says nothing, and the level stays none.
 * Any medium or high sign makes it low at least.
 */
export const LOW_NEEDS = 1;

/**
 * What is stated and can be checked takes one point at most, and only from medium and low signs: whoever advertises can write what
 * he likes. One point keeps a medium and a low sign at low in an ad that says something checkable: 1 of 617 legitimate English ads and 1 of
 * 356 fraudulent ones, no constructed ad. A second and a third point changed no ad of any set.
 */
export const MOST_PROTECTIVE = 1;

/** Families in which one high sign suffices for the level high: what is asked there harms in itself. */
export const GRAVE: ReadonlySet<Family> = new Set([
  'fees-and-debt',
  'document-control',
  'sexualised-work',
  'sham-marriage',
  'illicit-activity',
  'body-and-reproduction',
  'minors',
]);

/** Kinds of text in which no sign alone makes the level high. */
export const MILD: ReadonlySet<Kind> = new Set(['job-wanted', 'service-or-goods', 'about-risks']);

/** The score orders ads of one level; the level never reads it. Every part has its own sign, so that more signs never lower it. */
export const SCORE = {
  /** Each sign after the strongest of its family. */
  furtherSign: 0.5,
  /**
   * Each passage that states something checkable, of one counter-sign at most so many. Legitimate / fraudulent English ads with a
   * passage on the company's history 63 / 37 %, its customers and products 68 / 35 %, the people to work with 59 / 32 %. With 0.2, 0.3 and
   * 0.5 AUC stays between 0.76 and 0.77: the choice is not a fine one.
   */
  protectivePassage: 0.4,
  mostPassages: 2,
  /**
   * What is not stated, as far as its absence tells risky ads from ordinary ones. Missing in fraudulent / legitimate English ads:
   * place 48 / 26 %, duties 7 / 1 %. Pay (67 / 82 %), contract (26 / 50 %), hours (44 / 54 %), deductions (39 / 59 %) and contact
   * (35 / 41 %) are stated more often by fraudulent ads, a registration number by next to none, and a name of an employer (57 / 48 %)
   * costs nothing: with a weight for it AUC falls. All of them are worth asking about, none is a reason to
   * rank an ad higher.
   */
  missing: {
    employer: 0,
    'registration-number': 0,
    'gross-pay': 0,
    place: 0.5,
    duties: 1.5,
    contract: 0,
    hours: 0,
    deductions: 0,
    contact: 0,
  } satisfies Record<MissingItem, number>,
} as const;
