import { isDenied, type Stretch } from './denial.js';
import { MOST_TIMES } from './kind.js';
import type { Rulebook, Target } from './tables.js';
import type { Tokens } from './tokens.js';

/** A pattern that matched: its stretches of tokens, inclusive; one for a sequence, one for each member of a set. */
export interface Hit {
  pattern: number;
  stretches: Stretch[];
  /** A word in it carries a denying prefix. */
  denied: boolean;
}

export interface MatchOptions {
  /** Off for a test that asks what the guards do: then denied words count like others. */
  guards: boolean;
}

/** Hits that count, by group of targets; all of the others do. */
const ENOUGH: Partial<Record<Target['group'], number>> = { missing: 1, place: 1, country: 1, kind: MOST_TIMES };

interface Recent extends Stretch {
  denied: boolean;
}

/** Collects hits: for each pattern the leftmost and longest, for each set those that stand close together. */
export class HitList {
  private hits: Hit[] = [];
  /** Index in `hits` of each pattern's last hit, -1 for none. */
  private readonly last: Int32Array;
  /** Hits of a target that are worth noting, 0 for all: of what is missing and of cues only so many count. */
  private readonly enough: Uint8Array;
  private readonly noted: Uint8Array;
  /** The latest passage of each member of each set. */
  private readonly recent = new Map<number, (Recent | undefined)[]>();

  constructor(private readonly rulebook: Rulebook) {
    this.last = new Int32Array(rulebook.patterns.length).fill(-1);
    this.enough = Uint8Array.from(rulebook.compiled.targets, ({ group }) => ENOUGH[group] ?? 0);
    this.noted = new Uint8Array(rulebook.compiled.targets.length);
  }

  /** Hands over what was collected and forgets it. */
  take(): Hit[] {
    const { hits } = this;
    for (const { pattern } of hits) {
      this.last[pattern] = -1;
      this.noted[this.rulebook.patterns[pattern]!.target] = 0;
    }
    if (this.recent.size > 0) this.recent.clear();
    this.hits = [];
    return hits;
  }

  /** Notes a passage of a pattern: of those that overlap the leftmost counts, and of those that begin together the longest. */
  note(pattern: number, first: number, last: number, denied: boolean, tokens: Tokens, options: MatchOptions): void {
    const before = this.last[pattern]!;
    const hit = before < 0 ? undefined : this.hits[before]!;
    const stretch = hit?.stretches[0];
    if (hit && stretch && stretch.last >= first) {
      if (stretch.first < first) return;
      stretch.first = first;
      stretch.last = last;
      hit.denied = denied;
      return;
    }
    const stretches = [{ first, last }];
    if (!this.isWorthNoting(pattern, stretches[0]!, denied, tokens, options)) return;
    this.last[pattern] = this.hits.length;
    this.hits.push({ pattern, stretches, denied });
  }

  /** Of targets that need only so many hits the rest is dropped here, and what is denied does not count. */
  private isWorthNoting(
    pattern: number,
    stretch: Stretch,
    denied: boolean,
    tokens: Tokens,
    { guards }: MatchOptions,
  ): boolean {
    const { target, language } = this.rulebook.patterns[pattern]!;
    if (this.enough[target] === 0) return true;
    if (this.noted[target]! >= this.enough[target]!) return false;
    if (guards && (denied || isDenied(this.rulebook, tokens, stretch, 1 << language))) return false;
    this.noted[target] = this.noted[target]! + 1;
    return true;
  }

  /** Notes a passage of a member of a set: with the latest of every other member it may fill the window. */
  noteMember(pattern: number, member: number, found: Recent): void {
    const { members, within } = this.rulebook.patterns[pattern]!;
    const recent = this.recent.get(pattern) ?? new Array<Recent | undefined>(members).fill(undefined);
    this.recent.set(pattern, recent);
    recent[member] = found;
    let from = found.first;
    for (const other of recent) {
      if (!other) return;
      from = Math.min(from, other.first);
    }
    if (found.last - from >= within) return;
    const sorted = (recent as Recent[]).slice().sort((a, b) => a.first - b.first);
    for (let i = 1; i < sorted.length; i++) if (sorted[i]!.first <= sorted[i - 1]!.last) return;
    this.hits.push({
      pattern,
      stretches: sorted.map(({ first, last }) => ({ first, last })),
      denied: sorted.some((stretch) => stretch.denied),
    });
  }
}
