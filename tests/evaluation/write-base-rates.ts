import { writeFileSync } from 'node:fs';
import {
  type Corpus,
  compareRates,
  corporaPath,
  loadMeasured,
  type Measured,
  type Rate,
  ratesPath,
} from '../../lib/rulebook/base-rates.js';
import { loadRuleFiles } from '../../lib/rulebook/load.js';
import { ruleHash } from '../../lib/rulebook/rule-hash.js';
import { Failure } from '../../lib/tasks/failure.js';
import { nameOf } from './arguments.js';
import { type Reading, ruleCounts } from './outcome.js';

const HEAD = `# In how many ordinary texts of each corpus (corpora.yaml) each rule was seen, and the hash of its patterns at the time.
# Written by npm run evaluate -- --write-base-rates FILE.jsonl…; do not edit by hand.
`;

/**
 * Counts the rules in the corpora that the files hold, and writes rules/base-rates.yaml; rates of other corpora stay.
 * @param readings by path of their file
 * @returns what was measured, for the person at the terminal
 * @throws Failure where a corpus is not there whole
 */
export function writeBaseRates(folder: string, readings: ReadonlyMap<string, readonly Reading[]>): string {
  const measured = loadMeasured(folder);
  const counted = ordinaryByCorpus(measured.corpora, readings, corporaPath(folder));
  const files = loadRuleFiles(folder);
  const hashes = new Map(files.rules.map(({ value }) => [value.id, ruleHash(value, files)]));
  writeFileSync(ratesPath(folder), ratesText(newRates(measured, counted, hashes)));
  const lines = [...counted].map(([{ id, ads }]) => `${id}: ${ads} ordinary texts`);
  return [`${ratesPath(folder)}: ${hashes.size} rules measured`, ...lines].join('\n  ');
}

/** The ordinary readings of every corpus of which a file is named. @throws Failure */
export function ordinaryByCorpus(
  corpora: readonly Corpus[],
  readings: ReadonlyMap<string, readonly Reading[]>,
  where: string,
): Map<Corpus, Reading[]> {
  const byName = new Map<string, readonly Reading[]>();
  for (const [path, own] of readings) {
    if (byName.has(nameOf(path))) throw new Failure(`${path}: another file has the same name; name each once`);
    byName.set(nameOf(path), own);
  }
  const counted = new Map<Corpus, Reading[]>();
  for (const corpus of corpora) {
    const absent = corpus.files.filter((name) => !byName.has(name));
    if (absent.length === corpus.files.length) continue;
    if (absent.length > 0) {
      throw new Failure(`corpus ${corpus.id}: name all its files; ${absent.join(', ')} is missing (see ${where})`);
    }
    const ordinary = corpus.files
      .flatMap((name) => byName.get(name) ?? [])
      .filter(({ row }) => !row.isRisky && row.language === corpus.language);
    if (ordinary.length !== corpus.ads) {
      throw new Failure(
        `corpus ${corpus.id}: ${ordinary.length} ordinary texts were read, ${where} says ${corpus.ads}; mend the number there or the files`,
      );
    }
    counted.set(corpus, ordinary);
  }
  if (counted.size === 0) throw new Failure(`none of the files belongs to a corpus of ${where}; describe it there`);
  return counted;
}

/** Rates of all rules that there are: newly counted ones, and earlier ones of the other corpora. */
export function newRates(
  { rates }: Measured,
  counted: ReadonlyMap<Corpus, readonly Reading[]>,
  hashes: ReadonlyMap<string, string>,
): Rate[] {
  const again = new Set([...counted.keys()].map(({ id }) => id));
  const kept = rates.filter(({ rule, corpus }) => hashes.has(rule) && !again.has(corpus));
  const fresh = [...counted].flatMap(([{ id: corpus, language, kind, ads }, ordinary]) => {
    const hits = ruleCounts(ordinary);
    return [...hashes].map(
      ([rule, patterns]): Rate => ({ rule, language, corpus, kind, ads, hits: hits.get(rule) ?? 0, patterns }),
    );
  });
  return [...kept, ...fresh].sort(compareRates);
}

/** The file: one rate a line, so that a change is seen line by line. */
export function ratesText(rates: readonly Rate[]): string {
  const line = ({ rule, language, corpus, kind, ads, hits, patterns }: Rate) =>
    `- {rule: ${rule}, language: ${language}, corpus: ${corpus}, kind: ${kind}, ads: ${ads}, hits: ${hits}, patterns: "${patterns}"}\n`;
  return HEAD + rates.map(line).join('');
}
