import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../../lib/rulebook/base-rates.js';
import type { Reading } from '../../evaluation/outcome.js';
import { newRates, ordinaryByCorpus, ratesText } from '../../evaluation/write-base-rates.js';
import { report } from '../fixtures/report.js';

function corpus(id: string, ads: number, ...files: string[]): Corpus {
  const name = { lv: 'l', ru: 'r', en: 'e' };
  return { id, language: 'ru', kind: 'full-text', ads, name, files, source: 's', licence: 'l', date: '2020' };
}

/** `ru 0 pressure/a`: language, label, rules found. */
function readings(...lines: string[]): Reading[] {
  return lines.map((line) => {
    const [language = '', label, ...rules] = line.split(' ');
    return {
      row: { id: 'x', language, isRisky: label === '1', text: 'x' },
      report: report({ signals: rules.map((rule) => ({ rule, family: 'pressure', severity: 'low', spans: [] })) }),
    };
  });
}

const board = corpus('board', 3, 'one', 'two');
const other = corpus('other', 9, 'three');

describe('counting the rules', () => {
  const read = new Map([
    ['a/one.jsonl', readings('ru 0 pressure/a pressure/b', 'ru 1 pressure/a', 'en 0 pressure/a')],
    ['b/two.jsonl', readings('ru 0 pressure/a', 'ru 0')],
  ]);

  it('takes the ordinary texts of the corpus and its language from all its files', () => {
    const counted = ordinaryByCorpus([board, other], read, 'corpora.yaml');
    expect([...counted.keys()]).toEqual([board]);
    const rates = newRates(
      { corpora: [board], rates: [] },
      counted,
      new Map([
        ['pressure/b', 'bb'],
        ['pressure/a', 'aa'],
        ['pressure/c', 'cc'],
      ]),
    );
    expect(rates.map(({ rule, hits, ads, patterns }) => [rule, hits, ads, patterns])).toEqual([
      ['pressure/a', 2, 3, 'aa'],
      ['pressure/b', 1, 3, 'bb'],
      ['pressure/c', 0, 3, 'cc'],
    ]);
  });

  it.each<[what: string, names: string[], corpora: Corpus[], message: RegExp]>([
    [
      'half a corpus',
      ['a/one.jsonl'],
      [board],
      /^corpus board: name all its files; two is missing \(see corpora\.yaml\)/,
    ],
    [
      'another number of texts',
      ['a/one.jsonl', 'b/two.jsonl'],
      [corpus('board', 4, 'one', 'two')],
      /^corpus board: 3 ordinary texts were read, corpora\.yaml says 4; mend/,
    ],
    ['no corpus at all', ['b/two.jsonl'], [other], /^none of the files belongs to a corpus of corpora\.yaml/],
  ])('refuses %s', (_, names, corpora, message) => {
    const some = new Map([...read].filter(([path]) => names.includes(path)));
    expect(() => ordinaryByCorpus(corpora, some, 'corpora.yaml')).toThrow(message);
  });

  it('refuses two files of one name', () => {
    const twice = new Map([...read, ['c/one.jsonl', readings('ru 0')] as const]);
    expect(() => ordinaryByCorpus([board], twice, 'corpora.yaml')).toThrow(
      /^c\/one\.jsonl: another file has the same name/,
    );
  });

  it('keeps rates of other corpora, not of rules that are gone, and writes them sorted, the same every time', () => {
    const old = {
      rule: 'pressure/a',
      language: 'ru',
      corpus: 'other',
      kind: 'full-text',
      ads: 9,
      hits: 1,
      patterns: 'old',
    } as const;
    const counted = ordinaryByCorpus([board], read, 'corpora.yaml');
    const measured = {
      corpora: [board, other],
      rates: [{ ...old, rule: 'pressure/gone' }, old, { ...old, corpus: 'board', hits: 7 }],
    };
    const rates = newRates(measured, counted, new Map([['pressure/a', 'aa']]));
    expect(rates).toEqual([{ ...old, corpus: 'board', ads: 3, hits: 2, patterns: 'aa' }, old]);
    expect(ratesText(rates).split('\n').slice(2)).toEqual([
      '- {rule: pressure/a, language: ru, corpus: board, kind: full-text, ads: 3, hits: 2, patterns: "aa"}',
      '- {rule: pressure/a, language: ru, corpus: other, kind: full-text, ads: 9, hits: 1, patterns: "old"}',
      '',
    ]);
    const again = newRates({ ...measured, rates }, counted, new Map([['pressure/a', 'aa']]));
    expect(ratesText(again)).toBe(ratesText(rates));
  });
});
