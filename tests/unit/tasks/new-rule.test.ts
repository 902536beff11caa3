import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadRuleFiles } from '../../../lib/rulebook/load.js';
import { ruleSchema } from '../../../lib/rulebook/schema.js';
import { parseYaml, type RulebookError } from '../../../lib/rulebook/yaml-file.js';
import { createRule, ruleScaffold } from '../../../lib/tasks/new-rule.js';

let rules: string;
beforeEach(() => {
  rules = join(mkdtempSync(join(tmpdir(), 'new-rule-')), 'rules');
  cpSync(resolve('rules'), rules, { recursive: true });
});
afterEach(() => rmSync(join(rules, '..'), { recursive: true }));

describe('a new rule', () => {
  it('is a file in which only what has to be written is missing', () => {
    let problems: readonly string[] = [];
    try {
      parseYaml('new.yaml', ruleScaffold('pressure/new-sign', 'low'), ruleSchema);
    } catch (error) {
      problems = (error as RulebookError).problems;
    }
    // 3 patterns, 4 texts and 6 example sentences in each of 3 languages.
    expect(problems).toHaveLength(3 + 12 + 18);
    expect(problems.filter((problem) => !/^new\.yaml:\d+:\d+ .* is missing here$/.test(problem))).toEqual([]);
  });

  it('is a rule once all is written', () => {
    const file = parseYaml(
      'new.yaml',
      ruleScaffold('pressure/new-sign', 'low')
        .replaceAll('""', '"⟦steidzami⟧ darbs"')
        .replace(/miss:[^:]*/g, (miss) => miss.replace(/[⟦⟧]/g, '')),
      ruleSchema,
    );
    expect(file.value.severity).toBe('low');
  });

  it('gets the file its id says', () => {
    const path = createRule(rules, 'pressure/new-sign', 'high');
    expect(path).toBe(join(rules, 'families/pressure/new-sign.yaml'));
    expect(readFileSync(path, 'utf8')).toContain('severity: high');
  });

  it.each([
    ['presure/new-sign', 'low', /"presure" is no family\. There are: .*pressure/],
    ['pressure/New Sign', 'low', /lower-case letters/],
    ['pressure/a/b', 'low', /lower-case letters/],
    ['pressure', 'low', /lower-case letters/],
    ['pressure/new-sign', 'grave', /"grave" is no severity\. There are: /],
    ['pressure/decide-now', 'low', /is there already/],
  ])('refuses %s %s', (id, severity, message) => {
    expect(() => createRule(rules, id, severity)).toThrow(message);
  });
});

describe('the ledger of renamed rules', () => {
  const ledger = (text: string) => writeFileSync(join(rules, 'renamed.yaml'), text);

  it('keeps a former id from being used again', () => {
    ledger('pressure/hurry: pressure/decide-now\n');
    expect(() => createRule(rules, 'pressure/hurry', 'low')).toThrow('was the name of pressure/decide-now once');
  });

  it.each([
    [
      'pressure/decide-now: pressure/pay-or-lose\n',
      /renamed\.yaml:1:\d+ pressure\/decide-now: a rule of this name exists/,
    ],
    ['pressure/hurry: pressure/nothing\n', /there is no rule "pressure\/nothing"/],
  ])('is wrong with %s', (text, message) => {
    ledger(text);
    expect(() => loadRuleFiles(rules)).toThrow(message);
  });
});
