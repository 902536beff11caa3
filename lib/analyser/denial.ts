import { isInDeniedList } from './denied-list.js';
import type { Rulebook } from './tables.js';
import { languagesOf, type Tokens } from './tokens.js';

/** How far before a passage a denying word may stand, in words. */
export const DENIED_WITHIN = 3;
/** Words such as "у нас" or "is" that may stand between a passage and the word that denies it. */
const PASSED_OVER = 2;

/** Tokens of a passage, both included. */
export interface Stretch {
  first: number;
  last: number;
}

/**
 * Whether a word of the language (a bit) behind a passage, or one that agrees before it, denies it in its clause, or it stands in
 * a list that is denied ("без опыта, языка и документов").
 * @param text for the list: what stands between its items
 */
export function isDenied(
  rulebook: Rulebook,
  tokens: Tokens,
  stretch: Stretch,
  language: number,
  text?: string,
): boolean {
  const { first, last } = stretch;
  if (isDeniedBehind(rulebook, tokens, last, language)) return true;
  for (let at = first - 1; at >= 0 && at >= first - DENIED_WITHIN && tokens.clause[at] === tokens.clause[first]; at--) {
    if ((languagesOf(rulebook.listAgrees, tokens, at) & language) !== 0) {
      return !holdsDenial(rulebook, tokens, first, last, language);
    }
  }
  return text !== undefined && isInDeniedList(rulebook, tokens, stretch, language, text);
}

/** Whether a denying word stands directly behind a passage, or with only a pronoun, "is" and the like between. */
function isDeniedBehind(rulebook: Rulebook, tokens: Tokens, last: number, language: number): boolean {
  for (let at = last + 1; at <= last + 1 + PASSED_OVER; at++) {
    if (at >= tokens.count || tokens.clause[at] !== tokens.clause[last]) return false;
    if ((languagesOf(rulebook.listDeniesBack, tokens, at) & language) !== 0) {
      const goesOn = at + 1 < tokens.count && tokens.clause[at + 1] === tokens.clause[at];
      const undone = goesOn ? languagesOf(rulebook.listUndoes, tokens, at + 1) : 0;
      return (undone & language) === 0;
    }
    if ((languagesOf(rulebook.listPassedOver, tokens, at) & language) === 0) return false;
  }
  return false;
}

/** Whether a word from `first` to `last` denies: with one that agrees it makes one denial, not two. A prefix counts unproved: the
 * pattern has matched the whole word. */
function holdsDenial(rulebook: Rulebook, tokens: Tokens, first: number, last: number, language: number): boolean {
  for (let at = first; at <= last && at < tokens.count; at++) {
    const denies = languagesOf(rulebook.listDenies, tokens, at) | languagesOf(rulebook.listDeniesBack, tokens, at);
    if ((denies & language) !== 0) return true;
    if (tokens.prefix[at] !== 0 && 1 << (tokens.prefix[at]! - 1) === language) return true;
  }
  return false;
}
