import { ENTITY_TYPES, type EntityType } from '../analyser/units.js';
import type { PartOfSpeech } from './inflect/inflection.js';

export const PERIODS = ['hour', 'day', 'week', 'month', 'year'] as const;
export type Period = (typeof PERIODS)[number];

/** A typed token with its bounds. Money is in euro, hours in hours, age in years. `from` and `to` are inclusive. */
export interface Typed {
  type: EntityType;
  period?: Period;
  from?: number;
  to?: number;
  /** Only for links and e-mail addresses: the host, or the end of it. */
  host?: string;
  /** Only for ages: with an upper end above the lower one. */
  limit?: boolean;
}

/** One element of a pattern. `at` is the offset of its first character in the pattern. */
export type Element =
  | { kind: 'word'; word: string; partOfSpeech?: Exclude<PartOfSpeech, 'x'>; optional: boolean; at: number }
  | { kind: 'exact'; word: string; optional: boolean; at: number }
  | { kind: 'stem'; word: string; optional: boolean; at: number }
  | { kind: 'typed'; typed: Typed; optional: boolean; at: number }
  | { kind: 'lexicon'; name: string; optional: boolean; at: number }
  | { kind: 'group'; alternatives: Element[][]; optional: boolean; at: number }
  | { kind: 'gap'; most: number; at: number };

export type Pattern = { kind: 'sequence'; elements: Element[] } | { kind: 'set'; members: Element[][]; within: number };

/** A pattern that cannot be read. `at` is the offset of the character that is wrong. */
export class PatternError extends Error {
  constructor(
    readonly reason: string,
    readonly pattern: string,
    readonly at: number,
  ) {
    super(`${reason}\n  ${pattern}\n  ${' '.repeat(at)}^`);
    this.name = 'PatternError';
  }
}

/** The longest gap a pattern may ask for, in words. */
const LONGEST_GAP = 12;
/** The widest window of a set, in words. */
const WIDEST_SET = 60;
const DEFAULT_GAP = 3;
const STEM_LETTERS = 4;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** Reads one pattern. @throws PatternError that points at the character */
export function parsePattern(pattern: string): Pattern {
  return new PatternParser(pattern).parse();
}

class PatternParser {
  private at = 0;
  constructor(private readonly text: string) {}

  parse(): Pattern {
    this.space();
    const pattern: Pattern = this.peek() === '{' ? this.set() : { kind: 'sequence', elements: this.sequence() };
    this.space();
    if (this.at < this.text.length) {
      this.fail(
        pattern.kind === 'set'
          ? 'nothing may follow a set: it must be the whole pattern'
          : `"${this.peek()}" has no opening bracket before it`,
      );
    }
    return pattern;
  }

  private set(): Pattern {
    const open = this.at++;
    const members = [this.sequence()];
    while (this.peek() === ';') {
      this.at++;
      members.push(this.sequence());
    }
    if (this.peek() !== '}') this.fail('"{" is never closed', open);
    this.at++;
    if (members.length < 2) this.fail('a set needs two members or more, separated by ";"', open);
    if (this.peek() !== '~') this.fail('a set needs a width after it, such as "~8" (words from first to last)');
    this.at++;
    const at = this.at;
    const within = this.integer();
    if (within === undefined || within < members.length || within > WIDEST_SET) {
      this.fail(`the width of a set is a number from ${members.length} to ${WIDEST_SET}`, at);
    }
    return { kind: 'set', members, within };
  }

  /** Reads up to what ends a sequence: a bracket that closes, the border of an alternative or member, the end. */
  private sequence(): Element[] {
    const elements: Element[] = [];
    const begin = this.at;
    for (;;) {
      this.space();
      const next = this.peek();
      if (')|;}'.includes(next)) break;
      elements.push(this.element());
    }
    if (elements.length === 0) this.fail('a word is missing here', begin);
    const first = elements[0]!;
    const last = elements.at(-1)!;
    if (first.kind === 'gap') this.fail('a gap must stand between two words', first.at);
    if (last.kind === 'gap') this.fail('a gap must stand between two words', last.at);
    for (let i = 1; i < elements.length; i++) {
      if (elements[i]!.kind === 'gap' && elements[i - 1]!.kind === 'gap') {
        this.fail('two gaps in a row: write one', elements[i]!.at);
      }
    }
    if (elements.every((element) => element.kind === 'gap' || element.optional)) {
      this.fail('every word here is optional, so nothing would match everything', first.at);
    }
    return elements;
  }

  private element(): Element {
    const at = this.at;
    if (this.text.startsWith('..', at)) return this.gap();
    const element = this.atom();
    if (this.peek() === '?') {
      this.at++;
      element.optional = true;
    }
    const next = this.peek();
    if (!' |;)}('.includes(next) && !this.text.startsWith('..', this.at)) {
      this.fail(`"${next}" cannot stand directly after this: leave a space`);
    }
    return element;
  }

  private gap(): Element {
    const at = this.at;
    this.at += 2;
    const most = this.integer() ?? DEFAULT_GAP;
    if (most < 1 || most > LONGEST_GAP) this.fail(`a gap is from 1 to ${LONGEST_GAP} words`, at);
    return { kind: 'gap', most, at };
  }

