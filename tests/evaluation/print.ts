import { LEVELS } from '../../lib/analyser/report.js';
import { cutAt, rocAuc } from './metrics.js';
import { fits, hasMark, levelCounts, type Outcome, type Reading, rightFamilies, ruleCounts } from './outcome.js';

/** Shares of false alarms at which the recall is printed. */
const ALARMS = [0.005, 0.01, 0.02, 0.05] as const;
const NONE = '–';

/** A table as lines: the first column to the left, the others to the right, each as wide as its widest cell. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? NONE : `${((100 * part) / whole).toFixed(1)} %`;
}

const setOf = ({ set, language }: Outcome) => `${set} ${language}`;

/** Levels by label, ordinary ads with a mark, and right families. */
export function levelTable(outcomes: readonly Outcome[]): string[] {
  const rows = outcomes.flatMap((outcome) =>
    (['risky', 'ordinary'] as const).flatMap((label) => {
      const readings = outcome[label];
      if (readings.length === 0) return [];
      const counts = levelCounts(readings);
      const { named, right } = label === 'risky' ? rightFamilies(readings) : { named: 0, right: 0 };
      return [
        [
          setOf(outcome),
          label,
          String(readings.length),
          ...LEVELS.map((level) => String(counts[level])),
          percent(counts.medium + counts.high, readings.length),
          percent(readings.filter(hasMark).length, readings.length),
          percent(right, named),
        ],
      ];
    }),
  );
  return table(['set', 'label', 'ads', ...LEVELS, 'medium+high', 'with a mark', 'right family'], rows);
}

/** How the score ranks risky ads above ordinary ones; only sets that hold both. */
export function rankingTable(outcomes: readonly Outcome[]): string[] {
  const scores = (readings: readonly Reading[]) => readings.map(({ report }) => report.score);
  const rows = outcomes.flatMap((outcome) => {
    const [risky, ordinary] = [scores(outcome.risky), scores(outcome.ordinary)];
    const auc = rocAuc(risky, ordinary);
    if (auc === undefined) return [];
    const cells = ALARMS.map((share) => {
      const cut = cutAt(risky, ordinary, share);
      if (!cut || cut.threshold === Number.POSITIVE_INFINITY) return NONE;
      return `${(100 * cut.recall).toFixed(1)} % (≥ ${cut.threshold.toFixed(1)})`;
    });
    return [[setOf(outcome), auc.toFixed(3), ...cells]];
  });
  const heads = ALARMS.map((share) => `recall at ${100 * share} %`);
  return rows.length === 0 ? [] : table(['set', 'ROC AUC', ...heads], rows);
}

/** In how many ads each rule was found, the rules most seen in ordinary ads first. */
export function ruleTable({ risky, ordinary }: Outcome): string[] {
  const [inRisky, inOrdinary] = [ruleCounts(risky), ruleCounts(ordinary)];
  const rules = [...new Set([...inRisky.keys(), ...inOrdinary.keys()])].sort(
    (a, b) =>
      (inOrdinary.get(b) ?? 0) - (inOrdinary.get(a) ?? 0) ||
      (inRisky.get(b) ?? 0) - (inRisky.get(a) ?? 0) ||
      (a < b ? -1 : 1),
  );
  const rows = rules.map((rule) => {
    const [hits, alarms] = [inRisky.get(rule) ?? 0, inOrdinary.get(rule) ?? 0];
    return [rule, String(hits), String(alarms), percent(alarms, ordinary.length)];
  });
  return rows.length === 0 ? ['no rule was found'] : table(['rule', 'risky', 'ordinary', 'of ordinary'], rows);
}

/** Ads whose level does not fit their label, with what was found in them. */
export function misfitLines({ risky, ordinary }: Outcome): string[] {
  return [...risky, ...ordinary]
    .filter((reading) => !fits(reading))
    .map(({ row, report }) => {
      const found = report.signals.map(({ rule }) => rule).join(', ') || 'nothing';
      return `${row.id} ${row.isRisky ? 'risky' : 'ordinary'} → ${report.level}, ${report.kind}: ${found}`;
    });
}
