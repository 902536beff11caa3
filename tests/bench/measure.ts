/** Something that is timed. */
export interface Contestant {
  name: string;
  /** UTF-16 units it reads in one run. */
  units: number;
  run(): unknown;
}

export interface Timing {
  name: string;
  units: number;
  /** Milliseconds of each round, in order. */
  rounds: number[];
}

/** Rounds that are not counted: until then the compiler has not done its work. */
const WARM_UP = 3;

/** Results go here, so that no run can be left out by the compiler. */
const sink: { value: unknown } = { value: undefined };

/**
 * Runs the contestants in turn, round after round, so that a busy moment of the machine falls on all of them; a few more are run
 * first and not counted. Garbage is collected before each run where node was started with --expose-gc.
 */
export async function interleave(contestants: readonly Contestant[], rounds: number): Promise<Timing[]> {
  const timings = contestants.map(({ name, units }): Timing => ({ name, units, rounds: [] }));
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const [index, contestant] of contestants.entries()) {
      globalThis.gc?.();
      const begun = performance.now();
      const result = contestant.run();
      sink.value = result instanceof Promise ? await result : result;
      const took = performance.now() - begun;
      if (round >= 0) timings[index]!.rounds.push(took);
    }
  }
  return timings;
}

/** A timing whose rounds are the sums of those of others: stages that follow each other. */
export function sumOf(name: string, parts: readonly Timing[]): Timing {
  const [first] = parts;
  if (!first) throw new Error(`${name} is the sum of nothing`);
  return {
    ...first,
    name,
    rounds: first.rounds.map((_, round) => parts.reduce((sum, part) => sum + part.rounds[round]!, 0)),
  };
}

export function best(values: readonly number[]): number {
  return Math.min(...values);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Millions of units a second, by the best round. */
export function speed(timing: Timing): number {
  return timing.units / best(timing.rounds) / 1000;
}
