import type { Element } from './pattern.js';

/** A place in a pattern where a word or typed token must stand: any of `atoms`. */
export interface Position {
  atoms: Set<number>;
  /** Positions that may come next, and how many words may stand between. */
  follow: Map<number, number>;
  first: boolean;
  last: boolean;
  /** Every passage of the sequence goes through it; marked for one that is not its beginning. */
  needed: boolean;
  pattern: number;
  member: number;
}

/** What every passage of a sequence holds: a word at a position, each of several things, or one of several. */
export type Requirement = { position: number } | { all: Requirement[] } | { oneOf: Requirement[] };

/** Positions a stretch may begin at, and those it may end at with the gap that is open after them. */
interface Fragment {
  first: number[];
  last: Map<number, number>;
  /** It may be empty. */
  empty: boolean;
  /** What it holds unless it is empty. */
  holds: Requirement;
}

/** Turns pattern elements into the atoms a position accepts, and names lexicons' contents. */
export interface Resolver {
  /** Atoms of a word, exact word, stem or typed token. */
  atom(element: Exclude<Element, { kind: 'group' | 'gap' | 'lexicon' }>): number;
  /** The entries of a lexicon as sequences. */
  lexicon(element: Extract<Element, { kind: 'lexicon' }>): Element[][];
}

/**
 * Builds the positions of one sequence (Glushkov's construction): no empty moves and no copies, so a pattern of n words has n
 * positions however its options combine. Alternatives of one word share a position. Returns what every passage holds.
 */
export function buildSequence(
  elements: readonly Element[],
  pattern: number,
  member: number,
  positions: Position[],
  resolver: Resolver,
): Requirement {
  const whole = sequence(elements);
  for (const id of whole.first) positions[id]!.first = true;
  for (const id of whole.last.keys()) positions[id]!.last = true;
  return whole.holds;

  function position(atoms: Set<number>): Fragment {
    const id = positions.length;
    positions.push({ atoms, follow: new Map(), first: false, last: false, needed: false, pattern, member });
    return { first: [id], last: new Map([[id, 0]]), empty: false, holds: { position: id } };
  }

  function sequence(items: readonly Element[]): Fragment {
    const all: Requirement[] = [];
    let so: Fragment = { first: [], last: new Map(), empty: true, holds: { all } };
    for (const item of items) {
      if (item.kind === 'gap') {
        so = { ...so, last: new Map([...so.last].map(([id, gap]) => [id, gap + item.most])) };
        continue;
      }
      const next = element(item);
      for (const [id, gap] of so.last) {
        for (const after of next.first) {
          const follow = positions[id]!.follow;
          follow.set(after, Math.max(follow.get(after) ?? 0, gap));
        }
      }
      const skip = item.optional || next.empty;
      if (!skip) all.push(next.holds);
      so = {
        first: so.empty ? [...so.first, ...next.first] : so.first,
        last: skip ? new Map([...so.last, ...next.last]) : next.last,
        empty: so.empty && skip,
        holds: so.holds,
      };
    }
    return so;
  }

  function element(item: Exclude<Element, { kind: 'gap' }>): Fragment {
    if (item.kind !== 'group' && item.kind !== 'lexicon') return position(new Set([resolver.atom(item)]));
    const single = new Set<number>();
    const longer: Element[][] = [];
    flatten(item.kind === 'group' ? item.alternatives : resolver.lexicon(item), single, longer);
    const parts = longer.map(sequence);
    if (single.size > 0) parts.push(position(single));
    return {
      first: parts.flatMap((part) => part.first),
      last: new Map(parts.flatMap((part) => [...part.last])),
      empty: parts.some((part) => part.empty),
      holds: { oneOf: parts.map((part) => part.holds) },
    };
  }

  /** Sorts alternatives into single words, which share a position, and longer ones. */
  function flatten(alternatives: readonly Element[][], single: Set<number>, longer: Element[][]): void {
    for (const alternative of alternatives) {
      const only = alternative.length === 1 ? alternative[0]! : undefined;
      if (!only || only.kind === 'gap' || only.optional) longer.push(alternative);
      else if (only.kind === 'group') flatten(only.alternatives, single, longer);
      else if (only.kind === 'lexicon') flatten(resolver.lexicon(only), single, longer);
      else single.add(resolver.atom(only));
    }
  }
}
