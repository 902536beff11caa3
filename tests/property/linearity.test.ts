import { describe, expect, it } from 'vitest';
import { analyse } from '../../lib/analyser/analyse.js';
import { hits, rulebook, words } from './texts.js';

/** Most steps for a unit of text, whatever the text: measured, with some room. Ordinary text takes about 7, amounts without end 74. */
const STEPS_PER_UNIT = 90;
const FEWEST_UNITS = 20_000;

/** Numbers that look random and are the same in every run. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return list
    .map((value) => ({ value, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

function steps(text: string): number {
  const count = { count: 0 };
  analyse({ text, blocks: [], facts: {} }, rulebook, count);
  return count.count;
}

/** The piece again and again, up to a length. */
function fill(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

const beginnings = hits.map((hit) => hit.split(' ').slice(0, 3).join(' '));
const commonest = [...words].sort((a, b) => a.length - b.length);

const adversaries: [what: string, piece: string][] = [
  ['ordinary sentences', `${hits.join(' ')} `],
  ['beginnings of patterns', `${beginnings.join(' ')} `],
  ['pattern words in any order', `${shuffled(words, 1).join(' ')} `],
  ['pattern words without sentences', `${shuffled(words, 2).join(' ').toLowerCase()} `],
  ['the shortest pattern words', `${commonest.slice(0, 40).join(' ')} `],
  ['one pattern word', `${words[0]} `],
  ['words of one letter', 'п а с '],
  ['words of one letter, all alike', 'a '],
  ['words of one letter on lines', 'п\nа\nс\n'],
  ['one word without end', 'pase'],
  ['one letter without end', 'п'],
  ['marks without end', '\u0304'],
  ['a letter with marks without end', 'a\u0304\u0304'],
  ['hidden characters', 'p\u200b\u200b\u200b'],
  ['figures', '0123456789'],
  ['short figures', '1 '],
  ['figures in groups', '1 500 '],
  ['figures and points', '1.500,'],
  ['figures and dashes', '20-00-'],
  ['figures and a currency', '5 € '],
  ['ranges', '5–6 – '],
  ['masked telephones', '+371 2** '],
  ['signs of addresses', '@'],
  ['handles', '@a'],
  ['broken e-mail', 'a@b.'],
  ['e-mail', 'a@b.lv '],
  ['points', '.'],
  ['words joined by points', 'a.b.'],
  ['hosts', 'www.a.lv/'],
  ['brackets in a path', 'a.lv/(((('],
  ['pictures between letters', 'п💰'],
  ['pictures between words', 'пас💰порт💰'],
  ['pictures', '💰'],
  ['lone surrogates', '\ud83d'],
  ['letters in other shapes', '𝐩𝐚𝐬𝐞 '],
  ['look-alikes', 'пaспopт '],
  ['figures for letters', 'p4s3 '],
  ['sentence ends', 'A. B! '],
  ['line breaks', 'a\n'],
  ['denials', 'nav не not '],
  ['denied words', 'nemaksā неплатим '],
  ['quotation marks and brackets', '"(«[{'],
];

describe('the work for a text', () => {
  it.each(adversaries)('is bounded by its length: %s', (_, piece) => {
    // The whole piece at least once, so that both lengths hold the same mixture.
    const units = Math.max(FEWEST_UNITS, piece.length);
    const [one, two] = [steps(fill(piece, units)), steps(fill(piece, units * 2))];
    expect(one / units).toBeLessThanOrEqual(STEPS_PER_UNIT);
    expect(two).toBeLessThanOrEqual(one * 2 * 1.02 + 1000);
  });

  it('is counted for every unit', () => {
    expect(steps(fill('x', FEWEST_UNITS))).toBeGreaterThanOrEqual(FEWEST_UNITS);
  });

  it('is bounded where every block ends', () => {
    const text = fill(`${hits.join(' ')} `, FEWEST_UNITS);
    const blocks = Array.from({ length: FEWEST_UNITS / 10 }, (_, index) => ({
      start: index * 10,
      end: index * 10 + 10,
      role: 'field' as const,
    }));
    const count = { count: 0 };
    analyse({ text, blocks, facts: {} }, rulebook, count);
    expect(count.count / FEWEST_UNITS).toBeLessThanOrEqual(STEPS_PER_UNIT);
  });
});
