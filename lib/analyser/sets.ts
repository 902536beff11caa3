import type { Steps } from './steps.js';
import type { Rulebook } from './tables.js';
import type { Tokens } from './tokens.js';

/** Tokens that are looked ahead at once; no set reaches over more than two such stretches. */
const SHORTEST_CHUNK = 64;

/**
 * Tells which sets may be complete around a token: those of which every member has a first word in the chunk of tokens it stands in
 * or in the one before or after. Members are mostly common words, so without this each of them would begin everywhere.
 */
export class SetMembers {
  private readonly chunk: number;
  /** Chunk in which a first word of a member was last seen, by number of the member. Chunks are numbered on from text to text. */
  private readonly seen: Int32Array;
  /** Twice the chunk for which a set was last judged, plus 1 where it may be complete. */
  private readonly judged: Int32Array;
  private firstChunk = 2;
  private current = 2;
  private ahead = 0;
  private tokens!: Tokens;
  private typedLists: readonly (readonly number[])[] = [];
  private steps!: Steps;

  constructor(private readonly rulebook: Rulebook) {
    this.chunk = rulebook.patterns.reduce((most, { within }) => Math.max(most, within), SHORTEST_CHUNK);
    this.seen = new Int32Array(rulebook.memberStart.at(-1)!);
    this.judged = new Int32Array(rulebook.patterns.length);
  }

  /** Begins a text. */
  begin(tokens: Tokens, typedLists: readonly (readonly number[])[], steps: Steps): void {
    // The chunks of two texts are not neighbours.
    this.firstChunk = this.current + 3;
    if (this.firstChunk > 2 ** 29) {
      this.firstChunk = 2;
      this.seen.fill(0);
      this.judged.fill(0);
    }
    this.current = this.firstChunk - 1;
    this.ahead = 0;
    this.tokens = tokens;
    this.typedLists = typedLists;
    this.steps = steps;
  }

  /** Goes on to a token. */
  goTo(token: number): void {
    const current = this.firstChunk + Math.floor(token / this.chunk);
    if (current === this.current) return;
    this.current = current;
    const end = Math.min(this.tokens.count, (current - this.firstChunk + 2) * this.chunk);
    const { exact, loose, also, stem, denied, entity } = this.tokens;
    for (; this.ahead < end; this.ahead++) {
      const at = this.ahead;
      const chunk = this.firstChunk + Math.floor(at / this.chunk);
      if (exact[at] !== 0) this.see(exact[at]!, chunk);
      if (loose[at] !== 0) this.see(loose[at]!, chunk);
      if (also[at] !== 0) this.see(also[at]!, chunk);
      if (stem[at] !== 0) this.see(stem[at]!, chunk);
      if (denied[at] !== 0) this.see(denied[at]!, chunk);
      if (entity[at]! >= 0) for (const list of this.typedLists[entity[at]!]!) this.see(list, chunk);
    }
  }

  private see(list: number, chunk: number): void {
    const { memberFirstStart, memberFirsts } = this.rulebook;
    const end = memberFirstStart[list + 1]!;
    this.steps.count += end - memberFirstStart[list]!;
    for (let i = memberFirstStart[list]!; i < end; i++) this.seen[memberFirsts[i]!] = chunk;
  }

  /** Whether a set may be complete around the token gone to. */
  mayBeComplete(pattern: number): boolean {
    const known = this.judged[pattern]!;
    if (known >> 1 === this.current) return (known & 1) === 1;
    const { memberStart } = this.rulebook;
    let may = 1;
    for (let member = memberStart[pattern]!; member < memberStart[pattern + 1]!; member++) {
      if (this.seen[member]! < this.current - 1) may = 0;
    }
    this.judged[pattern] = this.current * 2 + may;
    return may === 1;
  }
}