  private atom(): Exclude<Element, { kind: 'gap' }> {
    const at = this.at;
    const next = this.peek();
    if (next === '(') return this.group();
    if (next === '<') return this.typed();
    if (next === '{') this.fail('a set must be the whole pattern');
    if (next === '@') {
      this.at++;
      const name = this.run(/[a-z0-9-]/);
      if (name === '') this.fail('"@" needs the name of a lexicon after it', at);
      return { kind: 'lexicon', name, optional: false, at };
    }
    if (next === '=') {
      this.at++;
      return { kind: 'exact', word: this.word(at), optional: false, at };
    }
    const word = this.word(at);
    if (this.peek() === '*') {
      if ([...word].length < STEM_LETTERS) this.fail(`a stem needs ${STEM_LETTERS} letters or more before "*"`, at);
      this.at++;
      return { kind: 'stem', word, optional: false, at };
    }
    if (this.peek() === '/') {
      const tag = this.text[this.at + 1];
      if (tag !== 'n' && tag !== 'v' && tag !== 'a') this.fail('after "/" comes n (noun), v (verb) or a (adjective)');
      this.at += 2;
      return { kind: 'word', word, partOfSpeech: tag as 'n' | 'v' | 'a', optional: false, at };
    }
    return { kind: 'word', word, optional: false, at };
  }

  private group(): Exclude<Element, { kind: 'gap' }> {
    const at = this.at++;
    const alternatives = [this.sequence()];
    while (this.peek() === '|') {
      this.at++;
      alternatives.push(this.sequence());
    }
    if (this.peek() !== ')') this.fail('"(" is never closed', at);
    this.at++;
    return { kind: 'group', alternatives, optional: false, at };
  }

  private typed(): Exclude<Element, { kind: 'gap' }> {
    const at = this.at++;
    const name = this.run(/[a-z]/);
    if (!ENTITY_TYPES.includes(name as EntityType))
      this.fail(`"<${name}" is no typed token; there are ${ENTITY_TYPES.join(', ')}`, at);
    const typed: Typed = { type: name as EntityType };
    if (this.peek() === '/') {
      this.at++;
      const period = this.run(/[a-z]/);
      if (!PERIODS.includes(period as Period)) this.fail(`"/${period}" is no period; there are ${PERIODS.join(', ')}`);
      if (name !== 'money' && name !== 'hours') this.fail('only money and hours have a period', at);
      typed.period = period as Period;
    }
    for (;;) {
      this.space();
      const next = this.peek();
      if (next === '') this.fail('"<" is never closed', at);
      if (next === '>' && this.text[this.at + 1] !== '=') break;
      this.bound(typed, at);
    }
    this.at++;
    if (typed.from !== undefined && typed.to !== undefined && typed.from > typed.to) {
      this.fail('the lower bound is above the upper one', at);
    }
    return { kind: 'typed', typed, optional: false, at };
  }

  private bound(typed: Typed, open: number): void {
    const at = this.at;
    const sign = /^(>=|<=|≥|≤)/.exec(this.text.slice(at))?.[0];
    if (sign === undefined) {
      const host = this.run(/[a-z0-9.-]/);
      if (host === '') this.fail(`"${this.peek()}" is no bound: write ≥ or ≤ and a number`);
      if (typed.type === 'age' && host === 'limit') {
        typed.limit = true;
        return;
      }
      if (typed.type !== 'link' && typed.type !== 'email') this.fail('only a link or e-mail address has a host', at);
      typed.host = host;
      return;
    }
    if (['phone', 'email', 'link', 'handle', 'date'].includes(typed.type))
      this.fail(`<${typed.type}> has no bounds`, open);
    this.at += sign.length;
    this.space();
    const number = this.run(/[0-9.]/);
    if (number === '' || Number.isNaN(Number(number))) this.fail(`a number is missing after ${sign}`);
    if (sign === '≥' || sign === '>=') typed.from = Number(number);
    else typed.to = Number(number);
  }

  private word(begin: number): string {
    const word = this.run(WORD_CHARACTER);
    if (word === '') {
      const next = this.peek();
      this.fail(next === '' ? 'a word is missing here' : `"${next}" cannot stand here`, next === '' ? begin : this.at);
    }
    const next = this.peek();
    if (next === '-' || next === "'" || next === '’') {
      this.fail(
        next === '-'
          ? 'a word is letters and digits only: write the parts as two words'
          : 'a word is letters and digits only: leave the apostrophe out',
      );
    }
    return word.toLowerCase();
  }

  private run(character: RegExp): string {
    const begin = this.at;
    while (this.at < this.text.length && character.test(this.text[this.at]!)) this.at++;
    return this.text.slice(begin, this.at);
  }

  private integer(): number | undefined {
    const digits = this.run(/[0-9]/);
    return digits === '' ? undefined : Number(digits);
  }

  private space(): void {
    while (this.text[this.at] === ' ') this.at++;
  }

  private peek(): string {
    return this.text[this.at] ?? '';
  }

  private fail(reason: string, at = this.at): never {
    throw new PatternError(reason, this.text, at);
  }
}
