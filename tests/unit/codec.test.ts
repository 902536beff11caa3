import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeIntegers,
  eachNumbered,
  encodeIntegers,
  encodeNumbered,
  type Numbered,
} from '../../lib/analyser/codec.js';

describe('integers', () => {
  it('come back as they went in', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.maxSafeNat(), fc.nat(80))), (integers) => {
        expect(decodeIntegers(encodeIntegers(integers))).toEqual(integers);
      }),
      { numRuns: 300 },
    );
    const edges = [0, 1, 31, 32, 33, 1023, 1024, 2 ** 31 - 1, 2 ** 40];
    expect(decodeIntegers(encodeIntegers(edges))).toEqual(edges);
  });

  it('are text that needs no escape, one character for the commonest', () => {
    fc.assert(fc.property(fc.array(fc.nat()), (integers) => /^[A-Za-z0-9+-]*$/.test(encodeIntegers(integers))));
    expect(encodeIntegers([0, 31, 32])).toHaveLength(4);
  });
});

describe('words with numbers', () => {
  const word = fc.stringMatching(/^[a-zа-яāčēģīķļņšūž0-9]{0,40}$/);

  function decode(text: string): Numbered[] {
    const words: Numbered[] = [];
    eachNumbered(text, (start, end, number) => words.push({ text: text.slice(start, end), number }));
    return words;
  }

  it('come back as they went in', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ text: word, number: fc.nat() })), (words) => {
        expect(decode(encodeNumbered(words))).toEqual(words);
      }),
      { numRuns: 300 },
    );
    const edges = [12, 13, 25, 26, 168, 169].map((number) => ({ text: 'ā', number }));
    expect(decode(encodeNumbered(edges))).toEqual(edges);
    expect(decode('')).toEqual([]);
  });

  it('cost one letter for the commonest numbers', () => {
    const words = ['maks', 'alg'].map((text, number) => ({ text, number }));
    expect(encodeNumbered(words)).toBe('maksAalgB');
    expect(encodeNumbered([{ text: '', number: 13 }])).toBe('NB');
  });
});
