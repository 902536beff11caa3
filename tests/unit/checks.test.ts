import { describe, expect, it } from 'vitest';
import { mixture } from '../../lib/analyser/disguise.js';
import { MIXED } from '../../lib/analyser/words.js';

describe('letters of two alphabets in a word', () => {
  it.each<[what: string, word: string, letters: number, inside: boolean]>([
    ['one alphabet', 'паспорт', 0, false],
    ['the other', 'passport', 0, false],
    ['Latin letters in a Russian word', 'пacпopт', 3, true],
    ['Cyrillic letters in an English word', 'mаrriаge', 2, true],
    ['one letter, as a slip of the keyboard', 'cкидки', 1, false],
    ['a Russian ending on a foreign word, which hides nothing', 'SMMщик'.toLowerCase(), 0, false],
    ['a figure among them', 'пaсп0рт', 0, false],
  ])('%s', (_, word, letters, inside) => {
    const units = Uint16Array.from({ length: word.length }, (__, at) => word.charCodeAt(at));
    const mixed = mixture(units, word.length);
    expect([mixed & MIXED.LETTERS, (mixed & MIXED.INSIDE) !== 0]).toEqual([letters, inside]);
  });
});
