import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES } from '../analyser/report.js';
import type { BaseRates } from '../analyser/rule-texts.js';
import type { RuleFiles } from './load.js';
import { ruleHash } from './rule-hash.js';
import { RulebookError, readYamlFile, type YamlFile } from './yaml-file.js';

/** In how many ordinary advertisements each rule was seen: rules/corpora.yaml says where, rules/base-rates.yaml how often. */

const TEXT_KINDS = ['full-text', 'titles', 'messages'] as const;
const name = z.string().trim().min(3, 'a name is missing here');

const corporaSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/, 'an id is lower-case letters, digits and hyphens'),
    language: z.enum(LANGUAGES),
    kind: z.enum(TEXT_KINDS),
    /** Texts that are labelled ordinary. */
    ads: z.number().int().min(1),
    /** In Latvian and Russian it begins a sentence; in English it stands after "617". */
    name: z.strictObject({ lv: name, ru: name, en: name }),
    /** Names of the files, without folder and ending, that hold it together. */
    files: z.array(z.string().regex(/^[\w-]+$/, 'a name without folder and ending')).min(1),
    source: name,
    licence: name,
    /** When the texts were published or, where that is not known, counted first: a year, or from–to. */
    date: z.string().regex(/^\d{4}(–\d{4})?$/, 'a date is "2014" or "2012–2014", in quotation marks'),
  }),
);

const ratesSchema = z.array(
  z.strictObject({
    rule: z.string(),
    language: z.enum(LANGUAGES),
    corpus: z.string(),
    kind: z.enum(TEXT_KINDS),
    ads: z.number().int().min(1),
    hits: z.number().int().min(0),
    /** Hash of the rule's patterns at the time; see rule-hash.ts. */
    patterns: z.string().regex(/^[0-9a-f]{12}$/, 'a hash is twelve hexadecimal digits'),
  }),
);

export type Corpus = z.infer<typeof corporaSchema>[number];
export type Rate = z.infer<typeof ratesSchema>[number];

export interface Measured {
  corpora: readonly Corpus[];
  rates: readonly Rate[];
}

/** Full advertisements of a language that a rate needs before it is shown. */
const FEWEST_ADS = 500;
/** More hits than this in 1 000 ordinary ads, and a rule is too common to be high. */
const MOST_OF_1000 = 20;

export function corporaPath(folder: string): string {
  return join(folder, 'corpora.yaml');
}

export function ratesPath(folder: string): string {
  return join(folder, 'base-rates.yaml');
}

/** Reads both files of the folder `rules`; nothing is measured where they are missing. @throws RulebookError */
export function loadMeasured(folder: string): Measured {
  const read = <T>(path: string, schema: z.ZodType<T[]>): YamlFile<T[]> | undefined =>
    existsSync(path) ? readYamlFile(path, schema) : undefined;
  const corpora = read(corporaPath(folder), corporaSchema);
  const rates = read(ratesPath(folder), ratesSchema);
  const problems = (rates?.value ?? []).flatMap((rate, index) => {
    const problem = mismatch(rate, corpora?.value ?? [], rates?.value[index - 1]);
    return problem === undefined ? [] : [`${rates?.where([index])}: ${problem}`];
  });
  if (problems.length > 0) throw new RulebookError(problems);
  return { corpora: corpora?.value ?? [], rates: rates?.value ?? [] };
}

/** What is wrong with a rate: its corpus, or its place in the order. */
function mismatch(rate: Rate, corpora: readonly Corpus[], previous: Rate | undefined): string | undefined {
  const corpus = corpora.find(({ id }) => id === rate.corpus);
  if (!corpus) return `rules/corpora.yaml has no corpus "${rate.corpus}"`;
  for (const field of ['language', 'kind', 'ads'] as const) {
    if (rate[field] !== corpus[field]) {
      return `${field} is ${rate[field]}, but ${corpus[field]} in rules/corpora.yaml: measure again with npm run evaluate -- --write-base-rates`;
    }
  }
  if (rate.hits > rate.ads) return `${rate.hits} hits in ${rate.ads} ads`;
  if (previous && compareRates(previous, rate) >= 0) return 'rates are sorted by rule and corpus, each once';
  return undefined;
}

export function compareRates(a: Rate, b: Rate): number {
  const [left, right] = [`${a.rule} ${a.corpus}`, `${b.rule} ${b.corpus}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** What people see of the rates: of full advertisements only, and only where a language has enough of them. */
export function shownRates(files: RuleFiles, { corpora, rates }: Measured): BaseRates {
  const enough = corpora.filter(({ kind, ads }) => kind === 'full-text' && ads >= FEWEST_ADS);
  const rules: BaseRates['rules'] = {};
  for (const { value } of files.rules) {
    const hash = ruleHash(value, files);
    const own = rates.filter(({ rule, corpus }) => rule === value.id && enough.some(({ id }) => id === corpus));
    if (own.length === 0) continue;
    rules[value.id] = own.map(({ corpus, hits, patterns }) => ({ corpus, hits, current: patterns === hash }));
  }
  return {
    corpora: Object.fromEntries(
      enough.map(({ id, language, ads, name: named }) => [id, { language, ads, name: named }]),
    ),
    rules,
  };
}

/**
 * Share of ordinary ads that have a rule's sign, to a ten-thousandth: of the corpus in which it is most common, chats apart. A rate
 * measured on an earlier version of a rule is still a better guess than none.
 */
export function sharesOf({ rates }: Measured): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { rule, kind, hits, ads } of rates) {
    if (kind === 'messages') continue;
    shares.set(rule, Math.max(shares.get(rule) ?? 0, Math.round((hits / ads) * 10_000) / 10_000));
  }
  return shares;
}

/** Rules that are high and too common in the ordinary ads of a corpus. Chats are no advertisements and do not count. */
export function tooCommonForHigh(files: RuleFiles, { corpora, rates }: Measured): string[] {
  return files.rules.flatMap(({ value, where }) => {
    if (value.severity !== 'high' && value.alone !== 'high') return [];
    return rates
      .filter(
        ({ rule, kind, hits, ads }) => rule === value.id && kind !== 'messages' && hits * 1000 > MOST_OF_1000 * ads,
      )
      .map(({ corpus, hits, ads }) => {
        const seen = corpora.find(({ id }) => id === corpus)?.name.en ?? corpus;
        return `${where(['severity'])}: seen in ${hits} of ${ads} ${seen}: more than ${MOST_OF_1000} in 1 000 is too common for high; narrow its patterns and measure again, or make it medium`;
      });
  });
}

/** Rates that do not fit the rules of today: one line for each rule, sorted. */
export function staleRates(files: RuleFiles, { corpora, rates }: Measured): string[] {
  const lines: string[] = [];
  const known = new Set(files.rules.map(({ value }) => value.id));
  for (const { value } of files.rules) {
    const hash = ruleHash(value, files);
    const own = rates.filter(({ rule }) => rule === value.id);
    const older = own.filter(({ patterns }) => patterns !== hash).map(({ corpus }) => corpus);
    const without = corpora.filter(({ id }) => !own.some(({ corpus }) => corpus === id)).map(({ id }) => id);
    if (older.length > 0) lines.push(`${value.id}: measured on an earlier version: ${older.join(', ')}`);
    if (without.length > 0) lines.push(`${value.id}: not measured: ${without.join(', ')}`);
  }
  const gone = new Set(rates.map(({ rule }) => rule).filter((rule) => !known.has(rule)));
  for (const rule of gone) lines.push(`${rule}: measured, but there is no such rule now`);
  return lines.sort();
}
