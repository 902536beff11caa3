import { DENIED_WITHIN } from './denial.js';
import type { Entity } from './entities.js';
import { type Hit, HitList, type MatchOptions } from './hits.js';
import { SetMembers } from './sets.js';
import type { Steps } from './steps.js';
import type { Rulebook, TypedToken } from './tables.js';
import { languagesOf, satisfies, type Tokens } from './tokens.js';
import { KEPT, WAIT, Waiting } from './waiting.js';

/** What a denying word does to a pattern: most are cancelled by it, some ask for it, and an "unless" does not care. */
const DENIAL = { CANCELS: 0, WANTED: 1, IGNORED: 2 } as const;

const NO_LISTS: number[] = [];
/** Sentences are numbered on from text to text, so that nothing has to be wiped between two, up to this many. */
const MOST_SENTENCES = 2 ** 30;

/**
 * Runs all patterns over the tokens at once, sentence by sentence. A sequence begins only where the sentence holds the least common
 * word that it needs. Each position keeps the few stretches that wait for it; a token wakes only positions of its own classes, so
 * the work for a token is bounded by the rulebook and never by the text.
 */
export class Matcher {
  private readonly waiting: Waiting;
  private readonly hits: HitList;
  private readonly sets: SetMembers;
  /** Last token that denies what follows, by language. */
  private readonly denier: Int32Array;
  private readonly denial: Uint8Array;
  private readonly language: Uint8Array;
  private readonly isMember: Uint8Array;
  /** Number of the last sentence that holds a word of a class, and of a list. */
  private readonly classIn: Int32Array;
  private readonly listIn: Int32Array;
  private sentence = 0;
  /** The typed tokens of each type and their class lists. */
  private readonly typed = new Map<string, { typed: TypedToken; list: number }[]>();
  /** Class lists of the typed tokens an entity satisfies, by entity. */
  private readonly typedLists: number[][] = [];

  private tokens!: Tokens;
  private options: MatchOptions = { guards: true };
  private steps!: Steps;

  constructor(private readonly rulebook: Rulebook) {
    this.waiting = new Waiting(rulebook);
    this.hits = new HitList(rulebook);
    this.sets = new SetMembers(rulebook);
    this.denier = new Int32Array(rulebook.compiled.roles.negatorBefore.length);
    this.denial = Uint8Array.from(rulebook.patterns, ({ target }) => {
      const goal = rulebook.compiled.targets[target]!;
      if (goal.group === 'unless') return DENIAL.IGNORED;
      return 'negated' in goal && goal.negated ? DENIAL.WANTED : DENIAL.CANCELS;
    });
    this.language = Uint8Array.from(rulebook.patterns, ({ language }) => language);
    this.isMember = Uint8Array.from(rulebook.patterns, ({ members }) => (members > 1 ? 1 : 0));
    this.classIn = new Int32Array(rulebook.classes);
    this.listIn = new Int32Array(rulebook.listLanguages.length);
    rulebook.compiled.typed.forEach((typed, index) => {
      const known = this.typed.get(typed.type) ?? [];
      this.typed.set(typed.type, [...known, { typed, list: rulebook.typedLists[index]! }]);
    });
  }

  /** All hits of all patterns, leftmost and longest for each pattern, in no order. */
  match(tokens: Tokens, entities: readonly Entity[], text: string, options: MatchOptions, steps: Steps): Hit[] {
    this.tokens = tokens;
    this.options = options;
    this.steps = steps;
    if (this.sentence > MOST_SENTENCES) this.forgetSentences();
    this.typedLists.length = 0;
    for (const entity of entities) this.typedLists.push(this.satisfied(entity, text));
    this.sets.begin(tokens, this.typedLists, steps);
    const { sentence, count } = tokens;
    for (let first = 0; first < count; ) {
      let end = first + 1;
      while (end < count && sentence[end] === sentence[first]) end++;
      this.matchSentence(first, end);
      first = end;
    }
    return this.hits.take();
  }

  private forgetSentences(): void {
    this.sentence = 0;
    this.classIn.fill(0);
    this.listIn.fill(0);
  }

  private satisfied(entity: Entity, text: string): number[] {
    const candidates = this.typed.get(entity.type);
    if (candidates === undefined) return NO_LISTS;
    this.steps.count += candidates.length;
    let lists = NO_LISTS;
    for (const { typed, list } of candidates) {
      if (!satisfies(entity, typed, text)) continue;
      if (lists === NO_LISTS) lists = [list];
      else lists.push(list);
    }
    return lists;
  }

