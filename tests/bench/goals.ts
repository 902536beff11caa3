/** What is to be held; the same numbers as in the design. None of them fails a run. */
export const GOALS = {
  /** Times the bare loop, best rounds. */
  matchStage: 12,
  whole: 25,
  /** Times the throughput of the other tools. */
  faster: 50,
  /** Bytes. */
  tablesRaw: 600_000,
  tablesGzip: 150_000,
  contentScript: 40_000,
  card: 45_000,
  zipped: 600_000,
  /** Milliseconds. */
  ready: 100,
  /** Ads of 1 000 units a second of one core. */
  ads: 15_000,
  /** Steps for each unit of any text, and how much more of them a text of eight times the length may need. */
  steps: 20,
  growth: 1.05,
} as const;

/** One line below the table: a number, its goal, and whether it was held. */
export interface Outcome {
  what: string;
  measured: string;
  goal: string;
  held: boolean;
}

export function atMost(what: string, value: number, goal: number, show: (value: number) => string): Outcome {
  return { what, measured: show(value), goal: `≤ ${show(goal)}`, held: value <= goal };
}

export function atLeast(what: string, value: number, goal: number, show: (value: number) => string): Outcome {
  return { what, measured: show(value), goal: `≥ ${show(goal)}`, held: value >= goal };
}

export const asTimes = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)}×`;
export const asKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
export const asMilliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
export const asCount = (value: number): string => Math.round(value).toLocaleString('en').replaceAll(',', ' ');
export const asSteps = (value: number): string => value.toFixed(1);
