/**
 * Measures the inflectors on Universal Dependencies treebanks:
 *
 *   npx tsx tests/evaluation/treebank.ts [--lemmas FILE] [--misses] FILE.conllu …
 *
 * The language is the beginning of the file's name (lv_…, ru_…); several files of one language are counted together. Forms are
 * compared in lower case; the negative prefix of verbs is taken off where the treebank marks it.
 *
 * recall     of the distinct forms a lemma has in the treebank, the share the inflector generates; a refused lemma generates none
 * precision  of all words of the treebank that look like a generated form, the share whose lemma it is
 *
 * Both are summed over the lemmas before dividing. Measured are all lemmas that occur twice or more, with the part of speech
 * the treebank gives; and the words that stand bare in a pattern of the rules, with the part of speech the rules give or the
 * inflector decides, where they occur at all. --lemmas takes these words from a file instead, one a line (`maksa`, `maksa/n`).
 * --misses lists what was refused and what was not reached.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Inflector } from '../../lib/rulebook/inflect/inflection.js';
import { createLatvianInflector } from '../../lib/rulebook/inflect/latvian.js';
import { createRussianInflector } from '../../lib/rulebook/inflect/russian.js';
import { readTreebank } from './conllu.js';
import { ruleWords } from './rule-words.js';
import { type Lemma, type Score, Treebank } from './scores.js';

const INFLECTORS = { lv: createLatvianInflector, ru: createRussianInflector } as const;
type Measured = keyof typeof INFLECTORS;

const LEXICON_FOLDER = 'rules/lexicon';
const FEWEST_TOKENS = 2;
const PARTS = [
  ['nouns', 'n'],
  ['adjectives', 'a'],
  ['verbs', 'v'],
] as const;

const { values, positionals } = parseArgs({
  options: { lemmas: { type: 'string' }, misses: { type: 'boolean', default: false } },
  allowPositionals: true,
});
if (positionals.length === 0) {
  console.error('usage: npx tsx tests/evaluation/treebank.ts [--lemmas FILE] [--misses] FILE.conllu …');
  process.exit(2);
}

console.log(row(['language', 'words', 'lemmas', 'refused', 'recall', 'precision']));
for (const [language, files] of byLanguage(positionals)) measure(language, files);

function byLanguage(files: readonly string[]): Map<Measured, string[]> {
  const groups = new Map<Measured, string[]>();
  for (const file of files) {
    const language = basename(file).split('_')[0] ?? '';
    if (!isMeasured(language))
      throw new Error(`${file}: the name must begin with ${Object.keys(INFLECTORS).join('_ or ')}_`);
    groups.set(language, [...(groups.get(language) ?? []), file]);
  }
  return groups;
}

function measure(language: Measured, files: readonly string[]): void {
  const treebank = new Treebank(files.flatMap(readTreebank));
  const inflector: Inflector = INFLECTORS[language](LEXICON_FOLDER);
  const totals: Lemma[] = [];
  for (const [name, asked] of PARTS) {
    const lemmas = treebank.lemmas(asked, FEWEST_TOKENS).map((word) => ({ word, asked }));
    totals.push(...lemmas);
    print(language, name, treebank.score(inflector, lemmas));
  }
  print(language, 'all of these', treebank.score(inflector, totals));
  const words = values.lemmas === undefined ? ruleWords(language) : readFileSync(values.lemmas, 'utf8').split('\n');
  const lemmas = words.filter((word) => word.trim() !== '').map(readLemma);
  print(language, 'rule words', treebank.score(inflector, lemmas));
}

function readLemma(text: string): Lemma {
  const [word = '', asked] = text.trim().toLowerCase().split('/');
  return asked === 'n' || asked === 'v' || asked === 'a' ? { word, asked } : { word };
}

function print(language: string, name: string, score: Score): void {
  const { lemmas, refused, reached, attested, right, hits, misses } = score;
  console.log(
    row([language, name, `${lemmas}`, `${refused.length}`, percent(reached, attested), percent(right, hits)]),
  );
  if (!values.misses) return;
  console.log(`  refused: ${refused.join(', ')}`);
  console.log(misses.map((miss) => `    ${miss}`).join('\n'));
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

function row(cells: readonly string[]): string {
  return cells.map((cell, column) => (column < 2 ? cell.padEnd(14) : cell.padStart(10))).join('');
}

function isMeasured(language: string): language is Measured {
  return Object.hasOwn(INFLECTORS, language);
}