  private matchSentence(first: number, end: number): void {
    const { exact, loose, also, stem, denied, entity } = this.tokens;
    this.noteSentence(first, end);
    this.denier.fill(-1 - DENIED_WITHIN);
    for (let token = first; token < end; token++) {
      this.sets.goTo(token);
      if (exact[token] !== 0) this.wake(exact[token]!, token, false);
      if (loose[token] !== 0) this.wake(loose[token]!, token, false);
      if (also[token] !== 0) this.wake(also[token]!, token, false);
      if (stem[token] !== 0) this.wake(stem[token]!, token, false);
      if (denied[token] !== 0) this.wake(denied[token]!, token, true);
      if (entity[token]! >= 0) for (const list of this.typedLists[entity[token]!]!) this.wake(list, token, false);
      this.noteDenier(token);
    }
    this.waiting.clear();
  }

  /** Notes the classes of the sentence's words: what is not in the sentence is neither needed nor waited for. */
  private noteSentence(first: number, end: number): void {
    const { exact, loose, also, stem, denied, entity } = this.tokens;
    this.classIn[0] = ++this.sentence;
    for (let token = first; token < end; token++) {
      this.noteClasses(exact[token]!);
      this.noteClasses(loose[token]!);
      this.noteClasses(also[token]!);
      this.noteClasses(stem[token]!);
      this.noteClasses(denied[token]!);
      if (entity[token]! >= 0) for (const list of this.typedLists[entity[token]!]!) this.noteClasses(list);
    }
  }

  private noteClasses(list: number): void {
    if (list === 0 || this.listIn[list] === this.sentence) return;
    this.listIn[list] = this.sentence;
    const { awaitedStart, awaitedClasses } = this.rulebook;
    const end = awaitedStart[list + 1]!;
    this.steps.count += end - awaitedStart[list]!;
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
    const { awaitedStart, awaitedClasses, firstStart, firstPositions, firstNeeds } = this.rulebook;
    if (this.waiting.awakeTotal > 0) {
      const { awakeCount } = this.waiting;
      const end = awaitedStart[list + 1]!;
      for (let i = awaitedStart[list]!; i < end; i++) {
        if (awakeCount[awaitedClasses[i]!] !== 0) this.wakeClass(awaitedClasses[i]!, token, denied);
      }
    }
    const { classIn, sentence } = this;
    const lastFirst = firstStart[list + 1]!;
    for (let k = firstStart[list]!; k < lastFirst; k++) {
      if (classIn[firstNeeds[k]!] === sentence) this.begin(firstPositions[k]!, token, denied);
    }
    this.steps.count += lastFirst - firstStart[list]!;
    this.wakeMembers(list, token, denied);
  }

  /** The same for positions that begin a member of a set, where the set may be complete. */
  private wakeMembers(list: number, token: number, denied: boolean): void {
    const { memberFirstStart, memberFirstPositions, memberFirstNeeds, memberFirstPatterns } = this.rulebook;
    const { classIn, sentence } = this;
    const end = memberFirstStart[list + 1]!;
    for (let k = memberFirstStart[list]!; k < end; k++) {
      if (!this.sets.mayBeComplete(memberFirstPatterns[k]!) || classIn[memberFirstNeeds[k]!] !== sentence) continue;
      this.begin(memberFirstPositions[k]!, token, denied);
    }
    this.steps.count += end - memberFirstStart[list]!;
  }

  private wakeClass(id: number, token: number, denied: boolean): void {
    const { awake, awakeCount } = this.waiting;
    const from = this.rulebook.waitStart[id]!;
    for (let k = awakeCount[id]! - 1; k >= 0; k--) {
      this.steps.count++;
      if (!this.arrive(awake[from + k]!, token, denied)) this.waiting.putToSleep(id, k);
    }
  }

  private begin(position: number, token: number, denied: boolean): void {
    const pattern = this.rulebook.positionPattern[position]!;
    if (denied && !this.mayBeDenied(pattern, token)) return;
    const denier = this.denierBefore(token, this.language[pattern]!);
    const before = denier >= 0 && token - denier <= DENIED_WITHIN;
    if (before && this.options.guards && this.denial[pattern] === DENIAL.CANCELS) return;
    this.advance(position, token, token, denied || before);
  }

  /** Whether a pattern may use a word with its denying prefix taken off. */
  private mayBeDenied(pattern: number, token: number): boolean {
    return (
      this.tokens.prefix[token] === this.language[pattern]! + 1 &&
      (!this.options.guards || this.denial[pattern] === DENIAL.WANTED)
    );
  }

