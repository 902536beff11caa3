import { describe, expect, it } from 'vitest';
import { loadRulebook } from '../../lib/analyser/load.js';
import { createInflectors } from '../../lib/rulebook/build.js';
import { compileRulebook } from '../../lib/rulebook/compile.js';
import { loadRuleFiles } from '../../lib/rulebook/load.js';
import { checkExamples } from '../../lib/tasks/rule-examples.js';

const files = loadRuleFiles('rules');
const rulebook = loadRulebook(compileRulebook(files, createInflectors('rules')));

describe.each([
  ['rule', files.rules],
  ['protective sign', files.protective],
  ['missing item', files.missing],
  ['legal note', files.legal],
])('the examples of each %s', (_, list) => {
  const tried = list.flatMap(({ value: { id, examples }, where }) => (examples ? [{ id, examples, where }] : []));
  it.each(tried)('$id', ({ id, examples, where }) => {
    const problems = checkExamples(rulebook, id, examples, (field) => where(['examples', ...field]));
    expect(problems.join('\n')).toBe('');
  });
});
