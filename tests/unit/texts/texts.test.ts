import { catalogues } from 'virtual:texts';
import { describe, expect, it } from 'vitest';
import { FAMILIES, KINDS, LANGUAGES, LEVELS, UNREAD_REASONS } from '../../../lib/analyser/report.js';
import { createTexts, languageOf } from '../../../lib/texts/texts.js';

describe('texts of the interface', () => {
  it.each([
    ['lv', ['0 pazīmju', '1 pazīme', '2 pazīmes', '5 pazīmes', '11 pazīmju', '21 pazīme', '1,5 pazīmes']],
    ['ru', ['0 признаков', '1 признак', '2 признака', '5 признаков', '11 признаков', '21 признак', '1,5 признака']],
    ['en', ['0 signs', '1 sign', '2 signs', '5 signs', '11 signs', '21 signs', '1.5 signs']],
  ] as const)('counts signs in %s', (language, expected) => {
    const { t } = createTexts(language);
    expect([0, 1, 2, 5, 11, 21, 1.5].map((count) => t('signs.title', { count }))).toEqual(expected);
  });

  it('takes exact arms before plural forms', () => {
    const { t } = createTexts('lv');
    expect(t('level.medium', { signs: 1 })).not.toBe(t('level.medium', { signs: 21 }));
    expect(t('contact.age', { years: 0 })).toBe('Ziņas ir jaunākas par gadu');
  });

  it('falls back to "other" for a select value nobody foresaw', () => {
    expect(createTexts('en').t('head.source', { source: 'constructor' })).toBe('Text');
  });

  it.each(LANGUAGES)('has a name for every level, kind, family and reason in %s', (language) => {
    const keys = [
      ...FAMILIES.map((family) => `family.${family}`),
      ...KINDS.map((kind) => `kind.${kind}`),
      ...LEVELS.flatMap((level) => [`level.${level}`, `level.explain.${level}`]),
      ...UNREAD_REASONS.map((reason) => `unread.${reason}`),
    ];
    expect(keys.filter((key) => !(key in catalogues[language]))).toEqual([]);
  });

  it.each([
    ['lv-LV', 'lv'],
    ['ru', 'ru'],
    ['ru_RU', 'ru'],
    ['de-DE', 'en'],
    ['', 'en'],
  ])('speaks to the locale "%s" in %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
