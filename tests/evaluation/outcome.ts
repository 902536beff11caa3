import { type Family, LEVELS, type Level, type Report } from '../../lib/analyser/report.js';
import type { Row } from './rows.js';

/** A row and what the analyser made of it. */
export interface Reading {
  row: Row;
  report: Report;
}

/** What came of the rows of one language and set. */
export interface Outcome {
  set: string;
  language: string;
  risky: Reading[];
  ordinary: Reading[];
}

const RISKY: ReadonlySet<Level> = new Set(['medium', 'high']);

/** Readings of a set by language, in the order of the alphabet. */
export function byLanguage(set: string, readings: readonly Reading[]): Outcome[] {
  const outcomes = new Map<string, Outcome>();
  for (const reading of readings) {
    const { language, isRisky } = reading.row;
    const outcome = outcomes.get(language) ?? { set, language, risky: [], ordinary: [] };
    outcomes.set(language, outcome);
    outcome[isRisky ? 'risky' : 'ordinary'].push(reading);
  }
  return [...outcomes.values()].sort((a, b) => (a.language < b.language ? -1 : 1));
}

/** How many readings have each level. */
export function levelCounts(readings: readonly Reading[]): Record<Level, number> {
  const counts = Object.fromEntries(LEVELS.map((level) => [level, 0])) as Record<Level, number>;
  for (const { report } of readings) counts[report.level]++;
  return counts;
}

/** Whether something is painted in the ad: low signs stand in the panel only. */
export function hasMark({ report }: Reading): boolean {
  return report.signals.some(({ severity }) => severity !== 'low');
}

export function isRiskyLevel({ report }: Reading): boolean {
  return RISKY.has(report.level);
}

export function fits(reading: Reading): boolean {
  return reading.row.isRisky === isRiskyLevel(reading);
}

/** Of risky rows that name families: how many are at medium or high with one of them found. */
export function rightFamilies(risky: readonly Reading[]): { named: number; right: number } {
  const named = risky.filter(({ row }) => row.families !== undefined);
  const isRight = ({ row, report }: Reading) =>
    report.signals.some(({ family }: { family: Family }) => row.families?.includes(family));
  return { named: named.length, right: named.filter((one) => isRiskyLevel(one) && isRight(one)).length };
}

/** For each rule found: in how many ads. */
export function ruleCounts(readings: readonly Reading[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { report } of readings) {
    for (const { rule } of report.signals) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}
