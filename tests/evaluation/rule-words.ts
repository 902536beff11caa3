import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Language } from '../../lib/analyser/report.js';
import { type Element, parsePattern } from '../../lib/rulebook/pattern.js';

const PATTERN_FIELDS = ['patterns', 'unless', 'stated'];
/** Objects with one of these hold patterns by language beside it: a lexicon, a cue. */
const PATTERN_HOLDERS = ['about', 'weight'];

/**
 * The words that stand bare in a pattern of a rule or a lexicon, in one language, as written there (`maksa`, `maksa/n`), sorted.
 * @throws PatternError
 */
export function ruleWords(language: Language, folder = 'rules'): string[] {
  const words = new Set<string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.yaml')) continue;
    const content: unknown = parse(readFileSync(join(folder, name), 'utf8'));
    for (const pattern of patternsIn(content, language)) addWords(pattern, words);
  }
  return [...words].sort();
}

function patternsIn(value: unknown, language: Language): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => patternsIn(item, language));
  if (!isRecord(value)) return [];
  const own = PATTERN_HOLDERS.some((field) => field in value) ? strings(value[language]) : [];
  const negators = value[language];
  if (isRecord(negators) && 'before' in negators) own.push(...strings(negators.before), ...strings(negators.after));
  for (const [field, inner] of Object.entries(value)) {
    own.push(
      ...(PATTERN_FIELDS.includes(field) && isRecord(inner) ? strings(inner[language]) : patternsIn(inner, language)),
    );
  }
  return own;
}

function addWords(pattern: string, words: Set<string>): void {
  const visit = (elements: readonly Element[]): void => {
    for (const element of elements) {
      if (element.kind === 'group') element.alternatives.forEach(visit);
      if (element.kind !== 'word') continue;
      words.add(element.partOfSpeech ? `${element.word}/${element.partOfSpeech}` : element.word);
    }
  };
  const parsed = parsePattern(pattern);
  if (parsed.kind === 'set') parsed.members.forEach(visit);
  else visit(parsed.elements);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
