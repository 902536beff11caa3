import type { Because, Family, Kind, Level, MissingItem, ProtectiveSign, Sign } from './report.js';
import {
  GRAVE,
  HIGH,
  LOW_NEEDS,
  MEDIUM,
  MEDIUM_OF_SEVERAL,
  MILD,
  MOST_PROTECTIVE,
  POINTS,
  rarity,
  SCORE,
} from './weights.js';

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

/** What the rulebook says of the rules that were found. */
export interface Standing {
  /** Rules of which one sign suffices for the level high, whatever their family. */
  alone: ReadonlySet<string>;
  /** Of each measured rule: share of ordinary ads that have its sign. */
  shares: ReadonlyMap<string, number>;
}

/**
 * From signs to a level, step by step; the numbers are those of weights.ts.
 * @param signs those shown; one a rule
 */
export function score(
  signs: readonly Sign[],
  { alone, shares }: Standing,
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

  const medium = taken > 0 || MILD.has(kind) ? MEDIUM_OF_SEVERAL : MEDIUM;
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
  else if (total >= medium.points && families >= medium.families) conclude('medium', 'enough-points');
  else if (serious > 0) conclude('low', 'not-enough-points');
  return { level, score: rank(signs, shares, { protective, unstated }, kind), because };
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

/** The number that orders ads, to a hundredth. What is stated or not counts in job offers only. */
function rank(
  signs: readonly Sign[],
  shares: Standing['shares'],
  { protective, unstated }: Statements,
  kind: Kind,
): number {
  const families = new Map<Family, { sum: number; most: number }>();
  for (const { rule, family, severity } of signs) {
    const weight = SCORE.sign[severity] * rarity(shares.get(rule));
    const { sum, most } = families.get(family) ?? { sum: 0, most: 0 };
    families.set(family, { sum: sum + weight, most: Math.max(most, weight) });
  }
  let value = kind === 'job-offer' ? weighStatements(protective, unstated) : 0;
  for (const { sum, most } of families.values()) value += most + SCORE.furtherSign * (sum - most);
  return Math.round(value * 100) / 100;
}

function weighStatements(protective: Statements['protective'], unstated: Statements['unstated']): number {
  let value = 0;
  for (const item of unstated) value += SCORE.missing[item];
  for (const { rule, spans } of protective) {
    if (!SCORE.promises.has(rule)) value -= SCORE.protectivePassage * Math.min(spans.length, SCORE.mostPassages);
  }
  return Math.max(-SCORE.mostOfStatements, Math.min(SCORE.mostOfStatements, value));
}
