import type { Because, Family, Kind, Level, Sign } from './report.js';

/**
 * From signs to a level. One sign alone means little: of 430 advertisements studied, 98.4 % had at least one "trafficking
 * indicator" and only 15 % five or more (Volodko, Cockbain and Kleinberg 2020, Trends in Organized Crime 23), so a level needs
 * either a sign that is serious in itself or several families together.
 */
const POINTS = { high: 5, medium: 3, low: 1 } as const;
const HIGH = { points: 10, families: 3 } as const;
const MEDIUM = { points: 6, families: 2 } as const;
const LOW_POINTS = 3;
/** A low sign counts only beside this many other families with a medium or high one. */
const LOW_NEEDS = 2;
const MOST_PROTECTIVE = 3;

/** Families in which one high sign suffices for the level high. */
const GRAVE: ReadonlySet<Family> = new Set([
  'fees-and-debt',
  'document-control',
  'sexualised-work',
  'sham-marriage',
  'illicit-activity',
  'body-and-reproduction',
  'minors',
]);
/** Kinds of text in which no sign alone makes the level high. */
const MILD: ReadonlySet<Kind> = new Set(['job-wanted', 'service-or-goods', 'about-risks']);

export interface Verdict {
  level: Exclude<Level, 'unread'>;
  score: number;
  because: Because[];
}

/**
 * @param signs those shown; one a rule
 * @param alone rules of which one sign suffices for the level high, whatever their family
 */
export function score(
  signs: readonly Sign[],
  alone: ReadonlySet<string>,
  protective: number,
  missing: number,
  kind: Kind,
): Verdict {
  const strongest = new Map<Family, Sign>();
  for (const sign of signs) {
    const known = strongest.get(sign.family);
    if (!known || POINTS[sign.severity] > POINTS[known.severity]) strongest.set(sign.family, sign);
  }
  const serious = [...strongest.values()].filter((sign) => sign.severity !== 'low').length;

  const because: Because[] = [];
  let total = 0;
  let firm = 0;
  let families = 0;
  for (const [family, sign] of strongest) {
    if (sign.severity === 'low' && serious < LOW_NEEDS) {
      because.push({ step: 'low-not-counted', rule: sign.rule, family, points: 0, total });
      continue;
    }
    const points = POINTS[sign.severity];
    total += points;
    families++;
    if (sign.severity === 'high') firm += points;
    because.push({ step: 'family', rule: sign.rule, family, points, total });
  }
  const before = total;
  const counted = Math.min(protective, MOST_PROTECTIVE);
  const taken = Math.min(counted, total - firm);
  if (taken > 0) {
    total -= taken;
    because.push({ step: 'protective', points: -taken, total });
  }

  const high = signs.filter((sign) => sign.severity === 'high');
  const grave = high.find((sign) => GRAVE.has(sign.family) || alone.has(sign.rule));
  let level: Verdict['level'] = 'none';
  if (grave && !MILD.has(kind)) {
    level = 'high';
    because.push({ step: 'high-sign', rule: grave.rule, family: grave.family, points: 0, total });
  } else if (total >= HIGH.points && families >= HIGH.families) level = 'high';
  else if (high[0]) {
    level = 'medium';
    because.push({ step: 'high-sign', rule: high[0].rule, family: high[0].family, points: 0, total });
  } else if (total >= MEDIUM.points && families >= MEDIUM.families) level = 'medium';
  else if (total >= LOW_POINTS || serious > 0) level = 'low';
  if (kind === 'about-risks' && level !== 'none') level = 'low';

  const further = signs.length - strongest.size;
  return { level, score: round(before + 0.5 * further + 0.1 * missing - counted), because };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
