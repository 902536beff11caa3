import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FAMILIES,
  type Family,
  KINDS,
  type Kind,
  LEVELS,
  MISSING_ITEMS,
  type MissingItem,
  type ProtectiveSign,
  SEVERITIES,
  type Severity,
  type Sign,
} from '../../lib/analyser/report.js';
import { type Standing, type Statements, score } from '../../lib/analyser/score.js';
import { rarity, SCORE } from '../../lib/analyser/weights.js';

/**
 * One sign of a family; `pressure:medium` in the table, `pressure:high!` for a rule of which one sign suffices, `pressure:low@0.25`
 * for one that a quarter of ordinary ads have.
 */
function signsOf(list: string): { signs: Sign[]; standing: Standing } {
  const alone = new Set<string>();
  const shares = new Map<string, number>();
  const signs = list
    .split(' ')
    .filter((entry) => entry !== '')
    .map((entry, index): Sign => {
      const [words, share = '0'] = entry.replace('!', '').split('@') as [string, string?];
      const [family, severity] = words.split(':') as [Family, Severity];
      const rule = `${family}/rule-${index}`;
      shares.set(rule, Number(share));
      if (entry.endsWith('!')) alone.add(rule);
      return { rule, family, severity, spans: [{ start: index, end: index + 1, text: 'x' }] };
    });
  return { signs, standing: { alone, shares } };
}

/** Counter-signs with so many passages each. */
function stated(...passages: number[]): Statements {
  const protective = passages.map((count, index): ProtectiveSign => {
    const spans = Array.from({ length: count }, (_, i) => ({ start: i, end: i + 1, text: 'x' }));
    return { rule: `protective/rule-${index}`, spans };
  });
  return { protective, unstated: [] };
}

/** Signs, number of counter-signs, kind, and the level with its points. Neighbouring lines stand on both sides of a border. */
const borders: [signs: string, protective: number, kind: Kind, level: string, points: number][] = [
  ['', 0, 'job-offer', 'none', 0],
  ['pressure:low', 0, 'job-offer', 'none', 0],
  ['pressure:low vague-employer:low undeclared-work:low too-good-pay:low', 0, 'job-offer', 'none', 0],
  ['pressure:medium', 0, 'job-offer', 'medium', 3],
  ['pressure:medium', 0, 'acquaintance', 'medium', 3],
  ['pressure:medium', 1, 'job-offer', 'low', 2],
  ['pressure:medium', 0, 'job-wanted', 'low', 3],
  ['pressure:medium', 0, 'service-or-goods', 'low', 3],
  ['pressure:medium', 0, 'about-risks', 'low', 3],
  ['pressure:medium pressure:medium pressure:low', 1, 'job-offer', 'low', 2],
  ['pressure:medium pressure:medium pressure:low', 0, 'job-wanted', 'low', 3],
  ['pressure:medium vague-employer:low', 0, 'job-offer', 'medium', 4],
  ['pressure:medium vague-employer:low', 0, 'service-or-goods', 'medium', 4],
  ['pressure:medium vague-employer:low', 1, 'service-or-goods', 'low', 3],
  ['pressure:medium vague-employer:low', 1, 'job-offer', 'low', 3],
  ['pressure:medium vague-employer:low too-good-pay:low', 9, 'job-offer', 'medium', 4],
  ['pressure:medium vague-employer:medium', 0, 'job-offer', 'medium', 6],
  ['pressure:medium vague-employer:medium', 9, 'job-offer', 'medium', 5],
  ['pressure:medium vague-employer:medium too-good-pay:medium', 0, 'job-offer', 'medium', 9],
  ['pressure:medium vague-employer:medium too-good-pay:medium undeclared-work:low', 0, 'job-offer', 'high', 10],
  ['pressure:medium vague-employer:medium too-good-pay:medium undeclared-work:low', 1, 'job-offer', 'medium', 9],
  ['pressure:high vague-employer:high', 0, 'job-offer', 'medium', 10],
  ['pressure:high vague-employer:medium too-good-pay:medium', 1, 'job-offer', 'high', 10],
  ['pressure:high vague-employer:medium too-good-pay:low', 0, 'job-offer', 'medium', 9],
  ['pressure:high', 9, 'job-offer', 'medium', 5],
  ['pressure:high!', 0, 'job-offer', 'high', 5],
  ['minors:high', 9, 'unclear', 'high', 5],
  ['minors:medium', 0, 'job-offer', 'medium', 3],
  ['minors:high', 0, 'job-wanted', 'medium', 5],
  ['pressure:high! sham-marriage:high', 0, 'service-or-goods', 'medium', 10],
  ['pressure:high vague-employer:high too-good-pay:high', 0, 'job-wanted', 'high', 15],
  ['minors:high sham-marriage:high document-control:high', 0, 'about-risks', 'low', 15],
  ['pressure:low', 0, 'about-risks', 'none', 0],
  ['sham-marriage:high', 0, 'marriage-offer', 'high', 5],
];

