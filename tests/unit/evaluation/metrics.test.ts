import { describe, expect, it } from 'vitest';
import { cutAt, rocAuc } from '../../evaluation/metrics.js';

describe('the area under the ROC curve', () => {
  it.each<[what: string, risky: number[], ordinary: number[], area: number | undefined]>([
    ['all risky ads above', [3, 2], [1, 0], 1],
    ['all risky ads below', [0, 1], [2, 3], 0],
    // Of four pairs 3>2, 3>1 and 1.5>1 are right, 1.5>2 is not.
    ['one pair of four wrong', [3, 1.5], [2, 1], 0.75],
    // 2>1 right, 2=2 half, 0>1 and 0>2 wrong: 1.5 of 4.
    ['a tie counted half', [2, 0], [1, 2], 0.375],
    ['all the same', [0, 0, 0], [0, 0], 0.5],
    // 5 above three of three; 1 ties with two and is below one: 3 + 1 of 6.
    ['two ties', [5, 1], [1, 1, 4], 4 / 6],
    ['negative scores', [-1], [-2, -1], 0.75],
    ['no risky ads', [], [1], undefined],
    ['no ordinary ads', [1], [], undefined],
  ])('%s', (_, risky, ordinary, area) => {
    if (area === undefined) expect(rocAuc(risky, ordinary)).toBeUndefined();
    else expect(rocAuc(risky, ordinary)).toBeCloseTo(area, 12);
  });
});

describe('recall at a share of false alarms', () => {
  const ordinary = [0, 0, 0, 0, 0, 0, 1, 1, 2, 5];

  it.each<[what: string, risky: number[], share: number, threshold: number, recall: number, alarms: number]>([
    ['none allowed: above the highest ordinary ad', [6, 5, 2, 0], 0, 6, 0.25, 0],
    ['one of ten allowed', [6, 5, 2, 0], 0.1, 5, 0.5, 0.1],
    ['a share between two counts goes down', [6, 5, 2, 0], 0.19, 5, 0.5, 0.1],
    ['two of ten', [6, 5, 2, 0], 0.2, 2, 0.75, 0.2],
    ['a tie of two that would be one too many lies below', [1, 1, 1, 3], 0.3, 2, 0.25, 0.2],
    ['four of ten let the tie in', [1, 1, 1, 3], 0.4, 1, 1, 0.4],
    ['a border between two ordinary scores', [3, 0], 0.1, 3, 0.5, 0.1],
  ])('%s', (_, risky, share, threshold, recall, falseAlarms) => {
    expect(cutAt(risky, ordinary, share)).toEqual({ threshold, recall, falseAlarms });
  });

  it('is nothing where every score is also that of an ordinary ad too many', () => {
    expect(cutAt([1, 1], [1, 1, 1], 0.5)).toEqual({ threshold: Number.POSITIVE_INFINITY, recall: 0, falseAlarms: 0 });
  });

  it('is not told without rows of both sorts', () => {
    expect(cutAt([], [1], 0.01)).toBeUndefined();
    expect(cutAt([1], [], 0.01)).toBeUndefined();
  });

  it('does not depend on the order of rows', () => {
    const risky = [4, 1, 3, 1, 2];
    expect(cutAt([...risky].reverse(), [...ordinary].reverse(), 0.2)).toEqual(cutAt(risky, ordinary, 0.2));
  });
});
