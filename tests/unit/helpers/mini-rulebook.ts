import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { find, spansOf } from '../../../lib/analyser/analyse.js';
import { loadRulebook } from '../../../lib/analyser/load.js';
import type { Language } from '../../../lib/analyser/report.js';
import type { CompiledRulebook, Rulebook } from '../../../lib/analyser/tables.js';
import { createInflectors } from '../../../lib/rulebook/build.js';
import { compileRulebook } from '../../../lib/rulebook/compile.js';
import { loadRuleFiles, type RuleFiles } from '../../../lib/rulebook/load.js';

type Patterns = Partial<Record<Language, string[]>>;

/** Where `npm run mutation` keeps what is compiled, so that a change of the code under test does not compile it again. */
const kept = process.env.COMPILED_RULEBOOKS;

let compiling: { real: RuleFiles; inflectors: ReturnType<typeof createInflectors> } | undefined;

/** A rulebook of one rule with these patterns, and the project's own lexicons. */
export function miniRulebook(patterns: Patterns, rule: { unless?: Patterns; negated?: true } = {}): Rulebook {
  return loadRulebook(kept ? keepCompiled(kept, patterns, rule) : compile(patterns, rule));
}

function keepCompiled(folder: string, ...[patterns, rule]: Parameters<typeof compile>): CompiledRulebook {
  const name = createHash('sha256')
    .update(JSON.stringify([patterns, rule]))
    .digest('hex');
  const path = join(folder, `${name}.json`);
  if (!existsSync(path)) writeFileSync(path, JSON.stringify(compile(patterns, rule)));
  return JSON.parse(readFileSync(path, 'utf8')) as CompiledRulebook;
}

function compile(patterns: Patterns, rule: { unless?: Patterns; negated?: true }): CompiledRulebook {
  compiling ??= { real: loadRuleFiles('rules', () => false), inflectors: createInflectors('rules') };
  const { real, inflectors } = compiling;
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
  return compileRulebook(files, inflectors);
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
