import { fileURLToPath } from 'node:url';
import { LANGUAGES, type Language } from '../../analyser/report.js';
import { englishWords } from './english/words.js';
import type { Spelling } from './inflection.js';
import { readFunctionWords } from './lexicon-words.js';
import { spellings } from './spellings.js';

const LEXICON_FOLDER = fileURLToPath(new URL('../../../rules/lexicon', import.meta.url));

/**
 * Tells whether a further spelling must not be generated because it is a word of another of the three languages: an English
 * dictionary word, an exact form of the rulebook, or a function word (a Latvian one without diacritics too).
 * @param exactForms the rulebook's own forms
 */
export function createCollisionFilter(
  exactForms: Readonly<Record<Language, Iterable<string>>>,
  lexiconFolder: string = LEXICON_FOLDER,
): (spelling: Spelling, language: Language) => boolean {
  const words: Record<Language, Set<string>> = {
    lv: new Set(exactForms.lv),
    ru: new Set(exactForms.ru),
    en: new Set(exactForms.en),
  };
  for (const language of LANGUAGES) {
    for (const word of readFunctionWords(lexiconFolder, language)) {
      words[language].add(word);
      for (const { text, kind } of spellings(word, language)) if (kind === 'folded') words[language].add(text);
    }
  }
  return ({ text }, language) =>
    LANGUAGES.some(
      (other) => other !== language && (words[other].has(text) || (other === 'en' && englishWords().forms.has(text))),
    );
}
