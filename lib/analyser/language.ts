import { LANGUAGES, type Report } from './report.js';
import type { Rulebook } from './tables.js';
import { LETTERS, type LookedUp } from './words.js';

/** A sentence of fewer words says nothing about its language. */
const SHORTEST_SENTENCE = 5;
/** Share of known words under which a sentence is taken to be in another language. */
const KNOWN_SHARE = 0.09;
/** Share of words in foreign sentences from which a text counts as partly, or not, readable. */
const PARTLY = 0.3;
const NOT = 0.75;
/** Words a text must have of a language before the language is named, alone or as a share. */
const FEWEST = 2;
const SHARE = 0.08;

export interface LanguageReading {
  languages: Report['languages'];
  readable: Report['readable'];
  /** Words with letters. */
  words: number;
}

/**
 * Which languages a text is in, and how much of it is in one the rulebook knows. Function words and the rulebook's own words
 * tell; a word of two languages counts for neither when the languages are named.
 */
export function readLanguages(rulebook: Rulebook, words: LookedUp): LanguageReading {
  const { formExact, formLoose, listLanguages } = rulebook;
  const own = new Array<number>(LANGUAGES.length).fill(0);
  let total = 0;
  let foreign = 0;
  let inSentence = 0;
  let known = 0;
  let explained = 0;
  const closeSentence = () => {
    if (inSentence >= SHORTEST_SENTENCE && known < inSentence * KNOWN_SHARE) foreign += inSentence;
    inSentence = 0;
    known = 0;
  };
  for (let word = 0; word < words.count; word++) {
    if (word > 0 && words.sentence[word] !== words.sentence[word - 1]) closeSentence();
    if ((words.letters[word]! & LETTERS.NUMBER) !== 0) continue;
    total++;
    inSentence++;
    const form = words.form[word]!;
    if (form < 0) continue;
    const exactOnly = words.exactOnly[words.sentence[word]!] === 1;
    const languages = listLanguages[formExact[form]!]! | (exactOnly ? 0 : listLanguages[formLoose[form]!]!);
    if (languages === 0) continue;
    known++;
    explained++;
    for (let language = 0; language < own.length; language++) {
      if (languages === 1 << language) own[language] = own[language]! + 1;
    }
  }
  closeSentence();
  const named = LANGUAGES.filter((_, index) => {
    const count = own[index]!;
    return count >= FEWEST && count >= explained * SHARE;
  });
  const most = Math.max(...own);
  if (named.length === 0 && most > 0) named.push(LANGUAGES[own.indexOf(most)]!);
  const languages: Report['languages'] = [...named];
  if (total > 0 && foreign > total * PARTLY) languages.push('other');
  return {
    languages,
    readable: total > 0 && foreign > total * NOT ? 'no' : foreign > total * PARTLY ? 'partly' : 'full',
    words: total,
  };
}
