import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeIntegers, decodeWords, encodeIntegers, encodeWords } from '../../lib/analyser/codec.js';

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

describe('words', () => {
  const word = fc.stringMatching(/^[a-zа-яāčēģīķļņšūž0-9]{1,40}$/);

  it('come back as they went in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word), (words) => {
        const sorted = words.sort();
        expect(decodeWords(encodeWords(sorted))).toEqual(sorted);
      }),
      { numRuns: 300 },
    );
    // A shared beginning longer than the count can say, and a word that is the beginning of the next.
    const long = 'a'.repeat(30);
    const edges = ['a', 'ab', long, `${long}b`, `${long}c`, 'ā', 'āā'];
    expect(decodeWords(encodeWords(edges))).toEqual(edges);
    expect(decodeWords(encodeWords([]))).toEqual([]);
  });

  it('cost little where neighbours are alike', () => {
    expect(encodeWords(['maksa', 'maksai', 'maksas', 'maksāja'])).toBe('AmaksaFiFsEāja');
  });
});
