import { encodeIntegers } from '../analyser/codec.js';
import type { CompiledPattern, CompiledRulebook } from '../analyser/tables.js';
import type { Position } from './automaton.js';

/**
 * Numbers the words of classes in the order in which classes first name them, so that a class mostly says "the next ones" or
 * "those just before".
 */
export function orderOfUse(classes: readonly (readonly number[])[]): number[] {
  return [...new Set(classes.flat())];
}

/** Classes as the words in each: how many, how far back from the first unnamed one the first is, then how many lie between. */
export function packClasses(classes: readonly (readonly number[])[]): string {
  const numbers: number[] = [];
  let unnamed = 0;
  for (const words of classes) {
    const sorted = [...words].sort((a, b) => a - b);
    numbers.push(sorted.length);
    sorted.forEach((word, index) => {
      numbers.push(index === 0 ? unnamed - word : word - sorted[index - 1]! - 1);
    });
    unnamed = Math.max(unnamed, ...sorted.map((word) => word + 1));
  }
  return encodeIntegers(numbers);
}

/** Shorter stretches of positions are not worth a reference to equal ones before. */
const SHORTEST_COPY = 3;
/** How many of the sets of followers seen last may be named again, and how many equal stretches are compared. */
const RECENT = 16;
const COMPARED = 256;

/**
 * Positions as numbers: the first one's class, then for each its shape plus 1 and how far back from the first unused class its own
 * is, or 0, a length and how far back that many equal positions stand: lexicons stand in many patterns.
 */
export function packPositions(
  positions: readonly Position[],
  classOf: readonly number[],
): Pick<CompiledRulebook, 'positions' | 'shapes'> {
  const keys = shapesOf(positions).map((shape) => shape.join(' '));
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  const order = [...times].sort(([, a], [, b]) => b - a).map(([key]) => key);
  const number = new Map(order.map((key, index) => [key, index]));
  const shape = keys.map((key) => number.get(key)!);
  const symbols = classOf.map((id, position) => id * order.length + shape[position]!);
  let unused = classOf[0] ?? 0;
  const numbers = [unused];
  const places = new Map<string, number[]>();
  for (let at = 0; at < symbols.length; ) {
    const { length, back } = longestCopy(symbols, at, places);
    if (length >= SHORTEST_COPY) numbers.push(0, length - SHORTEST_COPY, back);
    else numbers.push(shape[at]! + 1, unused - classOf[at]!);
    for (const end = at + (length >= SHORTEST_COPY ? length : 1); at < end; at++) {
      unused = Math.max(unused, classOf[at]! + 1);
      const key = beginningAt(symbols, at);
      places.set(key, [...(places.get(key) ?? []).slice(1 - COMPARED), at]);
    }
  }
  return {
    positions: encodeIntegers(numbers),
    shapes: encodeIntegers(order.flatMap((key) => key.split(' ').map(Number))),
  };
}

function beginningAt(symbols: readonly number[], at: number): string {
  return symbols.slice(at, at + SHORTEST_COPY).join(' ');
}

/** The longest stretch before `at` that is as the one from there. */
function longestCopy(symbols: readonly number[], at: number, places: ReadonlyMap<string, readonly number[]>) {
  let best = { length: 0, back: 0 };
  for (const place of places.get(beginningAt(symbols, at)) ?? []) {
    let length = 0;
    while (at + length < symbols.length && symbols[place + length] === symbols[at + length]) length++;
    if (length >= best.length) best = { length, back: at - place };
  }
  return best;
}

/**
 * For each position its shape: 1 where a match may begin plus 2 where it may end plus 4 where it is needed plus 8 times what follows. That is 0 nothing, 1 the
 * next position after a gap, 2 what followed so many listed ones ago, 3 a list: n, n times (how much further on, gap).
 */
function shapesOf(positions: readonly Position[]): number[][] {
  const listed: string[] = [];
  return positions.map(({ first, last, needed, follow }, id) => {
    const flags = (first ? 1 : 0) + (last ? 2 : 0) + (needed ? 4 : 0);
    if (follow.size === 0) return [flags];
    if (follow.size === 1 && follow.has(id + 1)) return [flags + 8, follow.get(id + 1)!];
    const key = [...follow].join(' ');
    const ago = listed.slice(0, RECENT).indexOf(key);
    if (ago >= 0) return [flags + 16, ago];
    listed.unshift(key);
    return [flags + 24, follow.size, ...[...follow].flatMap(([next, gap]) => [next - id, gap])];
  });
}

/** Patterns in order of target, and how many positions each of their members has. */
export function packPatterns(patterns: readonly CompiledPattern[], positions: readonly Position[]): string {
  const sizes = patterns.map(({ members }) => new Array<number>(members).fill(0));
  for (const { pattern, member } of positions) sizes[pattern]![member] = sizes[pattern]![member]! + 1;
  let last = 0;
  return encodeIntegers(
    patterns.flatMap(({ target, language, members, within }, pattern) => {
      const further = target - last;
      last = target;
      return [further, language, members, ...(members > 1 ? [within] : []), ...sizes[pattern]!];
    }),
  );
}
