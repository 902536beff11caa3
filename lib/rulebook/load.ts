import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { LANGUAGES, type Language } from '../analyser/report.js';
import {
  callingCodesSchema,
  contactsSchema,
  emojiSchema,
  kindsSchema,
  type Lexicon,
  legalSchema,
  lexiconSchema,
  looseSpellingSchema,
  missingSchema,
  negationSchema,
  plainWordsSchema,
  protectiveSchema,
  renamedSchema,
  ruleSchema,
  sourcesSchema,
} from './schema.js';
import { currencyFile, unitsFile } from './units.js';
import { RulebookError, readYamlFile, type YamlFile } from './yaml-file.js';

/** Everything under rules/, read and checked file by file. */
export interface RuleFiles {
  folder: string;
  rules: YamlFile<z.infer<typeof ruleSchema>>[];
  protective: YamlFile<z.infer<typeof protectiveSchema>>[];
  missing: YamlFile<z.infer<typeof missingSchema>>[];
  legal: YamlFile<z.infer<typeof legalSchema>>[];
  negation: YamlFile<z.infer<typeof negationSchema>>;
  kinds: YamlFile<z.infer<typeof kindsSchema>>;
  units: YamlFile<z.infer<typeof unitsFile>>;
  currency: YamlFile<z.infer<typeof currencyFile>>;
  clauseWords: YamlFile<z.infer<typeof plainWordsSchema>>;
  abbreviations: YamlFile<z.infer<typeof plainWordsSchema>>;
  functionWords: YamlFile<z.infer<typeof plainWordsSchema>>;
  looseSpelling: YamlFile<z.infer<typeof looseSpellingSchema>>;
  emoji: YamlFile<z.infer<typeof emojiSchema>>;
  callingCodes: YamlFile<z.infer<typeof callingCodesSchema>>;
  sources: YamlFile<z.infer<typeof sourcesSchema>>;
  renamed: YamlFile<z.infer<typeof renamedSchema>>;
  contacts: YamlFile<z.infer<typeof contactsSchema>>[];
  /** The lexicon a pattern names with @. @throws RulebookError */
  lexicon(name: string): YamlFile<Lexicon>;
}

function yamlFilesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Reads the folder `rules`.
 * @param wanted leaves out rules, not lexicons, whose path it refuses
 * @throws RulebookError with every problem of every file
 */
export function loadRuleFiles(folder: string, wanted: (path: string) => boolean = () => true): RuleFiles {
  const problems: string[] = [];
  const one = <T>(path: string, schema: z.ZodType<T>): YamlFile<T> => {
    try {
      return readYamlFile(path, schema);
    } catch (error) {
      if (!(error instanceof RulebookError)) throw error;
      problems.push(...error.problems);
      return undefined as never;
    }
  };
  const all = <T extends { id?: string }>(name: string, schema: z.ZodType<T>): YamlFile<T>[] =>
    yamlFilesBelow(join(folder, name))
      .filter(wanted)
      .map((path) => {
        const file = one(path, schema);
        const expected = path
          .slice(join(folder, name).length + 1)
          .replaceAll('\\', '/')
          .replace(/\.yaml$/, '');
        if (file?.value.id !== undefined && file.value.id !== expected && file.value.id !== `${name}/${expected}`) {
          problems.push(`${file.where(['id'])}: the file's name says "${expected}"; name and id must agree`);
        }
        return file;
      });
  const lexiconPath = (name: string) => join(folder, 'lexicon', `${name}.yaml`);
  const lexicons = new Map<string, YamlFile<Lexicon>>();
  const files: RuleFiles = {
    folder,
    rules: all('families', ruleSchema),
    protective: all('protective', protectiveSchema),
    missing: all('missing', missingSchema),
    legal: all('legal', legalSchema),
    negation: one(lexiconPath('negation'), negationSchema),
    kinds: one(lexiconPath('kinds'), kindsSchema),
    units: one(lexiconPath('units'), unitsFile),
    currency: one(lexiconPath('currency'), currencyFile),
    clauseWords: one(lexiconPath('clause-words'), plainWordsSchema),
    abbreviations: one(lexiconPath('abbreviations'), plainWordsSchema),
    functionWords: one(lexiconPath('function-words'), plainWordsSchema),
    looseSpelling: one(lexiconPath('loose-spelling'), looseSpellingSchema),
    callingCodes: one(lexiconPath('calling-codes'), callingCodesSchema),
    emoji: one(lexiconPath('emoji'), emojiSchema),
    sources: one(join(folder, 'sources.yaml'), sourcesSchema),
    renamed: one(join(folder, 'renamed.yaml'), renamedSchema),
    contacts: yamlFilesBelow(join(folder, 'contacts')).map((path) => one(path, contactsSchema)),
    lexicon(name) {
      const known = lexicons.get(name);
      if (known) return known;
      if (!existsSync(lexiconPath(name))) {
        throw new RulebookError([`there is no lexicon "${name}": make rules/lexicon/${name}.yaml or mend the name`]);
      }
      const file = readYamlFile(lexiconPath(name), lexiconSchema);
      lexicons.set(name, file);
      return file;
    },
  };
  if (problems.length > 0) throw new RulebookError(problems);
  problems.push(...renamingProblems(files));
  if (problems.length > 0) throw new RulebookError(problems);
  return files;
}

/** A former id must be free, a present one must have a file. */
function renamingProblems({ folder, renamed }: RuleFiles): string[] {
  const exists = (id: string) => existsSync(join(folder, 'families', `${id}.yaml`));
  return Object.entries(renamed.value).flatMap(([former, present]) => [
    ...(exists(former)
      ? [`${renamed.where([former])}: a rule of this name exists; a former id is not used again`]
      : []),
    ...(exists(present) ? [] : [`${renamed.where([former])}: there is no rule "${present}"`]),
  ]);
}

/** Calls `visit` with each pattern of a record by language. */
export function eachPattern(
  patterns: Partial<Record<Language, string[] | undefined>> | undefined,
  visit: (pattern: string, language: Language, index: number) => void,
): void {
  for (const language of LANGUAGES) {
    for (const [index, pattern] of (patterns?.[language] ?? []).entries()) visit(pattern, language, index);
  }
}
