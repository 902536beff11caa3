import { DENIED_WITHIN, isDenied } from './denial.js';
import type { Entity } from './entities.js';
import { MOST_TIMES } from './kind.js';
import type { Steps } from './steps.js';
import type { Rulebook, Target, TypedToken } from './tables.js';
import { languagesOf, satisfies, type Tokens } from './tokens.js';

/** A pattern that matched: its stretches of tokens, inclusive; one for a sequence, one for each member of a set. */
export interface Hit {
  pattern: number;
  stretches: { first: number; last: number }[];
  /** A word in it carries a denying prefix. */
  denied: boolean;
}

export interface MatchOptions {
  /** Off for a test that asks what the guards do: then denied words count like others. */
  guards: boolean;
}

/** Waiting stretches kept for one position: more could only begin later and end sooner. */
const KEPT = 8;
/** What a denying word does to a pattern: most are cancelled by it, some ask for it, and an "unless" does not care. */
const DENIAL = { CANCELS: 0, WANTED: 1, IGNORED: 2 } as const;

/** Hits that count, by group of targets; all of the others do. */
const ENOUGH: Partial<Record<Target['group'], number>> = { missing: 1, place: 1, country: 1, kind: MOST_TIMES };

interface Recent {
  first: number;
  last: number;
  denied: boolean;
}

/**
 * Runs all patterns over the tokens at once. Each position of a pattern keeps the few stretches that wait for it; a token wakes
 * only positions of its own classes, so the work for a token is bounded by the rulebook and never by the text.
 */
export class Matcher {
  private readonly waitCount: Uint8Array;
  private readonly waitFirst: Int32Array;
  private readonly waitOrigin: Int32Array;
  private readonly waitUntil: Int32Array;
  private readonly waitDenied: Uint8Array;
  /** Positions with waiting stretches, by class, in the stretch of `rulebook.waitStart`. */
  private readonly awake: Int32Array;
  private readonly awakeCount: Int32Array;
  /** Last token that denies what follows, by language. */
  private readonly denier: Int32Array;
  private readonly denial: Uint8Array;
  private readonly language: Uint8Array;
  private readonly isMember: Uint8Array;
  /** Hits of a target that are worth noting, 0 for all: of what is missing and of cues only so many count. */
  private readonly enough: Uint8Array;
  private readonly noted: Uint8Array;
  /** Number of the last sentence that holds a word of a class, and of a list; what is not in the sentence is not waited for. */
  private readonly classIn: Int32Array;
  private readonly listIn: Int32Array;
  private sentence = 0;
  /** The typed tokens of each type and their class lists. */
  private readonly typed = new Map<string, { typed: TypedToken; list: number }[]>();
  /** Class lists of the typed tokens an entity satisfies, by entity. */
  private typedLists: number[][] = [];

  private tokens!: Tokens;
  private guards = true;
  private hits: Hit[] = [];
  /** Index in `hits` of each pattern's last hit, -1 for none. */
  private readonly lastHit: Int32Array;
  private recent = new Map<number, (Recent | undefined)[]>();
  private steps!: Steps;

  constructor(private readonly rulebook: Rulebook) {
    const positions = rulebook.positionClass.length;
    this.waitCount = new Uint8Array(positions);
    this.waitFirst = new Int32Array(positions * KEPT);
    this.waitOrigin = new Int32Array(positions * KEPT);
    this.waitUntil = new Int32Array(positions * KEPT);
    this.waitDenied = new Uint8Array(positions * KEPT);
    this.awake = new Int32Array(positions);
    this.awakeCount = new Int32Array(rulebook.classes);
    this.denier = new Int32Array(rulebook.compiled.roles.negatorBefore.length);
    this.denial = Uint8Array.from(rulebook.patterns, ({ target }) => {
      const goal = rulebook.compiled.targets[target]!;
      if (goal.group === 'unless') return DENIAL.IGNORED;
      return 'negated' in goal && goal.negated ? DENIAL.WANTED : DENIAL.CANCELS;
    });
    this.language = Uint8Array.from(rulebook.patterns, ({ language }) => language);
    this.isMember = Uint8Array.from(rulebook.patterns, ({ members }) => (members > 1 ? 1 : 0));
    this.enough = Uint8Array.from(rulebook.compiled.targets, ({ group }) => ENOUGH[group] ?? 0);
    this.noted = new Uint8Array(rulebook.compiled.targets.length);
    this.classIn = new Int32Array(rulebook.classes);
    this.listIn = new Int32Array(rulebook.listLanguages.length);
    this.lastHit = new Int32Array(rulebook.patterns.length);
    rulebook.compiled.typed.forEach((typed, index) => {
      const known = this.typed.get(typed.type) ?? [];
      this.typed.set(typed.type, [...known, { typed, list: rulebook.typedLists[index]! }]);
    });
  }

