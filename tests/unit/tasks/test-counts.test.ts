import { describe, expect, test } from 'vitest';
import { playwrightCounts, stepCounts, vitestCounts } from '../../../lib/tasks/test-counts.js';

describe('counts of a step', () => {
  test.each([
    ['a good check', 0, undefined, { passed: 1, failed: 0, skipped: 0 }],
    ['a bad check', 1, undefined, { passed: 0, failed: 1, skipped: 0 }],
    ['good tests', 0, { passed: 7, failed: 0, skipped: 0 }, { passed: 7, failed: 0, skipped: 0 }],
    ['failed tests', 1, { passed: 7, failed: 2, skipped: 0 }, { passed: 7, failed: 2, skipped: 0 }],
    ['a file that could not be loaded', 1, { passed: 7, failed: 0, skipped: 0 }, { passed: 7, failed: 1, skipped: 0 }],
  ])('%s', (_, exitCode, counted, expected) => {
    expect(stepCounts(exitCode, counted)).toEqual(expected);
  });
});

describe('counts of a report', () => {
  test('Vitest', () => {
    const report = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1, testResults: [] };
    expect(vitestCounts(report)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  test('Playwright: flaky is failed', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3, duration: 9 } };
    expect(playwrightCounts(report)).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  test('a report of another shape is refused', () => {
    expect(() => vitestCounts({})).toThrow();
    expect(() => playwrightCounts({ stats: {} })).toThrow();
  });
});
