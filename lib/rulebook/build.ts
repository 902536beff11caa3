import { join } from 'node:path';
import type { Language } from '../analyser/report.js';
import type { RulebookTexts } from '../analyser/rule-texts.js';
import type { CompiledRulebook } from '../analyser/tables.js';
import { loadMeasured, sharesOf, shownRates } from './base-rates.js';
import { compileRulebook } from './compile.js';
import { createEnglishInflector } from './inflect/english.js';
import type { Inflector } from './inflect/inflection.js';
import { createLatvianInflector } from './inflect/latvian.js';
import { createRussianInflector } from './inflect/russian.js';
import { loadRuleFiles } from './load.js';
import { collectTexts } from './texts.js';

/** The inflectors of all languages, with the word lists of the folder `rules`. */
export function createInflectors(folder: string): Record<Language, Inflector> {
  const lexicon = join(folder, 'lexicon');
  return {
    lv: createLatvianInflector(lexicon),
    ru: createRussianInflector(lexicon),
    en: createEnglishInflector(lexicon),
  };
}

/** Reads, checks and compiles the folder `rules`. @throws RulebookError with every problem found */
export function buildRulebook(folder: string): { compiled: CompiledRulebook; texts: RulebookTexts } {
  const files = loadRuleFiles(folder);
  const measured = loadMeasured(folder);
  const compiled = compileRulebook(files, createInflectors(folder), sharesOf(measured));
  return { compiled, texts: collectTexts(files, shownRates(files, measured)) };
}
