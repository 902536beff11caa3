import { find, spansOf } from '../../../lib/analyser/analyse.js';
import { loadRulebook } from '../../../lib/analyser/load.js';
import type { Language } from '../../../lib/analyser/report.js';
import type { Rulebook } from '../../../lib/analyser/tables.js';
import { createInflectors } from '../../../lib/rulebook/build.js';
import { compileRulebook } from '../../../lib/rulebook/compile.js';
import { loadRuleFiles, type RuleFiles } from '../../../lib/rulebook/load.js';

type Patterns = Partial<Record<Language, string[]>>;

const inflectors = createInflectors('rules');
const real = loadRuleFiles('rules', () => false);

/** A rulebook of one rule with these patterns, and the project's own lexicons. */
export function miniRulebook(patterns: Patterns, rule: { unless?: Patterns; negated?: true } = {}): Rulebook {
  const text = { lv: 'x', ru: 'x', en: 'x' };
  const none = { hit: [], miss: [] };
  const files: RuleFiles = {
    ...real,
    rules: [
      {
        path: 'rules/families/pressure/mini.yaml',
        where: (field) => `mini.yaml ${field.map(String).join('.')}`,
        value: {
          id: 'pressure/mini',
          severity: 'low',
          patterns: { lv: [], ru: [], en: [], ...patterns },
          ...rule,
          texts: { name: text, why: text, ask: text, lookalike: text },
          sources: [],
          examples: { lv: none, ru: none, en: none },
        },
      },
    ],
  };
  return loadRulebook(compileRulebook(files, inflectors));
}

/** The text with the mini rule's passages in brackets: what a pattern test compares. */
export function marked(text: string, rulebook: Rulebook, guards = true): string {
  const { hits, tokens } = find({ text, blocks: [], facts: {} }, rulebook, { guards });
  const spans = spansOf(
    hits.get(rulebook.compiled.targets.findIndex(({ group }) => group === 'risk')) ?? [],
    tokens,
    text,
  );
  let out = '';
  let at = 0;
  for (const { start, end } of spans) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}
