import { describe, expect, it } from 'vitest';
import { compileTexts, TextsError } from '../../../lib/texts/compile.js';

const good = {
  lv: 'a: "Sveiki, {name}"\nb: "{n, plural, zero {# pazīmju} one {# pazīme} other {# pazīmes}}"\n',
  ru: 'a: "Здравствуйте, {name}"\nb: "{n, plural, one {# признак} few {# признака} many {# признаков} other {# признака}}"\n',
  en: 'a: "Hello, {name}"\nb: "{n, plural, one {# sign} other {# signs}}"\n',
};

function faultsOf(changed: Partial<typeof good>): string[] {
  try {
    compileTexts({ ...good, ...changed });
    return [];
  } catch (error) {
    if (error instanceof TextsError) return error.faults;
    throw error;
  }
}

describe('compiling the texts', () => {
  it('accepts complete files and declares their arguments', () => {
    expect(faultsOf({})).toEqual([]);
    expect(compileTexts(good).declaration).toContain("'b': {n: number};");
  });

  it.each<[string, Partial<typeof good>, string]>([
    [
      'a plural form of the language is missing',
      { ru: good.ru.replace('few {# признака} ', '') },
      'ru.yaml:2 b: plural form "few" missing',
    ],
    [
      'a plural form does not exist in the language',
      { en: good.en.replace('one', 'few {#} one') },
      'en.yaml:2 b: plural form "few" does not exist in this language',
    ],
    ['a key is missing', { ru: good.ru.split('\n')[0] ?? '' }, 'ru.yaml b: missing (it stands in lv.yaml:2)'],
    ['a key is too many', { en: `${good.en}c: "More"\n` }, 'en.yaml:3 c: missing in lv.yaml'],
    [
      'an argument has another name',
      { lv: good.lv.replace('{name}', '{nam}') },
      'ru.yaml:1 a: {name: string} differs from {nam: string} in lv.yaml',
    ],
    ['a bracket is not closed', { en: 'a: "Hello, {name"\nb: "x"\n' }, 'en.yaml:1 a: '],
    ['a key stands twice', { en: `${good.en}a: "Again"\n` }, 'en.yaml:3 Map keys must be unique'],
    ['a text is empty', { en: good.en.replace('Hello, {name}', '') }, 'en.yaml:1 a: must be a text in quotes'],
    ['a formatter is used', { en: good.en.replace('{name}', '{name, date}') }, 'en.yaml:1 a: formatter "date"'],
    [
      'an ordinal is used',
      { en: good.en.replace('plural', 'selectordinal') },
      'en.yaml:2 b: selectordinal is not supported',
    ],
    ['an arm "other" is missing', { en: good.en.replace('{name}', '{name, select, x {X}}') }, 'en.yaml:1 a: '],
  ])('names file, line, key and fault when %s', (_, changed, fault) => {
    expect(faultsOf(changed).join('\n')).toContain(fault);
  });
});
