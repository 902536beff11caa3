import { describe, expect, it } from 'vitest';
import { find } from '../../lib/analyser/analyse.js';
import { LooseKeys } from '../../lib/analyser/loose.js';
import { marked, miniRulebook } from './helpers/mini-rulebook.js';

const lv = miniRulebook({
  lv: ['maksāt', 'noformēšana', 'laulība', 'nodrošināt', 'ļoti', 'ķīla', 'ģimene', 'neņemt'],
});
const ru = miniRulebook({
  ru: [
    'требоваться',
    'забирать',
    'хороший',
    'район',
    'ещё',
    'объявление',
    'собеседование',
    'новый',
    'оформление',
    'щедрый',
    'цена',
    'ехать',
    'выезд',
    'юрист',
    'я',
  ],
});

describe('loose spellings', () => {
  it.each([
    'jamaksa',
    'jaamaksaa',
    'jamaksaa',
    'noformesana',
    'noformeeshana',
    'noformeshana',
    'laulibas',
    'lauliibas',
    'nodrosinam',
    'nodroshinaam',
    'loti',
    'ljoti',
    'kila',
    'kjiila',
    'gimene',
    'gjimene',
    'nenem',
  ])('%s is Latvian', (word) => {
    expect(marked(word, lv)).toBe(`[${word}]`);
  });

  it.each([
    'trebuetsya',
    'trebuetsja',
    'trebuyutsya',
    'zabiraem',
    'zabirayem',
    'zabirajem',
    'horoshij',
    'khoroshiy',
    'xoroshii',
    'rajon',
    'eshche',
    'eshchyo',
    'esche',
    'objavlenie',
    'obyavleniye',
    'sobesedovanie',
    'sobesedovaniye',
    'novye',
    'novyje',
    'novie',
    'oformlenie',
    'shchedryj',
    'schedryy',
    'tsena',
    'edem',
    'yedem',
    'jedem',
    'vyezd',
    'viezd',
    'yurist',
    'iurist',
  ])('%s is Russian', (word) => {
    expect(marked(word, ru)).toBe(`[${word}]`);
  });

  it.each(['lot of', 'the nova', 'jam', 'maker', 'tsar'])('%s is neither', (word) => {
    expect(marked(word, lv)).toBe(word);
    expect(marked(word, ru)).toBe(word);
  });

  it('leaves a word to the language that spells it so', () => {
    const both = miniRulebook({ ru: ['бой'], lv: ['sēt'] });
    expect(marked('A boy has set it.', both)).toBe('A boy has set it.');
  });

  it('counts only in sentences without Latvian diacritics', () => {
    expect(marked('Tev jamaksa. Tev rīt jamaksa.', lv)).toBe('Tev [jamaksa]. Tev rīt jamaksa.');
  });

  it('finds a denying prefix before a loose spelling', () => {
    const { words } = find({ text: 'nemaksaja', blocks: [], facts: {} }, lv);
    expect(words.denied[0]).toBeGreaterThan(0);
  });

  it('makes keys no longer than it has room for', () => {
    const spelling = {
      ...{ language: 1, letters: { щ: 'shch' }, rewrites: {}, doubled: '', absorbed: {} },
      ...{ borrowed: '', variants: [] },
    };
    const keys = new LooseKeys(spelling);
    const letters = new Uint16Array(48).fill('щ'.charCodeAt(0));
    keys.make(letters, 0, 48);
    expect(keys.size).toBe(192);
  });
});
