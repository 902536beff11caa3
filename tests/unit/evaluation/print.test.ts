import { describe, expect, it } from 'vitest';
import type { Level, Severity } from '../../../lib/analyser/report.js';
import { byLanguage, type Reading } from '../../evaluation/outcome.js';
import { levelTable, misfitLines, rankingTable, ruleTable } from '../../evaluation/print.js';
import { report } from '../fixtures/report.js';

/** `ru risky medium 3 pressure:low`: a row and what was found in it. */
function reading(line: string): Reading {
  const [language = '', label, level, score, ...signs] = line.split(' ');
  return {
    row: {
      id: line,
      language,
      isRisky: label === 'risky',
      text: 'x',
      ...(label === 'risky' && { families: ['pressure' as const] }),
    },
    report: {
      ...report(),
      level: level as Level,
      score: Number(score),
      signals: signs.map((sign) => {
        const [family, severity] = sign.split(':') as ['pressure', Severity];
        return { rule: `${family}/one`, family, severity, spans: [] };
      }),
    },
  };
}

const outcomes = byLanguage('made', [
  reading('ru risky medium 6 pressure:medium minors:low'),
  reading('ru risky medium 6 minors:medium'),
  reading('ru risky low 1 pressure:low'),
  reading('ru risky none 0'),
  reading('ru ordinary none 0'),
  reading('ru ordinary high 5 minors:high'),
  reading('en ordinary low 0.5 minors:low'),
]);

describe('the tables', () => {
  it('count levels, marks and right families by language and label', () => {
    const cells = levelTable(outcomes).map((line) => line.split(/\s{2,}/));
    expect(cells).toEqual([
      ['set', 'label', 'ads', 'none', 'low', 'medium', 'high', 'unread', 'medium+high', 'with a mark', 'right family'],
      ['made en', 'ordinary', '1', '0', '1', '0', '0', '0', '0.0 %', '0.0 %', '–'],
      // Right: only the first; the second has another family, the third the right one but at low.
      ['made ru', 'risky', '4', '1', '1', '2', '0', '0', '50.0 %', '50.0 %', '25.0 %'],
      ['made ru', 'ordinary', '2', '1', '0', '0', '1', '0', '50.0 %', '50.0 %', '–'],
    ]);
  });

  it('rank only sets that hold both sorts', () => {
    const lines = rankingTable(outcomes);
    expect(lines).toHaveLength(2);
    // Of eight pairs 6>0, 6>5 twice and 1>0 are right, 0=0 half, 1>5 and 0>5 wrong: 5.5.
    expect(lines[1]).toMatch(/^made ru\s+0\.688\s+50\.0 % \(≥ 6\.0\)/);
    expect(rankingTable(outcomes.slice(0, 1))).toEqual([]);
  });

  it('count each rule in risky and ordinary ads', () => {
    const russian = outcomes[1]!;
    expect(ruleTable(russian).map((line) => line.split(/\s{2,}/))).toEqual([
      ['rule', 'risky', 'ordinary', 'of ordinary'],
      ['minors/one', '2', '1', '50.0 %'],
      ['pressure/one', '2', '0', '0.0 %'],
    ]);
    expect(ruleTable({ ...russian, risky: [], ordinary: [] })).toEqual(['no rule was found']);
  });

  it('name the ads whose level does not fit', () => {
    expect(misfitLines(outcomes[1]!).map((line) => line.split(' → ')[1])).toEqual([
      'low, job-offer: pressure/one',
      'none, job-offer: nothing',
      'high, job-offer: minors/one',
    ]);
  });
});
