import { z } from 'zod';
import { readLexiconFile } from '../lexicon-words.js';

const Word = z.strictObject({
  as: z.enum(['n', 'v', 'a', 'x', 'nv']),
  forms: z.array(z.string().regex(/^[a-z]+$/)).optional(),
});
const Words = z.record(z.string().regex(/^[a-z]+$/), Word);

/** How a word of rules/lexicon/words.en.yaml inflects. */
export type OwnWord = z.infer<typeof Word>;

/** Reads words.en.yaml; its header comment explains the format. @throws Error naming the file and the word at fault */
export function readOwnWords(lexiconFolder: string): Map<string, OwnWord> {
  return new Map(Object.entries(readLexiconFile(lexiconFolder, 'words.en.yaml', Words)));
}
