import type { Family, Kind, MissingItem, Severity } from './report.js';

/**
 * Every number behind the level and the score, with the figures that set it. The figures are of 24 November 2026, on the
 * development halves of the sets that docs/EVALUATION.md describes. Constructed ads: 330 risky, 306 ordinary, three languages.
 */

/**
 * Points of a family, by its strongest sign. One sign alone means little: of 430 advertisements studied, 98.4 % had at least one
 * "trafficking indicator" and only 15 % five or more (Volodko, Cockbain and Kleinberg 2020, Trends in Organized Crime 23), so a
 * weak sign makes no level, and the level high needs a sign that is serious in itself or several families together.
 */
export const POINTS: Readonly<Record<Severity, number>> = { high: 5, medium: 3, low: 1 };

/** The level high by points: no fewer families than these, so that one topic told at length is not enough. */
export const HIGH = { points: 10, families: 3 } as const;

/**
 * The level medium by points: one medium sign is enough, as ordinary ads rarely have one. At medium or high, with two families asked for
 * and with one sign enough: 321 and 329 of the 330 risky constructed ads, none of the 306 ordinary ones, 7 and 21 of the 356 fraudulent
 * and 5 and 6 of the 617 legitimate English ads, none of the 581 Russian vacancies, 0 and 1 of the 613 Latvian titles.
 */
export const MEDIUM = { points: 3, families: 1 } as const;

/**
 * The level medium where a counter-sign takes a point, or in texts of the kinds in MILD: two medium signs, or a medium and a low one
 * of another family. Without this exception 13 of the 617 legitimate English ads and 3 of the Russian vacancies are at medium or high
 * instead of 6 and none, and no further risky constructed ad; with 3 points left enough, 9 and 2.
 */
export const MEDIUM_OF_SEVERAL = { points: 4, families: 2 } as const;

/**
 * A low sign counts only beside this many other families with a medium or high one: alone it says nothing, and the level stays none.
 * Any medium or high sign makes it low at least.
 */
export const LOW_NEEDS = 1;

/**
 * What is stated and can be checked takes one point at most, and only from medium and low signs: whoever advertises can write what
 * he likes. One point keeps a medium sign at low in an ad that says something checkable. A second
 * point would move one fraudulent ad to low and no ordinary one of any set.
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

/** Kinds of text in which no sign alone makes the level high, and no medium sign alone makes it medium. */
export const MILD: ReadonlySet<Kind> = new Set(['job-wanted', 'service-or-goods', 'about-risks']);

/**
 * How much a sign counts in the score, by the share of ordinary ads that have it: 1 where none has, a half at 2.5 in 1 000, a ninth
 * at 2 in 100. Recall of fraudulent English ads at 1 % of the legitimate ones is 6 % where rarity does not count, 14 % with a half at
 * 20 in 1 000, 14 % at 5, 16 % at 2.5, 17 % at 1; with the rates of one half, in the other, 16 and 19 % at 5, 20 and 19 % at 2.5,
 * 20 and 14 % at 1.
 */
export function rarity(share: number | undefined): number {
  return share === undefined ? UNMEASURED : 1 / (1 + share / HALVED_AT);
}

const HALVED_AT = 0.0025;

/** A rule that nobody has measured yet counts as if 2.5 in 1 000 ordinary ads had its sign. */
const UNMEASURED = 0.5;

/** The score orders ads; the level never reads it. Every part has its own sign, so that more signs never lower it. */
export const SCORE = {
  /**
   * Of a sign that no ordinary ad has. What a sign means is in the level; how far an ad is from ordinary ones depends on how rare its
   * signs are, and little on what they mean: recall at 1 % is 8 % with the points of the level, 13 % with 1.5 and 1.25, 16 % with these,
   * 18 % with 1 for each sign.
   */
  sign: { high: 1.2, medium: 1.1, low: 1 } satisfies Record<Severity, number>,
  /** Each sign after the strongest of its family counts by half: in full or not at all changes recall by 1 %. */
  furtherSign: 0.5,
  /**
   * What is not stated, as far as its absence tells risky ads from ordinary ones. Missing in fraudulent / legitimate English ads:
   * place 48 / 26 %, duties 7 / 1 %. Pay (67 / 82 %), contract (26 / 50 %), hours (44 / 54 %), deductions (39 / 59 %) and contact
   * (35 / 41 %) are stated more often by fraudulent ads, a registration number by next to none, and a name of an employer (57 / 48 %)
   * costs nothing: with a weight for it AUC falls from 0.80 to 0.79. All of them are worth asking about, none is a reason to
   * rank an ad higher. The weights are how rare the absence is: log(617 / ads) / log(617) of the legitimate ads, 0.21 and 0.78.
   */
  missing: {
    employer: 0,
    'registration-number': 0,
    'gross-pay': 0,
    place: 0.2,
    duties: 0.8,
    contract: 0,
    hours: 0,
    deductions: 0,
    contact: 0,
  } satisfies Record<MissingItem, number>,
  /**
   * Each passage that states something checkable, of one counter-sign at most so many: the absence of one weighs 0.14 to 0.18 by the
   * same measure. Legitimate / fraudulent English ads with a passage on the company's history 61 / 33 %, its customers and products
   * 68 / 35 %, the people to work with 59 / 32 %.
   */
  protectivePassage: 0.15,
  mostPassages: 2,
  /**
   * What is promised and not described: fraudulent / legitimate ads with social guarantees 20 / 14 %, with a word that everyone is
   * welcome 4 / 5 %. They weigh nothing: AUC 0.78 with them, 0.80 without.
   */
  promises: new Set(['protective/social-guarantees', 'protective/everyone-invited']) as ReadonlySet<string>,
  /** What is missing or stated moves an ad no further than one rare sign of the lowest severity does. */
  mostOfStatements: 1,
} as const;
