import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { find } from '../../lib/analyser/analyse.js';
import { loadRulebook } from '../../lib/analyser/load.js';
import { LANGUAGES, type Language } from '../../lib/analyser/report.js';
import { createInflectors } from '../../lib/rulebook/build.js';
import { compileRulebook } from '../../lib/rulebook/compile.js';
import { loadRuleFiles } from '../../lib/rulebook/load.js';

interface Row {
  id: string;
  lang: Language;
  trick: string;
  rule: string;
  plain: string;
  text: string;
}

/** Share of the rows of a trick and language in which the rule must still be found. */
const KEPT = 0.95;
const FEWEST = 10;

const rulebook = loadRulebook(compileRulebook(loadRuleFiles('rules'), createInflectors('rules')));
const folder = 'tests/evaluation/evasions';
const rows = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line) as Row);

const groups = new Map<string, Row[]>();
for (const row of rows) {
  const name = `${row.trick} (${row.lang})`;
  groups.set(name, [...(groups.get(name) ?? []), row]);
}

function finds(rule: string, text: string): boolean {
  const { hits } = find({ text, blocks: [], facts: {} }, rulebook);
  return [...hits.keys()].some((target) => {
    const goal = rulebook.compiled.targets[target]!;
    return goal.group === 'risk' && goal.id === rule;
  });
}

describe('a sign is found in spite of', () => {
  it.each([...groups])('%s', (_, own) => {
    const unread = own.filter(({ rule, plain }) => !finds(rule, plain));
    expect(unread.map(({ id, plain }) => `${id}: ${plain}`)).toEqual([]);
    const lost = own.filter(({ rule, text }) => !finds(rule, text));
    const most = Math.floor(own.length * (1 - KEPT));
    expect(lost.length > most ? lost.map(({ id, text }) => `${id}: ${text}`) : []).toEqual([]);
  });
});

describe('the sentences', () => {
  it('are enough for each trick and language, and of several families', () => {
    const few = [...groups].filter(
      ([, own]) => own.length < FEWEST || new Set(own.map(({ rule }) => rule.split('/')[0])).size < 5,
    );
    expect(few.map(([name]) => name)).toEqual([]);
    expect(groups.size).toBeGreaterThan(40);
  });

  it('have ids of their own, a known language, and a trick in them', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.filter(({ lang }) => !LANGUAGES.includes(lang))).toEqual([]);
    expect(rows.filter(({ plain, text }) => plain === text).map(({ id }) => id)).toEqual([]);
  });
});
