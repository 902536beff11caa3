import { readFileSync } from 'node:fs';
import type { PartOfSpeech } from '../../lib/rulebook/inflect/inflection.js';

/** One word of a treebank, lower case. */
export interface Token {
  form: string;
  lemma: string;
  partOfSpeech: PartOfSpeech;
}

const SKIPPED = new Set(['PUNCT', 'PROPN', 'NUM', 'SYM', 'X']);
const PARTS: Readonly<Record<string, PartOfSpeech>> = { NOUN: 'n', VERB: 'v', AUX: 'v', ADJ: 'a' };
const ABBREVIATION = /\p{Lu}.*\p{Lu}/u;
const NEGATION = /^(?:ne|не)(?=.)/u;

/**
 * Words of a CoNLL-U file (universaldependencies.org/format.html). Left out are punctuation, proper nouns, numerals, symbols,
 * foreign words, whatever holds a digit or two capitals, and the empty and combined rows.
 */
export function readTreebank(path: string): Token[] {
  const tokens: Token[] = [];
  for (const row of readFileSync(path, 'utf8').split('\n')) {
    const [id = '', form = '', lemma = '', tag = '', , features = ''] = row.split('\t');
    if (!/^\d+$/.test(id) || SKIPPED.has(tag) || /\d/.test(form) || !/\p{L}/u.test(form)) continue;
    if (ABBREVIATION.test(form) || features.includes('Abbr=Yes')) continue;
    const partOfSpeech = PARTS[tag] ?? 'x';
    // the negative verb is listed under the verb without its prefix
    const negated = partOfSpeech === 'v' && features.includes('Polarity=Neg');
    const lower = form.toLowerCase();
    tokens.push({ form: negated ? lower.replace(NEGATION, '') : lower, lemma: lemma.toLowerCase(), partOfSpeech });
  }
  return tokens;
}
