import { type Entity, measure } from './entities.js';
import { DeniedPhrase } from './phrase.js';
import type { Rulebook, TypedToken } from './tables.js';
import { GAP, LETTERS, type LookedUp, type Picture } from './words.js';

/**
 * What patterns are matched against: a word, or an entity of several words that counts as one. Columns as in Words; the arrays may
 * be longer than `count`.
 */
export interface Tokens {
  count: number;
  start: Int32Array;
  end: Int32Array;
  /** First word of the token, -1 for a picture. */
  word: Int32Array;
  /** Index of the entity, -1 for a word. */
  entity: Int32Array;
  sentence: Int32Array;
  softBreaks: Int32Array;
  /** Number of the clause, from 0. */
  clause: Int32Array;
  /** Number of the word or entity it is; a picture has that of the one before it, so that it takes no room. */
  place: Int32Array;
  /** Class list of exact spellings, of looser ones, and of the rest after a denying prefix; 0 for none. */
  exact: Int32Array;
  loose: Int32Array;
  also: Int32Array;
  denied: Int32Array;
  /** As in the words. */
  prefix: Uint8Array;
  mistyped: Uint8Array;
  stem: Int32Array;
}

const COLUMNS = [
  'start',
  'end',
  'word',
  'entity',
  'sentence',
  'softBreaks',
  'clause',
  'place',
  'exact',
  'loose',
  'also',
  'denied',
  'stem',
] as const;

function newTokens(capacity: number): Tokens {
  const tokens = { count: 0, prefix: new Uint8Array(capacity), mistyped: new Uint8Array(capacity) } as Tokens;
  for (const column of COLUMNS) tokens[column] = new Int32Array(capacity);
  return tokens;
}

/** Makes tokens of words and entities; borrowed like the words. */
export class Tokenizer {
  private tokens = newTokens(1024);

  /** For each list whether one of its words begins a clause or a denied phrase, as most do not. */
  private readonly listOpens: Uint8Array;

  constructor(private readonly rulebook: Rulebook) {
    const { listBeginsClause, listGoverns } = rulebook;
    this.listOpens = listBeginsClause.map((begins, list) => begins | listGoverns[list]!);
  }

  tokenize(words: LookedUp, entities: readonly Entity[]): Tokens {
    const most = words.count + words.pictures.length;
    if (this.tokens.start.length < most || this.tokens.start.length > 1 << 20) {
      this.tokens = newTokens(Math.max(1024, most + (most >> 1)));
    }
    const { tokens, listOpens } = this;
    const { listBeginsClause } = this.rulebook;
    // The columns are taken out of their objects once: asking for them at each word takes most of the time.
    const { start, end, word: wordOf, entity: entityOf, sentence, softBreaks, clause: clauseOf } = tokens;
    const { place: placeOf, exact, loose, also, denied, stem, prefix, mistyped } = tokens;
    const { count, gap, exact: exactOf, loose: looseOf, also: alsoOf } = words;
    const { denied: deniedOf, stem: stemOf, prefix: prefixOf, mistyped: mistypedOf } = words;
    const phrase = new DeniedPhrase(this.rulebook);
    let clause = -1;
    let next = 0;
    let nextWord = entities.length > 0 ? entities[0]!.firstWord : -1;
    let to = 0;
    let place = 0;
    let picture = 0;
    const pictures = words.pictures.length;
    const languagesHere = (column: Uint8Array) => languagesOf(column, tokens, to);
    for (let word = 0; word < count; to++) {
      // Reading past the end of an array is slow.
      const drawn = picture < pictures ? words.pictures[picture] : undefined;
      if (drawn && drawn.start < words.start[word]!) {
        picture++;
        // One inside an entity or a joined word stands for nothing.
        if (to > 0 && drawn.start < end[to - 1]!) to--;
        else this.addPicture(drawn, words, word, to, place - 1, clause);
        continue;
      }
      const entity = nextWord === word ? entities[next]! : undefined;
      const last = entity ? entity.lastWord : word;
      wordOf[to] = word;
      placeOf[to] = place++;
      entityOf[to] = entity ? next : -1;
      start[to] = entity ? entity.start : words.start[word]!;
      end[to] = entity ? entity.end : words.end[word]!;
      sentence[to] = words.sentence[word]!;
      softBreaks[to] = words.softBreaks[word]!;
      // An entity of several words is none of them.
      const isOne = last === word;
      exact[to] = isOne ? exactOf[word]! : 0;
      loose[to] = isOne ? looseOf[word]! : 0;
      also[to] = isOne ? alsoOf[word]! : 0;
      denied[to] = isOne ? deniedOf[word]! : 0;
      stem[to] = isOne ? stemOf[word]! : 0;
      prefix[to] = isOne ? prefixOf[word]! : 0;
      mistyped[to] = isOne ? mistypedOf[word]! : 0;
      if (entity) nextWord = ++next < entities.length ? entities[next]!.firstWord : -1;
      const isBorder = gap[word]! >= GAP.CLAUSE;
      const opens = listOpens[exact[to]!]! | listOpens[loose[to]!]! | listOpens[also[to]!]!;
      if (opens === 0 && !phrase.isOpen) {
        if (isBorder) clause++;
      } else {
        if (isBorder || languagesOf(listBeginsClause, tokens, to) !== 0) {
          phrase.leave();
          clause++;
        } else if (phrase.endsBefore(languagesHere, entity !== undefined)) clause++;
        phrase.pass(languagesHere);
      }
      clauseOf[to] = clause;
      word = last + 1;
    }
    for (; picture < words.pictures.length; picture++) {
      const drawn = words.pictures[picture]!;
      if (to === 0 || drawn.start < tokens.end[to - 1]!) continue;
      this.addPicture(drawn, words, words.count, to++, place - 1, clause);
    }
    tokens.count = to;
    return tokens;
  }

