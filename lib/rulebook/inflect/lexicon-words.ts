import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Language } from '../../analyser/report.js';

const FunctionWords = z.strictObject({ lv: z.array(z.string()), ru: z.array(z.string()), en: z.array(z.string()) });

/** The function words of a language in function-words.yaml. @throws Error naming the file and the place at fault */
export function readFunctionWords(lexiconFolder: string, language: Language): string[] {
  return readLexiconFile(lexiconFolder, 'function-words.yaml', FunctionWords)[language];
}

/** Reads a file of the lexicon folder and checks its shape. @throws Error naming the file and the place at fault */
export function readLexiconFile<Shape extends z.ZodType>(folder: string, name: string, shape: Shape): z.output<Shape> {
  const path = join(folder, name);
  const checked = shape.safeParse(parse(readFileSync(path, 'utf8')));
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  throw new Error(`${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'has another shape'}`);
}