  /** All hits of all patterns, leftmost and longest for each pattern, in no order. */
  match(tokens: Tokens, entities: readonly Entity[], text: string, options: MatchOptions, steps: Steps): Hit[] {
    this.tokens = tokens;
    this.guards = options.guards;
    this.steps = steps;
    this.hits = [];
    this.recent = new Map();
    this.waitCount.fill(0);
    this.awakeCount.fill(0);
    this.lastHit.fill(-1);
    this.denier.fill(-1 - DENIED_WITHIN);
    this.noted.fill(0);
    this.classIn.fill(0);
    this.listIn.fill(0);
    this.sentence = 0;
    this.typedLists = entities.map((entity) => this.satisfied(entity, text));
    for (let first = 0; first < tokens.count; ) {
      let end = first + 1;
      while (end < tokens.count && tokens.sentence[end] === tokens.sentence[first]) end++;
      this.matchSentence(first, end);
      first = end;
    }
    return this.hits;
  }

  private satisfied(entity: Entity, text: string): number[] {
    const candidates = this.typed.get(entity.type) ?? [];
    this.steps.count += candidates.length;
    return candidates.filter(({ typed }) => satisfies(entity, typed, text)).map(({ list }) => list);
  }

  private matchSentence(first: number, end: number): void {
    const { exact, loose, also, stem, denied, entity } = this.tokens;
    this.sentence++;
    for (let token = first; token < end; token++) {
      this.noteClasses(exact[token]!);
      this.noteClasses(loose[token]!);
      this.noteClasses(also[token]!);
      this.noteClasses(stem[token]!);
      this.noteClasses(denied[token]!);
      if (entity[token]! >= 0) for (const list of this.typedLists[entity[token]!]!) this.noteClasses(list);
    }
    for (let token = first; token < end; token++) {
      if (exact[token] !== 0) this.wake(exact[token]!, token, false);
      if (loose[token] !== 0) this.wake(loose[token]!, token, false);
      if (also[token] !== 0) this.wake(also[token]!, token, false);
      if (stem[token] !== 0) this.wake(stem[token]!, token, false);
      if (denied[token] !== 0) this.wake(denied[token]!, token, true);
      if (entity[token]! >= 0) for (const list of this.typedLists[entity[token]!]!) this.wake(list, token, false);
      this.noteDenier(token);
    }
  }

  private noteClasses(list: number): void {
    if (list === 0 || this.listIn[list] === this.sentence) return;
    this.listIn[list] = this.sentence;
    const { awaitedStart, awaitedClasses } = this.rulebook;
    const end = awaitedStart[list + 1]!;
    for (let i = awaitedStart[list]!; i < end; i++) this.classIn[awaitedClasses[i]!] = this.sentence;
  }

  private noteDenier(token: number): void {
    const { listDenies } = this.rulebook;
    const languages = languagesOf(listDenies, this.tokens, token);
    if (languages === 0) return;
    const undone = token + 1 < this.tokens.count ? languagesOf(this.rulebook.listUndoes, this.tokens, token + 1) : 0;
    for (let language = 0; language < this.denier.length; language++) {
      if ((languages & ~undone & (1 << language)) !== 0) this.denier[language] = token;
    }
  }

  /** The last denying word of the language before a token in its clause, -1 for none. */
  private denierBefore(token: number, language: number): number {
    const denier = this.denier[language]!;
    return denier >= 0 && this.tokens.clause[denier] === this.tokens.clause[token] ? denier : -1;
  }

