import { type ListColumns, prefixSums } from './class-lists.js';
import { IntegerReader } from './codec.js';
import type { CompiledPattern, CompiledRulebook } from './tables.js';

/** Unpacks patterns, and for each position its pattern and member. */
export function loadPatterns(packed: string, positions: number) {
  const patterns: CompiledPattern[] = [];
  const positionPattern = new Int32Array(positions);
  const positionMember = new Int32Array(positions);
  let target = 0;
  let position = 0;
  for (const reader = new IntegerReader(packed); !reader.ended; ) {
    target += reader.next();
    const language = reader.next();
    const members = reader.next();
    const within = members > 1 ? reader.next() : 0;
    for (let member = 0; member < members; member++) {
      const end = position + reader.next();
      positionPattern.fill(patterns.length, position, end);
      positionMember.fill(member, position, end);
      position = end;
    }
    patterns.push({ target, language, members, within });
  }
  return { patterns, positionPattern, positionMember };
}

/** The shapes positions have; see CompiledRulebook. */
function loadShapes(packed: string): number[][] {
  const shapes: number[][] = [];
  for (const reader = new IntegerReader(packed); !reader.ended; ) {
    const shape = [reader.next()];
    const follows = shape[0]! >> 3;
    if (follows === FOLLOWS.NEXT || follows === FOLLOWS.AGAIN) shape.push(reader.next());
    else if (follows === FOLLOWS.LISTED) for (let left = reader.next() * 2; left > 0; left--) shape.push(reader.next());
    shapes.push(shape);
  }
  return shapes;
}

const FOLLOWS = { NEXT: 1, AGAIN: 2, LISTED: 3 } as const;
const SHORTEST_COPY = 3;

/** The class and the shape of each position. */
function loadSymbols(packed: string): { classOf: number[]; shapeOf: number[] } {
  const classOf: number[] = [];
  const shapeOf: number[] = [];
  const reader = new IntegerReader(packed);
  for (let unused = reader.next(); !reader.ended; ) {
    const shape = reader.next();
    if (shape > 0) {
      const id = unused - reader.next();
      classOf.push(id);
      shapeOf.push(shape - 1);
      if (id === unused) unused++;
      continue;
    }
    const length = reader.next() + SHORTEST_COPY;
    const from = classOf.length - reader.next();
    for (let i = from; i < from + length; i++) {
      classOf.push(classOf[i]!);
      shapeOf.push(shapeOf[i]!);
    }
  }
  return { classOf, shapeOf };
}

export function loadPositions(compiled: CompiledRulebook, classes: number) {
  const shapes = loadShapes(compiled.shapes);
  const { classOf: positionClass, shapeOf } = loadSymbols(compiled.positions);
  const flags: number[] = [];
  const followStart = [0];
  const followPosition: number[] = [];
  const followGap: number[] = [];
  const listed: number[] = [];
  shapeOf.forEach((number, position) => {
    const shape = shapes[number]!;
    flags.push(shape[0]! & 7);
    const follows = shape[0]! >> 3;
    if (follows === FOLLOWS.NEXT) {
      followPosition.push(position + 1);
      followGap.push(shape[1]!);
    } else if (follows === FOLLOWS.AGAIN) {
      const like = listed[listed.length - 1 - shape[1]!]!;
      for (let i = followStart[like]!; i < followStart[like + 1]!; i++) {
        followPosition.push(followPosition[i]!);
        followGap.push(followGap[i]!);
      }
    } else if (follows === FOLLOWS.LISTED) {
      listed.push(position);
      for (let i = 1; i < shape.length; i += 2) {
        followPosition.push(position + shape[i]!);
        followGap.push(shape[i + 1]!);
      }
    }
    followStart.push(followPosition.length);
  });
  const ofClass = new Int32Array(classes);
  for (const id of positionClass) ofClass[id]!++;
  return {
    positionClass: Int32Array.from(positionClass),
    positionLast: Uint8Array.from(flags, (flag) => (flag >> 1) & 1),
    positionNeeded: Uint8Array.from(flags, (flag) => flag >> 2),
    positionFirst: Uint8Array.from(flags, (flag) => flag & 1),
    followStart: Int32Array.from(followStart),
    followPosition: Int32Array.from(followPosition),
    followGap: Int32Array.from(followGap),
    followClass: Int32Array.from(followPosition, (position) => positionClass[position]!),
    waitStart: prefixSums(ofClass),
  };
}