interface AnySign {
  family: Family;
  severity: Severity;
  alone: boolean;
  share: number;
}

const anySign: fc.Arbitrary<AnySign> = fc.record({
  family: fc.constantFrom(...FAMILIES),
  severity: fc.constantFrom(...SEVERITIES),
  alone: fc.boolean(),
  share: fc.constantFrom(0, 0.001, 0.0025, 0.02, 1),
});
const anySigns = fc.array(anySign, { maxLength: 24 });

const anyStated: fc.Arbitrary<Statements> = fc.record({
  protective: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 6 }).map((list) => stated(...list).protective),
  unstated: fc.uniqueArray(fc.constantFrom(...MISSING_ITEMS)),
});

function asText(list: readonly AnySign[]): string {
  return list
    .map(({ family, severity, alone, share }) => `${family}:${severity}${alone ? '!' : ''}@${share}`)
    .join(' ');
}

describe('the level', () => {
  it.each(borders)('%s, %d protective, %s: %s', (list, protective, kind, level, points) => {
    const { signs, standing } = signsOf(list);
    const verdict = score(signs, standing, stated(...Array<number>(protective).fill(1)), kind);
    expect(verdict.level).toBe(level);
    expect(verdict.because.at(-1)?.total ?? 0).toBe(points);
  });

  it.each([
    'fees-and-debt',
    'document-control',
    'sexualised-work',
    'sham-marriage',
    'illicit-activity',
    'body-and-reproduction',
    'minors',
  ])('is high for one high sign of %s', (family) => {
    const { signs, standing } = signsOf(`${family}:high`);
    expect(score(signs, standing, stated(), 'job-offer').level).toBe('high');
  });

  it('is not high for one high sign of any other family', () => {
    const others = FAMILIES.filter(
      (family) =>
        score(signsOf(`${family}:high`).signs, { alone: new Set(), shares: new Map() }, stated(), 'job-offer').level !==
        'high',
    );
    expect(others).toHaveLength(FAMILIES.length - 7);
  });

  it.each<[what: string, signs: string, kind: Kind, steps: string[]]>([
    ['nothing', '', 'job-offer', []],
    ['a low sign', 'pressure:low', 'job-offer', ['low-not-counted pressure']],
    ['a medium sign', 'pressure:medium', 'job-offer', ['family pressure', 'enough-points']],
    ['a medium sign of a job seeker', 'pressure:medium', 'job-wanted', ['family pressure', 'not-enough-points']],
    [
      'a medium and a low sign',
      'pressure:medium minors:low',
      'job-offer',
      ['family pressure', 'family minors', 'enough-points'],
    ],
    [
      'a grave sign after another',
      'pressure:high minors:high',
      'job-offer',
      ['family pressure', 'family minors', 'high-sign minors'],
    ],
    ['a warning', 'minors:high', 'about-risks', ['family minors', 'about-risks']],
    ['a weak sign in a warning', 'minors:low', 'about-risks', ['low-not-counted minors']],
  ])('says what it comes from: %s', (_, list, kind, steps) => {
    const { signs, standing } = signsOf(list);
    const { because } = score(signs, standing, stated(), kind);
    expect(because.map(({ step, family }) => [step, family].filter(Boolean).join(' '))).toEqual(steps);
  });

  it('follows from steps that add up', () => {
    fc.assert(
      fc.property(anySigns, anyStated, fc.constantFrom(...KINDS), (list, said, kind) => {
        const { signs, standing } = signsOf(asText(list));
        const verdict = score(signs, standing, said, kind);
        let total = 0;
        for (const step of verdict.because) {
          total += step.points;
          expect(step.total).toBe(total);
        }
        expect(verdict).toEqual(score(signs, standing, said, kind));
        // The rules of the level once more, from the points that the steps add up to.
        const firm = signs.some(({ severity }) => severity !== 'low');
        const families = verdict.because.filter(({ step }) => step === 'family').length;
        if (kind === 'about-risks') expect(['none', 'low']).toContain(verdict.level);
        else if (total >= 10 && families >= 3) expect(verdict.level).toBe('high');
        else if (total >= 4 && families >= 2) expect(['medium', 'high']).toContain(verdict.level);
        else if (total < 3) expect(['none', 'low']).toContain(verdict.level);
        if (firm) expect(verdict.level).not.toBe('none');
        else expect(verdict.level).toBe('none');
        if (verdict.level === 'high' && total < 10) {
          expect(verdict.because.some(({ step }) => step === 'high-sign')).toBe(true);
          expect(['job-wanted', 'service-or-goods']).not.toContain(kind);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is never lowered by one more sign, nor is the score', () => {
    let raised = 0;
    fc.assert(
      fc.property(
        anySigns,
        anySign,
        fc.nat(24),
        anyStated,
        fc.constantFrom(...KINDS),
        (list, one, place, said, kind) => {
          const longer = list.toSpliced(place, 0, one);
          const [before, after] = [list, longer].map((each) => {
            const { signs, standing } = signsOf(asText(each));
            return score(signs, standing, said, kind);
          });
          expect(LEVELS.indexOf(after!.level)).toBeGreaterThanOrEqual(LEVELS.indexOf(before!.level));
          expect(after!.score).toBeGreaterThanOrEqual(before!.score);
          if (after!.level !== before!.level) raised++;
        },
      ),
      { numRuns: 1000 },
    );
    expect(raised).toBeGreaterThan(20);
  });
});

describe('the score', () => {
  const of = (list: string, passages: number[] = [], unstated: readonly MissingItem[] = []) => {
    const { signs, standing } = signsOf(list);
    return score(signs, standing, { protective: stated(...passages).protective, unstated }, 'job-offer').score;
  };

  it.each<[what: string, list: string, passages: number[], unstated: readonly MissingItem[], value: number]>([
    ['each family, a little more for what is more serious', 'pressure:medium minors:high', [], [], 2.3],
    ['a low sign, also where the level does not count it', 'pressure:low', [], [], 1],
    ['half of each further sign of a family', 'pressure:low@0.0025 pressure:medium pressure:low', [], [], 1.85],
    ['signs by how rare they are', 'pressure:low@0.01 minors:high@0.0025', [], [], 0.8],
    ['a rare sign before a common stronger one of its family', 'pressure:high@0.0225 pressure:low', [], [], 1.06],
    ['what is not stated, as far as it tells anything', '', [], MISSING_ITEMS, 1],
    ['the place, a little', '', [], ['place'], 0.2],
    ['no registration number, no pay: nothing', '', [], ['registration-number', 'gross-pay'], 0],
    ['0.15 off for each passage of a counter-sign', 'minors:high', [1, 1], [], 0.9],
    ['two of one counter-sign at most', 'minors:high', [7], [], 0.9],
    ['one point off at most', 'minors:high', [2, 2, 2, 2, 2], [], 0.2],
  ])('is made of %s', (_, list, passages, unstated, value) => {
    expect(of(list, passages, unstated)).toBe(value);
  });

  it('takes nothing off for what is only promised', () => {
    const { signs, standing } = signsOf('minors:high');
    const [promise] = stated(2).protective;
    const said = { protective: [{ ...promise!, rule: 'protective/social-guarantees' }], unstated: [] };
    expect(score(signs, standing, said, 'job-offer').score).toBe(1.2);
  });

  it.each([...SCORE.promises])('knows %s as a counter-sign of the rulebook', (id) => {
    expect(existsSync(`rules/${id}.yaml`)).toBe(true);
  });

  it('counts a rule that nobody has measured by half', () => {
    const { signs, standing } = signsOf('minors:low');
    expect(score(signs, { ...standing, shares: new Map() }, stated(), 'job-offer').score).toBe(0.5);
  });

  it.each([
    [0, 1],
    [0.0025, 0.5],
    [0.01, 0.2],
    [0.0225, 0.1],
  ])('weighs a sign that this share of ordinary ads has, %d, by %d', (share, weight) => {
    expect(rarity(share)).toBeCloseTo(weight, 10);
  });

  it('counts in other texts the signs alone', () => {
    const { signs, standing } = signsOf('minors:high');
    const said = { protective: stated(2).protective, unstated: MISSING_ITEMS };
    expect(score(signs, standing, said, 'unclear').score).toBe(1.2);
  });

  it('is never read by the level', () => {
    const { signs, standing } = signsOf('pressure:medium');
    const levels = [stated(), { protective: [], unstated: MISSING_ITEMS }].map((said) =>
      [score(signs, standing, said, 'job-offer')].map(({ level, because }) => ({ level, because })),
    );
    expect(levels[0]).toEqual(levels[1]);
  });
});
