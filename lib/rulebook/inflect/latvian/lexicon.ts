import { join } from 'node:path';
import { z } from 'zod';
import { RulebookError, readYamlFile, type YamlFile } from '../../yaml-file.js';
import { type PrincipalParts, stemsOf, type VerbStems } from './verb-stems.js';

const WORD = /^[\p{Ll}\p{N}]+$/u;
const WORD_RULE = 'a word is lower-case letters only';
const word = z.string().regex(WORD, WORD_RULE);
const words = z.array(word);

const wordsSchema = z.strictObject({
  adjectives: words,
  definite_adjectives: words,
  nouns: words,
  third_declension: words,
  second_declension_in_s: words,
  sixth_declension: words,
  plural_only: words,
  hard_nouns: words,
  masculine_in_a: words,
  unchanging_nouns: words,
  plural_adjectives: words,
  forms: z.record(z.string(), z.string().regex(/^[\p{Ll} ]+$/u, 'forms are lower-case words with a space between')),
  unchanging: words,
});

type WordLists = z.infer<typeof wordsSchema>;
export type WordList = Exclude<keyof WordLists, 'forms'>;

/** hard_nouns only says how a noun softens, so its words may stand in another list too. */
const ADDITIONAL: ReadonlySet<WordList> = new Set(['hard_nouns']);

/** What the two Latvian files say about words. */
export interface LatvianLexicon {
  has(list: WordList, lemma: string): boolean;
  /** Words of a list, in the file's order. */
  list(list: WordList): readonly string[];
  forms: ReadonlyMap<string, string>;
  /** Stems by infinitive; several where a verb inflects in several ways. */
  verbs: ReadonlyMap<string, readonly VerbStems[]>;
}

/** Reads verbs.lv.yaml and words.lv.yaml. @throws RulebookError that names the file and the line */
export function readLatvianLexicon(folder: string): LatvianLexicon {
  const file = readYamlFile(join(folder, 'words.lv.yaml'), wordsSchema);
  const { forms, ...lists } = file.value;
  checkWords(file);
  const sets = new Map(Object.entries(lists).map(([name, list]) => [name as WordList, new Set(list)]));
  return {
    has: (list, lemma) => sets.get(list)!.has(lemma),
    list: (list) => lists[list],
    forms: new Map(Object.entries(forms)),
    verbs: readVerbs(join(folder, 'verbs.lv.yaml')),
  };
}

function checkWords(file: YamlFile<WordLists>): void {
  const problems = Object.keys(file.value.forms)
    .filter((lemma) => !WORD.test(lemma))
    .map((lemma) => `${file.where(['forms', lemma])}: ${WORD_RULE}`);
  const listed = new Map<string, string>(Object.keys(file.value.forms).map((lemma) => [lemma, 'forms']));
  for (const [name, list] of Object.entries(file.value)) {
    if (!Array.isArray(list)) continue;
    const own = new Set<string>();
    list.forEach((lemma, index) => {
      const other = own.has(lemma) ? name : ADDITIONAL.has(name as WordList) ? undefined : listed.get(lemma);
      if (other !== undefined) problems.push(`${file.where([name, index])}: "${lemma}" stands in ${other} already`);
      own.add(lemma);
      if (!ADDITIONAL.has(name as WordList)) listed.set(lemma, name);
    });
  }
  if (problems.length > 0) throw new RulebookError(problems);
}

const verbsSchema = z.record(
  z.string(),
  z.string('the present is missing: write "infinitive: present, past", in the third person'),
);

function readVerbs(path: string): Map<string, VerbStems[]> {
  const file = readYamlFile(path, verbsSchema);
  const problems: string[] = [];
  const verbs = new Map<string, VerbStems[]>();
  for (const [infinitive, entry] of Object.entries(file.value)) {
    try {
      const ways = entry.split('|').map((way) => stemsOf(principalParts(infinitive, way.trim())));
      verbs.set(infinitive, ways);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      problems.push(`${file.where([infinitive])}: ${error.message}`);
    }
  }
  if (problems.length > 0) throw new RulebookError(problems);
  return verbs;
}

/** Reads "ceļ, cēla" or "maksā" or, for a reflexive verb, "sēžas, sēdās". @throws RangeError with what to mend */
function principalParts(infinitive: string, entry: string): PrincipalParts {
  if (!/^\p{Ll}+t(?:ies)?$/u.test(infinitive)) throw new RangeError('an infinitive ends in -t or -ties');
  const reflexive = infinitive.endsWith('ties');
  const base = reflexive ? infinitive.slice(0, -3) : infinitive;
  const [present = '', past, ...more] = entry.split(',').map((part) => part.trim());
  if (more.length > 0 || !/^\p{Ll}+$/u.test(present) || (past !== undefined && !/^\p{Ll}+$/u.test(past))) {
    throw new RangeError(`"${entry}" must be "present" or "present, past", in the third person`);
  }
  if (past === undefined && !/[āēīoū]t$/.test(base)) {
    throw new RangeError(`the past is missing: "${present}, …"`);
  }
  const theme = base.slice(0, -1);
  if (!reflexive) {
    if (past !== undefined && !past.endsWith('a')) throw new RangeError(`the past "${past}" must end in -a`);
    return { infinitive: base, present, past: past ?? `${theme}ja` };
  }
  if (!/[aā]s$/.test(present)) throw new RangeError(`the reflexive present "${present}" must end in -as or -ās`);
  if (past !== undefined && !past.endsWith('ās')) throw new RangeError(`the reflexive past "${past}" must end in -ās`);
  return {
    infinitive: base,
    present: present.endsWith('ās')
      ? `${present.slice(0, -2)}a`
      : present === `${theme}jas`
        ? theme
        : present.slice(0, -2),
    past: past === undefined ? `${theme}ja` : `${past.slice(0, -2)}a`,
  };
}