/**
 * What a word of each list sets going: the positions it may begin, and the classes that something may wait for. Sorted by list, so
 * that a word costs one walk over neighbours.
 */
export function loadBeginnings(
  positions: ReturnType<typeof loadPositions>,
  patterns: ReturnType<typeof loadPatterns>,
  { listStart, listClasses }: ListColumns,
) {
  const { positionClass, positionFirst, followClass, waitStart } = positions;
  const needs = neededClasses(positions, patterns);
  const memberStart = prefixSums(Int32Array.from(patterns.patterns, ({ members }) => (members > 1 ? members : 0)));
  // The positions of each class that may begin a match, linked from the first to the last.
  const first = new Int32Array(waitStart.length - 1).fill(-1);
  const next = new Int32Array(positionClass.length).fill(-1);
  for (let position = positionClass.length - 1; position >= 0; position--) {
    if (positionFirst[position] === 0) continue;
    next[position] = first[positionClass[position]!]!;
    first[positionClass[position]!] = position;
  }
  const isAwaited = new Uint8Array(waitStart.length - 1);
  for (const id of followClass) isAwaited[id] = 1;
  const firstStart = new Int32Array(listStart.length);
  const awaitedStart = new Int32Array(listStart.length);
  const memberFirstStart = new Int32Array(listStart.length);
  const firstPositions: number[] = [];
  const memberFirstPositions: number[] = [];
  const awaitedClasses: number[] = [];
  for (let list = 0; list + 1 < listStart.length; list++) {
    for (let i = listStart[list]!; i < listStart[list + 1]!; i++) {
      const id = listClasses[i]!;
      if (isAwaited[id] === 1) awaitedClasses.push(id);
      for (let position = first[id]!; position >= 0; position = next[position]!) {
        const isMember = patterns.patterns[patterns.positionPattern[position]!]!.members > 1;
        (isMember ? memberFirstPositions : firstPositions).push(position);
      }
    }
    firstStart[list + 1] = firstPositions.length;
    memberFirstStart[list + 1] = memberFirstPositions.length;
    awaitedStart[list + 1] = awaitedClasses.length;
  }
  return {
    firstStart,
    firstPositions: Int32Array.from(firstPositions),
    firstNeeds: Int32Array.from(firstPositions, (position) => needs[position]!),
    memberFirstStart,
    memberFirstPositions: Int32Array.from(memberFirstPositions),
    memberFirstNeeds: Int32Array.from(memberFirstPositions, (position) => needs[position]!),
    memberFirstPatterns: Int32Array.from(memberFirstPositions, (position) => patterns.positionPattern[position]!),
    memberFirsts: Int32Array.from(
      memberFirstPositions,
      (position) => memberStart[patterns.positionPattern[position]!]! + patterns.positionMember[position]!,
    ),
    memberStart,
    awaitedStart,
    awaitedClasses: Int32Array.from(awaitedClasses),
  };
}

/** For each position the class of the needed one in its sequence, 0 where there is none. */
function neededClasses(
  { positionClass, positionNeeded }: ReturnType<typeof loadPositions>,
  { positionPattern, positionMember }: ReturnType<typeof loadPatterns>,
): Int32Array {
  const needs = new Int32Array(positionClass.length);
  let begin = 0;
  let needed = 0;
  for (let position = 0; position < positionClass.length; position++) {
    if (positionNeeded[position] === 1) needed = positionClass[position]!;
    const goesOn =
      positionPattern[position + 1] === positionPattern[position] &&
      positionMember[position + 1] === positionMember[position];
    if (goesOn) continue;
    needs.fill(needed, begin, position + 1);
    begin = position + 1;
    needed = 0;
  }
  return needs;
}
