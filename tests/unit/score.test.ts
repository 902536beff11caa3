import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FAMILIES,
  type Family,
  KINDS,
  type Kind,
  SEVERITIES,
  type Severity,
  type Sign,
} from '../../lib/analyser/report.js';
import { score } from '../../lib/analyser/score.js';

/** One sign of a family; `pressure:medium` in the table, `pressure:high!` for a rule of which one sign suffices. */
function signsOf(list: string): { signs: Sign[]; alone: Set<string> } {
  const alone = new Set<string>();
  const signs = list
    .split(' ')
    .filter((entry) => entry !== '')
    .map((entry, index): Sign => {
      const [family, severity] = entry.replace('!', '').split(':') as [Family, Severity];
      const rule = `${family}/rule-${index}`;
      if (entry.endsWith('!')) alone.add(rule);
      return { rule, family, severity, spans: [{ start: index, end: index + 1, text: 'x' }] };
    });
  return { signs, alone };
}

/** Signs, number of protective signs, kind, and the level with its points. Each pair of lines stands on both sides of a border. */
const borders: [signs: string, protective: number, kind: Kind, level: string, points: number][] = [
  ['', 0, 'job-offer', 'none', 0],
  ['pressure:low', 0, 'job-offer', 'none', 0],
  ['pressure:low vague-employer:low undeclared-work:low', 0, 'job-offer', 'none', 0],
  ['pressure:medium', 0, 'job-offer', 'low', 3],
  ['pressure:medium', 1, 'job-offer', 'low', 2],
  ['pressure:medium vague-employer:low', 0, 'job-offer', 'low', 3],
  ['pressure:medium pressure:medium pressure:low', 0, 'job-offer', 'low', 3],
  ['pressure:medium vague-employer:medium', 0, 'job-offer', 'medium', 6],
  ['pressure:medium vague-employer:medium', 1, 'job-offer', 'low', 5],
  ['pressure:medium vague-employer:medium too-good-pay:low', 0, 'job-offer', 'medium', 7],
  ['pressure:medium vague-employer:medium too-good-pay:low', 1, 'job-offer', 'medium', 6],
  ['pressure:medium vague-employer:medium too-good-pay:medium', 0, 'job-offer', 'medium', 9],
  ['pressure:medium vague-employer:medium too-good-pay:medium undeclared-work:low', 0, 'job-offer', 'high', 10],
  ['pressure:medium vague-employer:medium too-good-pay:medium undeclared-work:low', 1, 'job-offer', 'medium', 9],
  ['pressure:high vague-employer:high', 0, 'job-offer', 'medium', 10],
  ['pressure:high vague-employer:medium too-good-pay:medium', 1, 'job-offer', 'high', 10],
  ['pressure:high vague-employer:medium too-good-pay:medium', 2, 'job-offer', 'medium', 9],
  ['pressure:high', 9, 'job-offer', 'medium', 5],
  ['pressure:high!', 0, 'job-offer', 'high', 5],
  ['minors:high', 9, 'unclear', 'high', 5],
  ['minors:medium', 0, 'job-offer', 'low', 3],
  ['minors:high', 0, 'job-wanted', 'medium', 5],
  ['pressure:high! sham-marriage:high', 0, 'service-or-goods', 'medium', 10],
  ['pressure:high vague-employer:high too-good-pay:high', 0, 'job-wanted', 'high', 15],
  ['minors:high sham-marriage:high document-control:high', 0, 'about-risks', 'low', 15],
  ['pressure:low', 0, 'about-risks', 'none', 0],
  ['sham-marriage:high', 0, 'marriage-offer', 'high', 5],
  ['pressure:medium vague-employer:medium too-good-pay:medium', 9, 'job-offer', 'medium', 6],
];

const anySigns = fc.array(
  fc.record({ family: fc.constantFrom(...FAMILIES), severity: fc.constantFrom(...SEVERITIES), alone: fc.boolean() }),
  { maxLength: 24 },
);

describe('the level', () => {
  it.each(borders)('%s, %d protective, %s: %s', (list, protective, kind, level, points) => {
    const { signs, alone } = signsOf(list);
    const verdict = score(signs, alone, protective, 0, kind);
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
    const { signs, alone } = signsOf(`${family}:high`);
    expect(score(signs, alone, 0, 0, 'job-offer').level).toBe('high');
  });

  it('is not high for one high sign of any other family', () => {
    const others = FAMILIES.filter(
      (family) => score(signsOf(`${family}:high`).signs, new Set(), 0, 0, 'job-offer').level !== 'high',
    );
    expect(others).toHaveLength(FAMILIES.length - 7);
  });

  it('never reads the score, which orders ads of one level', () => {
    const plain = score(signsOf('pressure:medium').signs, new Set(), 0, 0, 'job-offer');
    const further = score(signsOf('pressure:medium pressure:low').signs, new Set(), 0, 9, 'job-offer');
    expect([plain.score, further.score]).toEqual([3, 4.4]);
    expect(further.level).toBe(plain.level);
    expect(score(signsOf('pressure:medium').signs, new Set(), 8, 0, 'job-offer').score).toBe(0);
  });

  it('follows from steps that add up', () => {
    fc.assert(
      fc.property(anySigns, fc.nat(12), fc.nat(9), fc.constantFrom(...KINDS), (list, protective, missing, kind) => {
        const { signs, alone } = signsOf(
          list.map(({ family, severity, alone: one }) => `${family}:${severity}${one ? '!' : ''}`).join(' '),
        );
        const verdict = score(signs, alone, protective, missing, kind);
        let total = 0;
        for (const step of verdict.because) {
          total += step.points;
          expect(step.total).toBe(total);
        }
        expect(verdict).toEqual(score(signs, alone, protective, missing, kind));
        // The rules of the level once more, from the points that the steps add up to.
        const firm = signs.some(({ severity }) => severity !== 'low');
        const families = verdict.because.filter(({ step }) => step === 'family').length;
        if (kind === 'about-risks') expect(['none', 'low']).toContain(verdict.level);
        else if (total >= 10 && families >= 3) expect(verdict.level).toBe('high');
        else if (total >= 6 && families >= 2) expect(['medium', 'high']).toContain(verdict.level);
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
});
