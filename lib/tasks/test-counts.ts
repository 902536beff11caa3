import { z } from 'zod';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** Counts of Vitest's JSON report. */
export function vitestCounts(report: unknown): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = vitestReport.parse(report);
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/** Counts of Playwright's JSON report; a test that passed only on a second try has failed. */
export function playwrightCounts(report: unknown): Counts {
  const { expected, unexpected, flaky, skipped } = playwrightReport.parse(report).stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/**
 * Counts of a step that ended with this exit code. A step with tests counts its tests, one without counts as one check; a
 * step that ended badly has at least one failure, whatever its report says, or when there is none.
 */
export function stepCounts(exitCode: number, counted?: Counts): Counts {
  const bad = exitCode !== 0;
  if (counted === undefined) return { passed: bad ? 0 : 1, failed: bad ? 1 : 0, skipped: 0 };
  return bad && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}