  /** Offers a token, as a word of the classes of a list, to every position that waits for it or begins with it. */
  private wake(list: number, token: number, denied: boolean): void {
    const { awaitedStart, awaitedClasses, waitStart, firstStart, firstPositions } = this.rulebook;
    const end = awaitedStart[list + 1]!;
    for (let i = awaitedStart[list]!; i < end; i++) {
      const id = awaitedClasses[i]!;
      const from = waitStart[id]!;
      for (let k = this.awakeCount[id]! - 1; k >= 0; k--) {
        this.steps.count++;
        const position = this.awake[from + k]!;
        if (!this.arrive(position, token, denied)) {
          const left = this.awakeCount[id]! - 1;
          this.awakeCount[id] = left;
          this.awake[from + k] = this.awake[from + left]!;
        }
      }
    }
    const lastFirst = firstStart[list + 1]!;
    this.steps.count += lastFirst - firstStart[list]!;
    for (let k = firstStart[list]!; k < lastFirst; k++) {
      const position = firstPositions[k]!;
      if (this.mayGoOn(position)) this.begin(position, token, denied);
    }
  }

  /** Whether a stretch that has reached a position can end there or go on in this sentence. */
  private mayGoOn(position: number): boolean {
    const { positionLast, followStart, followClass } = this.rulebook;
    if (positionLast[position] === 1) return true;
    const end = followStart[position + 1]!;
    for (let i = followStart[position]!; i < end; i++) if (this.classIn[followClass[i]!] === this.sentence) return true;
    return false;
  }

  private begin(position: number, token: number, denied: boolean): void {
    const pattern = this.rulebook.positionPattern[position]!;
    if (denied && !this.mayBeDenied(pattern, token)) return;
    const denier = this.denierBefore(token, this.language[pattern]!);
    const before = denier >= 0 && token - denier <= DENIED_WITHIN;
    if (before && this.guards && this.denial[pattern] === DENIAL.CANCELS) return;
    this.advance(position, token, token, denied || before);
  }

  /** Whether a pattern may use a word with its denying prefix taken off. */
  private mayBeDenied(pattern: number, token: number): boolean {
    return (
      this.tokens.prefix[token] === this.language[pattern]! + 1 &&
      (!this.guards || this.denial[pattern] === DENIAL.WANTED)
    );
  }

  /** Takes a token at a waiting position; false when nothing waits there any more. */
  private arrive(position: number, token: number, denied: boolean): boolean {
    const base = position * KEPT;
    const pattern = this.rulebook.positionPattern[position]!;
    const denier = this.denierBefore(token, this.language[pattern]!);
    const cancels = this.guards && this.denial[pattern] === DENIAL.CANCELS;
    let kept = 0;
    let best = -1;
    let bestDenied = 0;
    for (let i = 0; i < this.waitCount[position]!; i++) {
      const origin = this.waitOrigin[base + i]!;
      if (this.waitUntil[base + i]! < this.tokens.place[token]! || !this.together(origin, token)) continue;
      if (kept !== i) this.moveWaiting(base, i, kept);
      kept++;
      // A denying word in a gap denies as one before the passage does.
      if (origin === token || (denier > origin && cancels)) continue;
      const first = this.waitFirst[base + kept - 1]!;
      const isDenied = denier > origin ? 1 : this.waitDenied[base + kept - 1]!;
      if (best < 0 || isDenied > bestDenied || (isDenied === bestDenied && first < best)) {
        best = first;
        bestDenied = isDenied;
      }
    }
    this.waitCount[position] = kept;
    if (best >= 0 && (!denied || this.mayBeDenied(pattern, token))) {
      this.advance(position, best, token, denied || bestDenied === 1);
    }
    return kept > 0;
  }

  /** Whether nothing between two tokens of a sequence ends it: a sentence, or a second line break. */
  private together(origin: number, token: number): boolean {
    const { sentence, softBreaks } = this.tokens;
    return sentence[origin] === sentence[token] && softBreaks[token]! - softBreaks[origin]! <= 1;
  }

  private moveWaiting(base: number, from: number, to: number): void {
    this.waitFirst[base + to] = this.waitFirst[base + from]!;
    this.waitOrigin[base + to] = this.waitOrigin[base + from]!;
    this.waitUntil[base + to] = this.waitUntil[base + from]!;
    this.waitDenied[base + to] = this.waitDenied[base + from]!;
  }