  /** Takes a token at a waiting position; false when nothing waits there any more. */
  private arrive(position: number, token: number, denied: boolean): boolean {
    const { waiting } = this;
    const { softBreaks, place } = this.tokens;
    const { records } = waiting;
    const slot = waiting.slotOf(position);
    const base = slot * KEPT * WAIT.SIZE;
    const pattern = this.rulebook.positionPattern[position]!;
    const denier = this.denierBefore(token, this.language[pattern]!);
    const cancels = this.options.guards && this.denial[pattern] === DENIAL.CANCELS;
    let kept = 0;
    let best = -1;
    let bestDenied = 0;
    for (let i = 0; i < waiting.counts[slot]!; i++) {
      const at = base + i * WAIT.SIZE;
      const origin = records[at + WAIT.ORIGIN]!;
      // A sequence ends at a second line break.
      if (records[at + WAIT.UNTIL]! < place[token]! || softBreaks[token]! - softBreaks[origin]! > 1) continue;
      if (kept !== i) waiting.move(at, base + kept * WAIT.SIZE);
      kept++;
      // A denying word in a gap denies as one before the passage does.
      if (origin === token || (denier > origin && cancels)) continue;
      const stretch = base + (kept - 1) * WAIT.SIZE;
      const first = records[stretch + WAIT.FIRST]!;
      const isDenied = denier > origin ? 1 : records[stretch + WAIT.DENIED]!;
      if (best < 0 || isDenied > bestDenied || (isDenied === bestDenied && first < best)) {
        best = first;
        bestDenied = isDenied;
      }
    }
    waiting.counts[slot] = kept;
    if (best >= 0 && (!denied || this.mayBeDenied(pattern, token))) {
      this.advance(position, best, token, denied || bestDenied === 1);
    }
    return kept > 0;
  }

  /** A stretch has reached a position: it may end there, and it waits for what may come next. */
  private advance(position: number, first: number, token: number, denied: boolean): void {
    const { rulebook } = this;
    if (rulebook.positionLast[position] === 1) {
      const pattern = rulebook.positionPattern[position]!;
      if (this.isMember[pattern] === 1) {
        this.hits.noteMember(pattern, rulebook.positionMember[position]!, { first, last: token, denied });
      } else this.hits.note(pattern, first, token, denied, this.tokens, this.options);
    }
    const from = rulebook.followStart[position]!;
    const end = rulebook.followStart[position + 1]!;
    if (from === end) return;
    this.steps.count += end - from;
    const { classIn, sentence } = this;
    const { followClass } = rulebook;
    const place = this.tokens.place[token]!;
    for (let i = from; i < end; i++) {
      if (classIn[followClass[i]!] !== sentence) continue;
      this.wait(rulebook.followPosition[i]!, first, token, place + 1 + rulebook.followGap[i]!, denied ? 1 : 0);
    }
  }

  private wait(position: number, first: number, origin: number, until: number, denied: number): void {
    const { waiting } = this;
    const { softBreaks } = this.tokens;
    const slot = waiting.slotOf(position);
    const { records } = waiting;
    const base = slot * KEPT * WAIT.SIZE;
    let count = waiting.counts[slot]!;
    let soonest = 0;
    for (let i = 0; i < count; i++) {
      const at = base + i * WAIT.SIZE;
      // One that begins no later and waits no shorter makes this one needless, unless the text breaks or is denied between the two.
      if (
        records[at + WAIT.FIRST]! <= first &&
        records[at + WAIT.UNTIL]! >= until &&
        records[at + WAIT.DENIED]! >= denied &&
        softBreaks[records[at + WAIT.ORIGIN]!] === softBreaks[origin] &&
        !this.deniesSince(records[at + WAIT.ORIGIN]!, origin, position)
      ) {
        return;
      }
      if (records[at + WAIT.UNTIL]! < records[base + soonest * WAIT.SIZE + WAIT.UNTIL]!) soonest = i;
    }
    if (count === 0) waiting.wakeUp(position);
    if (count === KEPT) count = soonest;
    else waiting.counts[slot] = count + 1;
    const at = base + count * WAIT.SIZE;
    records[at + WAIT.FIRST] = first;
    records[at + WAIT.ORIGIN] = origin;
    records[at + WAIT.UNTIL] = until;
    records[at + WAIT.DENIED] = denied;
  }

  /** Whether a word after one token and up to another denies, in the language of a position's pattern. */
  private deniesSince(after: number, to: number, position: number): boolean {
    const language = this.language[this.rulebook.positionPattern[position]!]!;
    if (this.denier[language]! > after) return true;
    return (languagesOf(this.rulebook.listDenies, this.tokens, to) & (1 << language)) !== 0;
  }
}
