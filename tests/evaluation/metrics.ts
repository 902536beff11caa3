/** Numbers about a ranking of risky and ordinary advertisements by score, higher meaning riskier. */

/**
 * Area under the ROC curve: how often a risky advertisement scores above an ordinary one, ties counted half. Undefined where there
 * are no rows of one sort.
 */
export function rocAuc(risky: readonly number[], ordinary: readonly number[]): number | undefined {
  if (risky.length === 0 || ordinary.length === 0) return undefined;
  const sorted = [...ordinary].sort((a, b) => a - b);
  let halves = 0;
  for (const score of risky) halves += countBelow(sorted, score) + countUpTo(sorted, score);
  return halves / (2 * risky.length * ordinary.length);
}

/** A border of the score, and what lies at it or above. */
export interface Cut {
  /** Infinity where no border keeps the false alarms low enough: then nothing is above it. */
  threshold: number;
  /** Share of the risky rows at the threshold or above. */
  recall: number;
  /** Share of the ordinary rows there. */
  falseAlarms: number;
}

/**
 * The lowest border at which no more than a share of the ordinary rows (0.01: one in a hundred) lies. Rows of one score fall on
 * the same side, so that a tie that would go over the share lies below it whole: the figure is never flattered by the order of rows.
 */
export function cutAt(risky: readonly number[], ordinary: readonly number[], share: number): Cut | undefined {
  if (risky.length === 0 || ordinary.length === 0) return undefined;
  const sorted = [...ordinary].sort((a, b) => a - b);
  let threshold = Number.POSITIVE_INFINITY;
  for (const score of new Set([...risky, ...ordinary])) {
    if (score < threshold && sorted.length - countBelow(sorted, score) <= share * sorted.length) threshold = score;
  }
  const above = risky.filter((score) => score >= threshold).length;
  return {
    threshold,
    recall: above / risky.length,
    falseAlarms: (sorted.length - countBelow(sorted, threshold)) / sorted.length,
  };
}

/** How many of ascending numbers are less than a value. */
function countBelow(sorted: readonly number[], value: number): number {
  return firstIndex(sorted, (one) => one >= value);
}

/** How many of ascending numbers are at most a value. */
function countUpTo(sorted: readonly number[], value: number): number {
  return firstIndex(sorted, (one) => one > value);
}

function firstIndex(sorted: readonly number[], isThere: (value: number) => boolean): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isThere(sorted[middle]!)) to = middle;
    else from = middle + 1;
  }
  return from;
}