  /**
   * Makes a token of a picture before a word: it goes with the word before it, or with the one after where it leads; where it leads
   * to nothing, it is a sentence of its own.
   */
  private addPicture(drawn: Picture, words: LookedUp, word: number, at: number, place: number, clause: number): void {
    const { tokens } = this;
    for (const column of COLUMNS) tokens[column][at] = 0;
    const ends = word === words.count;
    const beside = !ends && (drawn.leads || word === 0) ? word : word - 1;
    tokens.word[at] = -1;
    tokens.entity[at] = -1;
    tokens.place[at] = place;
    tokens.start[at] = drawn.start;
    tokens.end[at] = drawn.end;
    tokens.sentence[at] = words.sentence[beside]! + (ends && drawn.leads ? 1 : 0);
    tokens.softBreaks[at] = words.softBreaks[beside]!;
    tokens.clause[at] = drawn.leads ? clause + 1 : clause;
    tokens.exact[at] = drawn.list;
    tokens.prefix[at] = 0;
    tokens.mistyped[at] = 0;
  }
}

/** For a token the bits of its lists in a column by list, such as the languages in which it denies. */
export function languagesOf(column: Uint8Array, tokens: Tokens, token: number): number {
  return column[tokens.exact[token]!]! | column[tokens.loose[token]!]! | column[tokens.also[token]!]!;
}

/** Whether an entity is what a typed token asks for. A range counts by its lower end, "up to" by its upper. */
export function satisfies(entity: Entity, typed: TypedToken, text: string): boolean {
  if (entity.type !== typed.type) return false;
  if (typed.host !== undefined) {
    const address = text.slice(entity.start, entity.end).toLowerCase();
    const host = address
      .replace(/^[a-z]+:\/\//, '')
      .replace(/^.*@/, '')
      .split(/[/?#:]/, 1)[0]!;
    return host === typed.host || host.endsWith(`.${typed.host}`);
  }
  if (typed.period !== undefined && entity.period !== typed.period) return false;
  if (typed.limit && (entity.high === undefined || entity.low === entity.high)) return false;
  if (typed.from === undefined && typed.to === undefined) return true;
  const value = measure(entity);
  if (value === undefined) return false;
  return value >= (typed.from ?? Number.NEGATIVE_INFINITY) && value <= (typed.to ?? Number.POSITIVE_INFINITY);
}

/** Whether a word counts when the language of a text is told: it has letters. */
export function isLetters(words: LookedUp, word: number): boolean {
  return (words.letters[word]! & LETTERS.NUMBER) === 0;
}