  /** A stretch has reached a position: it may end there, and it waits for what may come next. */
  private advance(position: number, first: number, token: number, denied: boolean): void {
    const { rulebook } = this;
    if (rulebook.positionLast[position] === 1) {
      const pattern = rulebook.positionPattern[position]!;
      if (this.isMember[pattern] === 1) {
        this.noteMember(pattern, rulebook.positionMember[position]!, { first, last: token, denied });
      } else this.noteHit(pattern, first, token, denied);
    }
    const place = this.tokens.place[token]!;
    const end = rulebook.followStart[position + 1]!;
    for (let i = rulebook.followStart[position]!; i < end; i++) {
      this.steps.count++;
      if (this.classIn[rulebook.followClass[i]!] !== this.sentence) continue;
      this.wait(rulebook.followPosition[i]!, first, token, place + 1 + rulebook.followGap[i]!, denied ? 1 : 0);
    }
  }

  private wait(position: number, first: number, origin: number, until: number, denied: number): void {
    const { sentence, softBreaks } = this.tokens;
    const base = position * KEPT;
    let count = this.waitCount[position]!;
    let soonest = 0;
    for (let i = 0; i < count; i++) {
      const at = base + i;
      // One that begins no later and waits no shorter makes this one needless, unless the text breaks or is denied between the two.
      if (
        this.waitFirst[at]! <= first &&
        this.waitUntil[at]! >= until &&
        this.waitDenied[at]! >= denied &&
        softBreaks[this.waitOrigin[at]!] === softBreaks[origin] &&
        sentence[this.waitOrigin[at]!] === sentence[origin] &&
        !this.deniesSince(this.waitOrigin[at]!, origin, position)
      ) {
        return;
      }
      if (this.waitUntil[at]! < this.waitUntil[base + soonest]!) soonest = i;
    }
    if (count === 0) {
      const id = this.rulebook.positionClass[position]!;
      this.awake[this.rulebook.waitStart[id]! + this.awakeCount[id]!] = position;
      this.awakeCount[id] = this.awakeCount[id]! + 1;
    }
    if (count === KEPT) count = soonest;
    else this.waitCount[position] = count + 1;
    this.waitFirst[base + count] = first;
    this.waitOrigin[base + count] = origin;
    this.waitUntil[base + count] = until;
    this.waitDenied[base + count] = denied;
  }

  /** Whether a word after one token and up to another denies, in the language of a position's pattern. */
  private deniesSince(after: number, to: number, position: number): boolean {
    const language = this.language[this.rulebook.positionPattern[position]!]!;
    if (this.denier[language]! > after) return true;
    return (languagesOf(this.rulebook.listDenies, this.tokens, to) & (1 << language)) !== 0;
  }

  /** Keeps the leftmost of overlapping hits of a pattern, and of those that begin together the longest. */
  private noteHit(pattern: number, first: number, last: number, denied: boolean): void {
    const before = this.lastHit[pattern]!;
    const hit = before < 0 ? undefined : this.hits[before]!;
    const stretch = hit?.stretches[0];
    if (hit && stretch && stretch.last >= first) {
      if (stretch.first < first) return;
      stretch.first = first;
      stretch.last = last;
      hit.denied = denied;
      return;
    }
    if (!this.isWorthNoting(pattern, first, last, denied)) return;
    this.lastHit[pattern] = this.hits.length;
    this.hits.push({ pattern, stretches: [{ first, last }], denied });
  }

  /** Of targets that need only so many hits the rest is dropped here, and what is denied does not count. */
  private isWorthNoting(pattern: number, first: number, last: number, denied: boolean): boolean {
    const { target } = this.rulebook.patterns[pattern]!;
    if (this.enough[target] === 0) return true;
    if (this.noted[target]! >= this.enough[target]!) return false;
    if (
      this.guards &&
      (denied || isDenied(this.rulebook, this.tokens, { first, last }, 1 << this.language[pattern]!))
    ) {
      return false;
    }
    this.noted[target] = this.noted[target]! + 1;
    return true;
  }

  /** A member of a set was found: with the latest of every other member it may fill the window. */
  private noteMember(pattern: number, member: number, found: Recent): void {
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
