import { type Entity, measure } from './entities.js';
import type { Rulebook, TypedToken } from './tables.js';
import { GAP, LETTERS, type LookedUp } from './words.js';

/**
 * What patterns are matched against: a word, or an entity of several words that counts as one. Columns as in Words; the arrays may
 * be longer than `count`.
 */
export interface Tokens {
  count: number;
  start: Int32Array;
  end: Int32Array;
  /** First word of the token. */
  word: Int32Array;
  /** Index of the entity, -1 for a word. */
  entity: Int32Array;
  sentence: Int32Array;
  softBreaks: Int32Array;
  /** Number of the clause, from 0. */
  clause: Int32Array;
  /** Class list of exact spellings, of looser ones, and of the rest after a denying prefix; 0 for none. */
  exact: Int32Array;
  loose: Int32Array;
  also: Int32Array;
  denied: Int32Array;
  /** As in the words. */
  prefix: Uint8Array;
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
  'exact',
  'loose',
  'also',
  'denied',
  'stem',
] as const;

function newTokens(capacity: number): Tokens {
  const tokens = { count: 0, prefix: new Uint8Array(capacity) } as Tokens;
  for (const column of COLUMNS) tokens[column] = new Int32Array(capacity);
  return tokens;
}

/** Makes tokens of words and entities; borrowed like the words. */
export class Tokenizer {
  private tokens = newTokens(1024);

  constructor(private readonly rulebook: Rulebook) {}

  tokenize(words: LookedUp, entities: readonly Entity[]): Tokens {
    if (this.tokens.start.length < words.count || this.tokens.start.length > 1 << 20) {
      this.tokens = newTokens(Math.max(1024, words.count + (words.count >> 1)));
    }
    const { tokens } = this;
    const { listBeginsClause } = this.rulebook;
    let clause = -1;
    let next = 0;
    let to = 0;
    for (let word = 0; word < words.count; to++) {
      const entity = next < entities.length && entities[next]!.firstWord === word ? entities[next]! : undefined;
      const last = entity ? entity.lastWord : word;
      tokens.word[to] = word;
      tokens.entity[to] = entity ? next++ : -1;
      tokens.start[to] = entity ? entity.start : words.start[word]!;
      tokens.end[to] = entity ? entity.end : words.end[word]!;
      tokens.sentence[to] = words.sentence[word]!;
      tokens.softBreaks[to] = words.softBreaks[word]!;
      tokens.exact[to] = 0;
      tokens.loose[to] = 0;
      tokens.also[to] = 0;
      tokens.denied[to] = 0;
      tokens.prefix[to] = 0;
      tokens.stem[to] = 0;
      if (last === word) {
        tokens.exact[to] = words.exact[word]!;
        tokens.loose[to] = words.loose[word]!;
        tokens.also[to] = words.also[word]!;
        tokens.denied[to] = words.denied[word]!;
        tokens.stem[to] = words.stem[word]!;
        tokens.prefix[to] = words.prefix[word]!;
      }
      const begins = languagesOf(listBeginsClause, tokens, to);
      if (words.gap[word]! >= GAP.CLAUSE || begins !== 0) clause++;
      tokens.clause[to] = clause;
      word = last + 1;
    }
    tokens.count = to;
    return tokens;
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
  if (typed.from === undefined && typed.to === undefined) return true;
  const value = measure(entity);
  if (value === undefined) return false;
  return value >= (typed.from ?? Number.NEGATIVE_INFINITY) && value <= (typed.to ?? Number.POSITIVE_INFINITY);
}

/** Whether a word counts when the language of a text is told: it has letters. */
export function isLetters(words: LookedUp, word: number): boolean {
  return (words.letters[word]! & LETTERS.NUMBER) === 0;
}
