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

/** Milliseconds that each contestant runs uncounted beforehand: until then the compiler has not done its work. */
const WARM_UP = 1500;

/** Results go here, so that no run can be left out by the compiler. */
const sink: { value: unknown } = { value: undefined };

/**
 * Runs the contestants in turn, round after round, so that a busy moment of the machine falls on all of them. No garbage is
 * collected on purpose: that makes V8 throw compiled code away which has not run for a while.
 */
export async function interleave(contestants: readonly Contestant[], rounds: number): Promise<Timing[]> {
  for (const contestant of contestants) {
    for (let spent = 0; spent < WARM_UP; ) spent += await time(contestant);
  }
  const timings = contestants.map(({ name, units }): Timing => ({ name, units, rounds: [] }));
  for (let round = 0; round < rounds; round++) {
    for (const [index, contestant] of contestants.entries()) timings[index]!.rounds.push(await time(contestant));
  }
  return timings;
}

/** Milliseconds of one run. */
async function time(contestant: Contestant): Promise<number> {
  const begun = performance.now();
  const result = contestant.run();
  sink.value = result instanceof Promise ? await result : result;
  return performance.now() - begun;
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
