import { z } from 'zod';
import { readLexiconFile } from '../lexicon-words.js';
import { foldYo } from './dictionary.js';

const Word = z.strictObject({
  like: z
    .string()
    .regex(/^(?:=|[а-яё]+(?:\/[nva])?)$/, 'write = or an example word of the dictionary')
    .optional(),
  with: z.array(z.string().regex(/^=?[а-яё]+$/)).optional(),
});
const Words = z.record(z.string().regex(/^[а-яё-]+$/), Word);

/** How a word of rules/lexicon/words.ru.yaml inflects. */
export type OwnWord = z.infer<typeof Word>;

/**
 * Reads words.ru.yaml, keyed with е for ё; its header comment explains the format.
 * @throws Error naming the file and the word at fault
 */
export function readOwnWords(lexiconFolder: string): Map<string, OwnWord> {
  const words = readLexiconFile(lexiconFolder, 'words.ru.yaml', Words);
  return new Map(Object.entries(words).map(([word, own]) => [foldYo(word), own]));
}

/**
 * Inflects a word as its example does: the common end of both is the pivot, the example's forms change after it.
 * вебкамщица like продавщица: -щица stands on both, so вебкамщиц, вебкамщицей …
 * @throws Error where a form of the example changes before the common end
 */
export function inflectLike(word: string, example: string, exampleForms: readonly string[]): string[] {
  let common = 0;
  while (common < Math.min(word.length, example.length) && word.at(-1 - common) === example.at(-1 - common)) common++;
  // A paradigm whose nominative has no ending needs nothing in common: вебкам like экзамен only adds to the word.
  const exampleStem = example.slice(0, example.length - common);
  const stem = word.slice(0, word.length - common);
  const adds = exampleForms.every((form) => form.startsWith(example));
  if (common === 0 && adds) return exampleForms.map((form) => word + form.slice(example.length));
  const foreign = exampleForms.find((form) => !form.startsWith(exampleStem));
  if (common === 0 || foreign !== undefined) {
    throw new Error(
      `rules/lexicon/words.ru.yaml: ${word} cannot be inflected like ${example}: ` +
        `${foreign ? `the form ${foreign} changes before the common ending` : 'they end differently'}. Name another example.`,
    );
  }
  return exampleForms.map((form) => stem + form.slice(exampleStem.length));
}
