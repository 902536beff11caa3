import type { Rulebook } from './tables.js';
import { languagesOf, type Tokens } from './tokens.js';

/** How far before a passage a denying word may stand, in words. */
export const DENIED_WITHIN = 3;

/** Tokens of a passage, both included. */
export interface Stretch {
  first: number;
  last: number;
}

/** Whether a word of the language (a bit) directly after a passage, or one that agrees before it, denies it in its clause. */
export function isDenied(rulebook: Rulebook, tokens: Tokens, { first, last }: Stretch, language: number): boolean {
  const next = last + 1;
  if (next < tokens.count && tokens.clause[next] === tokens.clause[last]) {
    const undone = next + 1 < tokens.count ? languagesOf(rulebook.listUndoes, tokens, next + 1) : 0;
    if ((languagesOf(rulebook.listDeniesBack, tokens, next) & ~undone & language) !== 0) return true;
  }
  for (let at = first - 1; at >= 0 && at >= first - DENIED_WITHIN && tokens.clause[at] === tokens.clause[first]; at--) {
    if ((languagesOf(rulebook.listAgrees, tokens, at) & language) !== 0) {
      return !holdsDenial(rulebook, tokens, first, next, language);
    }
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
