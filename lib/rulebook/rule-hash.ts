import { createHash } from 'node:crypto';
import { LANGUAGES } from '../analyser/report.js';
import type { RuleFiles } from './load.js';
import { type Element, parsePattern } from './pattern.js';

/** Hex digits kept of a hash: enough to tell versions of one rule apart. */
const DIGITS = 12;

type Rule = Pick<RuleFiles['rules'][number]['value'], 'patterns' | 'check' | 'unless' | 'negated'>;

/**
 * Hash of what a rule looks for: its patterns, its `unless`, whether it is negated, and every lexicon they name, whatever their
 * order. Texts, sources and examples are no part of it, so that a better wording leaves a measured rate valid.
 * @throws PatternError, and RulebookError for a lexicon that does not exist
 */
export function ruleHash(rule: Rule, files: Pick<RuleFiles, 'lexicon'>): string {
  const lines: string[] = rule.negated ? ['negated'] : [];
  if (rule.check !== undefined) lines.push(`check ${rule.check}`);
  const visited = new Set<string>();
  const add = (where: string, patterns: readonly string[], language: (typeof LANGUAGES)[number]): void => {
    for (const pattern of patterns) {
      lines.push(`${where} ${language} ${pattern.trim().replace(/\s+/g, ' ')}`);
      for (const name of lexiconsOf(pattern)) {
        const key = `@${name} ${language}`;
        if (visited.has(key)) continue;
        visited.add(key);
        add(`@${name}`, files.lexicon(name).value[language] ?? [], language);
      }
    }
  };
  for (const language of LANGUAGES) {
    add('patterns', rule.patterns[language], language);
    add('unless', rule.unless?.[language] ?? [], language);
  }
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, DIGITS);
}

/** The lexicons a pattern names. */
function lexiconsOf(pattern: string): string[] {
  const namesIn = (elements: readonly Element[]): string[] =>
    elements.flatMap((element) => {
      if (element.kind === 'lexicon') return [element.name];
      return element.kind === 'group' ? element.alternatives.flatMap(namesIn) : [];
    });
  const parsed = parsePattern(pattern);
  return parsed.kind === 'set' ? parsed.members.flatMap(namesIn) : namesIn(parsed.elements);
}
