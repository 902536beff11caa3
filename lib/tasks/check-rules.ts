import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { find } from '../analyser/analyse.js';
import { loadRulebook } from '../analyser/load.js';
import { loadMeasured, staleRates, tooCommonForHigh } from '../rulebook/base-rates.js';
import { createInflectors } from '../rulebook/build.js';
import { compileRulebook } from '../rulebook/compile.js';
import { loadRuleFiles, type RuleFiles } from '../rulebook/load.js';
import { RulebookError } from '../rulebook/yaml-file.js';
import { checkExamples } from './rule-examples.js';

/**
 * `npm run rules [-- [--count TEXTS.jsonl …] FILE.yaml …]`: checks rules and their examples, all or only those named; with --count
 * also says in how many texts with label 0 each rule of them is found.
 */
const args = process.argv.slice(2);
const named = args.filter((arg) => arg.endsWith('.yaml')).map((path) => resolve(path));
const counted = args.includes('--count') ? args.filter((arg) => arg.endsWith('.jsonl')) : [];

try {
  const folder = resolve('rules');
  const files = loadRuleFiles(folder, named.length > 0 ? (path) => named.includes(resolve(path)) : undefined);
  const rulebook = loadRulebook(compileRulebook(files, createInflectors(folder)));
  const measured = loadMeasured(folder);
  const problems = [...exampleProblems(files), ...tooCommonForHigh(files, measured)];
  for (const problem of problems) console.log(problem);
  const checked = files.rules.length + files.protective.length + files.missing.length + files.legal.length;
  console.log(`${checked} rules checked, ${problems.length} problems`);
  const stale = named.length > 0 ? [] : staleRates(files, measured);
  if (stale.length > 0)
    console.log(`${stale.length} base rates do not fit the rules of today: npm run base-rates lists them`);
  for (const path of counted) count(path);
  process.exitCode = problems.length > 0 ? 1 : 0;

  function exampleProblems({ rules, protective, missing, legal }: RuleFiles): string[] {
    return [...rules, ...protective, ...missing, ...legal].flatMap(({ value: { id, examples }, where }) =>
      examples ? checkExamples(rulebook, id, examples, (field) => where(['examples', ...field])) : [],
    );
  }

  function count(path: string): void {
    const found = new Map<string, { texts: number; first: string }>();
    let texts = 0;
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      if (line.trim() === '') continue;
      const row = JSON.parse(line) as { label?: number | string; text: string };
      if (row.label !== 0 && row.label !== 'benign') continue;
      texts++;
      const { hits, tokens } = find({ text: row.text, blocks: [], facts: {} }, rulebook);
      for (const [target, own] of hits) {
        const goal = rulebook.compiled.targets[target]!;
        if (goal.group !== 'risk' && goal.group !== 'protective' && goal.group !== 'legal') continue;
        const { first, last } = own[0]!.stretches[0]!;
        const known = found.get(goal.id) ?? { texts: 0, first: row.text.slice(tokens.start[first], tokens.end[last]) };
        known.texts++;
        found.set(goal.id, known);
      }
    }
    console.log(`\n${path}: ${texts} texts`);
    for (const [id, { texts: number, first }] of [...found].sort((a, b) => b[1].texts - a[1].texts)) {
      console.log(`  ${String(number).padStart(5)}  ${id}  (first: ${first.replace(/\s+/g, ' ')})`);
    }
  }
} catch (error) {
  if (!(error instanceof RulebookError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
