import type { Rulebook } from './tables.js';
import { languagesOf, type Tokens } from './tokens.js';

/** Most words of one item of a denied list, and most words from the word that denies to the passage. */
const ITEM_WORDS = 2;
const LIST_WORDS = 10;

/**
 * Whether a passage is an item of a list that a word such as "without" opens: "bez pieredzes, valodas un dokumentiem". Between the
 * items stand commas only, "and" or "or" joins the last one, and the clause ends with it: "без опыта, залог и билет за ваш счёт" is
 * no such list. Looks at a bounded number of words.
 */
export function isInDeniedList(
  rulebook: Rulebook,
  tokens: Tokens,
  { first, last }: { first: number; last: number },
  language: number,
  text: string,
): boolean {
  const is = (column: Uint8Array, at: number) => (languagesOf(column, tokens, at) & language) !== 0;
  if (last - first >= ITEM_WORDS || is(rulebook.listEndsPhrase, first)) return false;
  // One item may stand on its own in the same clause as the word that denies: that is seen where the match begins.
  let separators = 0;
  let words = 0;
  let at = first - 1;
  for (; at >= 0 && at >= first - LIST_WORDS; at--) {
    if (!holdsTogether(tokens, text, at)) return false;
    if (tokens.clause[at] !== tokens.clause[at + 1]) {
      separators++;
      words = 0;
    }
    if (is(rulebook.listGoverns, at)) break;
    // A word such as "but" begins something else.
    if (languagesOf(rulebook.listBeginsClause, tokens, at) !== 0) return false;
    if (is(rulebook.listJoins, at)) {
      separators++;
      words = 0;
      continue;
    }
    if (is(rulebook.listEndsPhrase, at) || tokens.entity[at]! >= 0 || ++words > ITEM_WORDS) return false;
  }
  if (at < 0 || at < first - LIST_WORDS || separators === 0) return false;
  const joined = is(rulebook.listJoins, first - 1);
  return endsAsList(rulebook, tokens, last, language, text, joined);
}

/** Whether the list goes on from a passage to its last item, which "and" joins, and the clause ends there. */
function endsAsList(
  rulebook: Rulebook,
  tokens: Tokens,
  last: number,
  language: number,
  text: string,
  joined: boolean,
): boolean {
  const is = (column: Uint8Array, at: number) => (languagesOf(column, tokens, at) & language) !== 0;
  let hasJoin = joined;
  let words = 0;
  for (let at = last + 1; at <= last + LIST_WORDS; at++) {
    const ends = at >= tokens.count || tokens.sentence[at] !== tokens.sentence[last];
    if (ends || (hasJoin && tokens.clause[at] !== tokens.clause[at - 1] && !is(rulebook.listJoins, at))) return hasJoin;
    if (!holdsTogether(tokens, text, at - 1)) return hasJoin;
    if (tokens.clause[at] !== tokens.clause[at - 1]) words = 0;
    if (is(rulebook.listJoins, at)) {
      hasJoin = true;
      words = 0;
    } else if (is(rulebook.listEndsPhrase, at) || tokens.entity[at]! >= 0 || ++words > (joined ? 0 : ITEM_WORDS)) {
      return false;
    }
  }
  return false;
}

/** Whether a token and the next are of one clause, or only a comma parts them. */
function holdsTogether(tokens: Tokens, text: string, at: number): boolean {
  if (tokens.sentence[at] !== tokens.sentence[at + 1] || tokens.softBreaks[at] !== tokens.softBreaks[at + 1])
    return false;
  if (tokens.clause[at] === tokens.clause[at + 1]) return true;
  return text.slice(tokens.end[at]!, tokens.start[at + 1]!).trim() === ',';
}
