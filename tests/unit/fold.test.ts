import { describe, expect, it } from 'vitest';
import { decodeIntegers, encodeIntegers } from '../../lib/analyser/codec.js';
import {
  COMPOSED,
  computeFold,
  decodeFold,
  encodeFold,
  FIRST_LETTER,
  FOLD,
  foldPair,
  foldWord,
} from '../../lib/analyser/fold.js';

const table = computeFold();

function meaningOf(character: string): number | string {
  const value =
    character.length === 2
      ? foldPair(character.charCodeAt(0), character.charCodeAt(1), table)
      : table[character.charCodeAt(0)]!;
  return value >= FIRST_LETTER ? String.fromCharCode(value) : value;
}

describe('the folding table', () => {
  it.each<[meaning: string, characters: string, value: number | string]>([
    ['a letter in either case', 'aAａＡªàÀᵃⒶⓐ𝐚𝒜🅐🄰', 'a'],
    ['a Latvian letter', 'šŠ', 'š'],
    ['a Latvian long vowel', 'āĀ', 'ā'],
    ['й, which is no и', 'йЙ', 'й'],
    ['и', 'иИѝ', 'и'],
    ['е, written ё', 'еЕёЁ', 'е'],
    ['a letter Unicode does not decompose', 'łŁ', 'l'],
    ['a figure', '5５⑤𝟓', '5'],
    ['nothing at all', "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u061c'’ʼ`´", FOLD.SKIP],
    ['a combining mark', '\u0304\u030c\u0327\u0301\ufe0f', FOLD.MARK],
    ['a line break', '\n\r\u2028\u2029', FOLD.NEWLINE],
    ['the end of a clause', ',;:()[]{}–—«»„“”"|•', FOLD.CLAUSE],
    ['the end of a sentence', '.!?…', FOLD.STOP],
    ['a space', ' \t\u00a0\u2003\u202f\u3000', FOLD.SPACE],
    ['a picture', '💰🔥☎✈', FOLD.EMOJI],
    ['a border that says nothing', '/+#@&=€²½\u0000\ufffd', FOLD.SEPARATOR],
  ])('%s', (_, characters, value) => {
    const found = [...characters].map((character) => [character, meaningOf(character)]);
    expect(found).toEqual([...characters].map((character) => [character, value]));
  });

  it('is shipped as runs that give back every unit', () => {
    expect(decodeFold(decodeIntegers(encodeIntegers(encodeFold(table))))).toEqual(table);
  });

  it('folds what it has folded to itself', () => {
    const changed = [...table].filter((value) => value >= FIRST_LETTER && table[value] !== value);
    expect(changed).toEqual([]);
  });

  it('takes a lone surrogate for no letter', () => {
    expect(table[0xd835]).toBe(FOLD.HIGH_SURROGATE);
    expect(table[0xdc00]).toBe(FOLD.LOW_SURROGATE);
    expect(foldPair(0xd835, 0x61, table)).toBe(FOLD.HIGH_SURROGATE);
  });

  it('composes exactly the letters whose mark it keeps', () => {
    const kept = [...'āčēģīķļņšūžōŗй'];
    expect([...COMPOSED.values()].map((unit) => String.fromCharCode(unit)).sort()).toEqual(kept.sort());
    for (const letter of kept) expect(foldWord(letter.normalize('NFD'), table)).toBe(letter);
  });

  it.each([
    ['Pārskaitīt', 'pārskaitīt'],
    ['don’t', 'dont'],
    ['ПОДЪЁМ', 'подъем'],
    ['naïve', 'naive'],
    ['мой'.normalize('NFD'), 'мой'],
  ])('folds the rule word %s as text is folded', (word, folded) => {
    expect(foldWord(word, table)).toBe(folded);
  });
});
