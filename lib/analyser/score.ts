import type { Because, Family, Kind, Level, MissingItem, ProtectiveSign, Sign } from './report.js';
import { GRAVE, HIGH, LOW_NEEDS, MEDIUM, MILD, MOST_PROTECTIVE, POINTS, SCORE } from './weights.js';

export interface Verdict {
  level: Exclude<Level, 'unread'>;
  score: number;
  because: Because[];
}

/** What an ad states, and what it leaves unsaid. */
export interface Statements {
  protective: readonly ProtectiveSign[];
  /** Of a job offer: every item not stated, also where a legal note stands instead of it. */
  unstated: readonly MissingItem[];
}

/**
 * From signs to a level, step by step; the numbers are those of weights.ts.
 * @param signs those shown; one a rule
 * @param alone rules of which one sign suffices for the level high, whatever their family
 */
export function score(
  signs: readonly Sign[],
  alone: ReadonlySet<string>,
  { protective, unstated }: Statements,
  kind: Kind,
): Verdict {
  const strongest = strongestByFamily(signs);
  const serious = strongest.filter(({ severity }) => severity !== 'low').length;
  const because: Because[] = [];
  let total = 0;
  let firm = 0;
  let families = 0;
  for (const { rule, family, severity } of strongest) {
    if (severity === 'low' && serious < LOW_NEEDS) {
      because.push({ step: 'low-not-counted', rule, family, points: 0, total });
      continue;
    }
    const points = POINTS[severity];
    total += points;
    families++;
    if (severity === 'high') firm += points;
    because.push({ step: 'family', rule, family, points, total });
  }
  const taken = Math.min(protective.length, MOST_PROTECTIVE, total - firm);
  if (taken > 0) {
    total -= taken;
    because.push({ step: 'protective', points: -taken, total });
  }

  const high = signs.filter(({ severity }) => severity === 'high');
  const grave = high.find(({ family, rule }) => GRAVE.has(family) || alone.has(rule));
  let level: Verdict['level'] = 'none';
  const conclude = (reached: Verdict['level'], step: Because['step'], sign?: Sign): void => {
    level = reached;
    because.push({ step, ...(sign && { rule: sign.rule, family: sign.family }), points: 0, total });
  };
  if (serious > 0 && kind === 'about-risks') conclude('low', 'about-risks');
  else if (grave && !MILD.has(kind)) conclude('high', 'high-sign', grave);
  else if (total >= HIGH.points && families >= HIGH.families) conclude('high', 'enough-points');
  else if (high[0]) conclude('medium', 'high-sign', high[0]);
  else if (total >= MEDIUM.points && families >= MEDIUM.families) conclude('medium', 'enough-points');
  else if (serious > 0) conclude('low', 'not-enough-points');
  return { level, score: rank(signs, strongest, { protective, unstated }, kind), because };
}

/** The strongest sign of each family, the first of equals, in the order in which the families were met. */
function strongestByFamily(signs: readonly Sign[]): Sign[] {
  const strongest = new Map<Family, Sign>();
  for (const sign of signs) {
    const known = strongest.get(sign.family);
    if (!known || POINTS[sign.severity] > POINTS[known.severity]) strongest.set(sign.family, sign);
  }
  return [...strongest.values()];
}

/** The number that orders ads of one level, to a tenth. What is stated or not counts in job offers only. */
function rank(
  signs: readonly Sign[],
  strongest: readonly Sign[],
  { protective, unstated }: Statements,
  kind: Kind,
): number {
  let value = SCORE.furtherSign * (signs.length - strongest.length);
  for (const { severity } of strongest) value += POINTS[severity];
  if (kind === 'job-offer') {
    for (const item of unstated) value += SCORE.missing[item];
    for (const { spans } of protective) value -= SCORE.protectivePassage * Math.min(spans.length, SCORE.mostPassages);
  }
  return Math.round(value * 10) / 10;
}
