/** Longest stretch of work before the page gets its turn; milliseconds. */
const SLICE = 8;

/** Gives the page its turn. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Runs a generator to its end at once. */
export function runNow<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Runs a generator in short slices, so that a long page stays quick to the touch. Ends early, with undefined, on abort. */
export async function runInSlices<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T | undefined> {
  for (;;) {
    const end = performance.now() + SLICE;
    while (performance.now() < end) {
      const { done, value } = steps.next();
      if (done) return value;
    }
    await pause();
    if (signal.aborted) return undefined;
  }
}
