import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadRuleFiles } from '../../lib/rulebook/load.js';
import { parseYaml, RulebookError, readYamlFile } from '../../lib/rulebook/yaml-file.js';

const schema = z.strictObject({
  id: z.string(),
  list: z.array(z.string().min(2, 'a word is missing')).optional(),
  texts: z.strictObject({ lv: z.string() }).optional(),
});

function problemsOf(text: string): readonly string[] {
  try {
    parseYaml('rules/a.yaml', text, schema);
  } catch (error) {
    if (error instanceof RulebookError) return error.problems;
    throw error;
  }
  return [];
}

describe('a file that people edit', () => {
  it('is read, and says where each value stands', () => {
    const { value, where } = parseYaml('rules/a.yaml', 'id: x\nlist:\n  - aa\n  - bb\ntexts: {lv: jā}\n', schema);
    expect(value).toEqual({ id: 'x', list: ['aa', 'bb'], texts: { lv: 'jā' } });
    expect(where(['list', 1])).toBe('rules/a.yaml:4:5 list.1');
    expect(where(['texts', 'lv'])).toBe('rules/a.yaml:5:13 texts.lv');
    expect(where([])).toBe('rules/a.yaml:1:1');
    // The nearest that is there, for a value that is missing.
    expect(where(['texts', 'ru'])).toBe('rules/a.yaml:5:8 texts.ru');
  });

  it.each<[what: string, text: string, problem: RegExp]>([
    ['a wrong kind of value', 'id: 5\n', /^rules\/a\.yaml:1:5 id: .*string/],
    ['a missing field', 'list: [aa]\n', /^rules\/a\.yaml:1:1 id: /],
    ['a field nobody knows, at its own line', 'id: x\nlisst: [aa]\n', /^rules\/a\.yaml:2:\d+ lisst: unknown field/],
    [
      'an unknown field deep inside',
      'id: x\ntexts: {lv: jā, ly: nē}\n',
      /^rules\/a\.yaml:2:\d+ texts\.ly: unknown field/,
    ],
    ['a value in a list', 'id: x\nlist: [aa, b]\n', /^rules\/a\.yaml:2:12 list\.1: a word is missing/],
    ['a bracket that is never closed', 'id: x\nlist: [aa\n', /^rules\/a\.yaml:3:1 /],
    ['a tab', 'id: x\ntexts:\n\tlv: jā\n', /^rules\/a\.yaml:3:1 .*[Tt]ab/],
    ['a key twice', 'id: x\nid: y\n', /^rules\/a\.yaml:2:1 .*unique/],
    ['an alias', 'id: &a x\nlist: [*a]\n', /^rules\/a\.yaml:2:8 aliases/],
    ['nothing at all', '', /^rules\/a\.yaml:1:1: /],
    ['a list where a map is asked', '- a\n', /^rules\/a\.yaml:1:1: /],
    ['binary', '\u0000\u0001\ufffd', /^rules\/a\.yaml:1:/],
  ])('is refused for %s', (_, text, problem) => {
    const problems = problemsOf(text);
    expect(problems[0]).toMatch(problem);
  });

  it('tells all that is wrong at once', () => {
    expect(problemsOf('id: 5\nlist: [a, b]\nmore: 1\n')).toHaveLength(4);
  });

  it('does not hide that a file is not there', () => {
    expect(() => readYamlFile('rules/no-such-file.yaml', schema)).toThrow(/ENOENT/);
  });
});

describe('the folder of rules', () => {
  it('is read with its lexicons, and says which one is not there', () => {
    const files = loadRuleFiles('rules', () => false);
    expect(files.rules).toEqual([]);
    expect(files.lexicon('abroad').value.lv?.length).toBeGreaterThan(5);
    expect(files.lexicon('abroad')).toBe(files.lexicon('abroad'));
    expect(() => files.lexicon('no-such-list')).toThrow(
      /no lexicon "no-such-list".*rules\/lexicon\/no-such-list\.yaml/,
    );
  });

  it('names every file it lacks', () => {
    expect(() => loadRuleFiles('tests/unit/fixtures')).toThrow(/negation\.yaml|ENOENT/);
  });
});
