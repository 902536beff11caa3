import type { Entity } from './entities.js';
import type { Hit } from './hits.js';
import type { Check, Rulebook } from './tables.js';
import type { Tokens } from './tokens.js';
import { type LookedUp, MIXED } from './words.js';

/** What a check looks at: the text as it was read, and what the patterns found in it. */
export interface Read {
  text: string;
  words: LookedUp;
  tokens: Tokens;
  entities: readonly Entity[];
  hits: ReadonlyMap<number, readonly Hit[]>;
}

/** Letters of the other alphabet in one rule word, and words mixed inside, that are no slip of the keyboard. */
const FOREIGN_LETTERS = 2;
const MIXED_RULE_WORDS = 2;
const MIXED_WORDS = 3;

/** Tokens that a check finds; the passages of a rule that has one. */
const CHECKS: Readonly<Record<Check, (rulebook: Rulebook, read: Read) => number[]>> = {
  'foreign-number': foreignNumbers,
  'mixed-letters': mixedLetters,
};

/** Runs the checks of all rules that have one and adds what they find to the hits. */
export function addChecks(rulebook: Rulebook, read: Read, hits: Map<number, Hit[]>): void {
  rulebook.compiled.targets.forEach((target, id) => {
    if (target.group !== 'risk' || target.check === undefined) return;
    const found = CHECKS[target.check](rulebook, read);
    const own = found.map((token) => ({ pattern: -1, stretches: [{ first: token, last: token }], denied: false }));
    if (own.length > 0) hits.set(id, own);
  });
}

/**
 * Telephone numbers written with a calling code that none of the countries named in the text has. Nothing where no country is named,
 * and never the home country's code.
 */
function foreignNumbers({ compiled }: Rulebook, { text, tokens, entities, hits }: Read): number[] {
  const codes = new Set<string>();
  compiled.targets.forEach((target, id) => {
    if (target.group === 'country' && hits.has(id)) codes.add(target.code);
  });
  if (codes.size === 0) return [];
  codes.add(compiled.homeCode);
  const found: number[] = [];
  for (let token = 0; token < tokens.count; token++) {
    const entity = entities[tokens.entity[token]!];
    if (entity?.type !== 'phone') continue;
    const digits = internationalDigits(text, entity);
    if (digits !== '' && ![...codes].some((code) => digits.startsWith(code))) found.push(token);
  }
  return found;
}

/** The digits of a number after its + or 00; empty where it is written without a calling code. */
function internationalDigits(text: string, { start, end }: Entity): string {
  const written = text.slice(start, end);
  const prefix = /^\s*\(?\s*(?:\+|00)/.exec(written)?.[0] ?? (text[start - 1] === '+' ? '' : undefined);
  return prefix === undefined ? '' : written.slice(prefix.length).replace(/\D/g, '');
}

/**
 * Words in which letters of two alphabets that look alike are mixed: a word of the rulebook with several foreign letters, several such
 * words with one, or several words of any kind. A single foreign letter at the edge of a word is a slip of the keyboard.
 */
function mixedLetters(_: Rulebook, { words, tokens }: Read): number[] {
  const inside: number[] = [];
  let ruleWords = 0;
  let plain = false;
  for (let token = 0; token < tokens.count; token++) {
    const word = tokens.word[token]!;
    const mixed = word < 0 || tokens.entity[token]! >= 0 ? 0 : words.mixed[word]!;
    if ((mixed & MIXED.INSIDE) === 0) continue;
    inside.push(token);
    if (tokens.exact[token] === 0) continue;
    ruleWords++;
    if ((mixed & MIXED.LETTERS) >= FOREIGN_LETTERS) plain = true;
  }
  return plain || ruleWords >= MIXED_RULE_WORDS || inside.length >= MIXED_WORDS ? inside : [];
}
