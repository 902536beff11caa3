import { describe, expect, it } from 'vitest';
import type { Language, Report } from '../../../lib/analyser/report.js';
import type { BaseRate, BaseRates } from '../../../lib/analyser/rule-texts.js';
import { rateLines } from '../../../lib/desk/base-rates.js';
import { createTexts } from '../../../lib/texts/texts.js';

const name = {
  lv: 'Krievijas portālu vakances',
  ru: 'Вакансии с российских сайтов',
  en: 'vacancies from Russian boards',
};
const corpora: BaseRates['corpora'] = {
  board: { language: 'ru', ads: 581, name },
  more: { language: 'ru', ads: 620, name: { lv: 'Avīzes', ru: 'Газеты', en: 'newspaper ads' } },
  english: { language: 'en', ads: 617, name: { lv: 'Angļu', ru: 'Английские', en: 'ads in English' } },
};

function lines(rates: BaseRate[], languages: Report['languages'], shown: Language): string[] {
  return rateLines('pressure/haste', languages, { corpora, rules: { 'pressure/haste': rates } }, createTexts(shown));
}
const seen = (hits: number, current = true): BaseRate => ({ corpus: 'board', hits, current });

describe('how often a sign was seen', () => {
  it.each<[shown: Language, hits: number, line: string]>([
    ['en', 3, 'Seen in 3 of 581 vacancies from Russian boards.'],
    ['en', 0, 'Not seen in 581 vacancies from Russian boards.'],
    ['lv', 1, 'Krievijas portālu vakances: pazīme ir 1 sludinājumā no 581.'],
    ['lv', 3, 'Krievijas portālu vakances: pazīme ir 3 sludinājumos no 581.'],
    ['lv', 11, 'Krievijas portālu vakances: pazīme ir 11 sludinājumos no 581.'],
    ['lv', 0, 'Krievijas portālu vakances: pazīmes nav nevienā no 581 sludinājuma.'],
    ['ru', 1, 'Вакансии с российских сайтов: признак есть в 1 объявлении из 581.'],
    ['ru', 3, 'Вакансии с российских сайтов: признак есть в 3 объявлениях из 581.'],
    ['ru', 0, 'Вакансии с российских сайтов: признака нет ни в одном из 581 объявления.'],
  ])('is told in %s: %d', (shown, hits, line) => {
    expect(lines([seen(hits)], ['ru'], shown)).toEqual([line]);
  });

  it('is told for each language of the ad, and where it is not measured', () => {
    const rates = [seen(3), { corpus: 'more', hits: 0, current: true }];
    expect(lines(rates, ['ru', 'lv', 'other'], 'en')).toEqual([
      'How often it occurs in ordinary ads is not yet measured in Latvian.',
      'Seen in 3 of 581 vacancies from Russian boards.',
      'Not seen in 620 newspaper ads.',
    ]);
    expect(lines(rates, ['en'], 'lv')).toEqual([
      'Cik bieži tā gadās parastos sludinājumos angļu valodā, vēl nav izmērīts.',
    ]);
  });

  it('is told for all languages where the ad has none that is known', () => {
    expect(lines([seen(3)], ['other'], 'ru')).toEqual([
      'Как часто он встречается в обычных объявлениях на латышском языке, пока не измерено.',
      'Вакансии с российских сайтов: признак есть в 3 объявлениях из 581.',
      'Как часто он встречается в обычных объявлениях на английском языке, пока не измерено.',
    ]);
  });

  it('says when the patterns have changed since', () => {
    expect(lines([seen(3, false)], ['ru'], 'en')).toEqual([
      'Seen in 3 of 581 vacancies from Russian boards. Measured on an earlier version of this sign.',
    ]);
  });
});
