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
])('the examples of each %s', (_, list) => {
  it.each(list.map((file) => [file.value.id, file] as const))('%s', (id, file) => {
    const problems = checkExamples(rulebook, id, file.value.examples, (field) => file.where(['examples', ...field]));
    expect(problems.join('\n')).toBe('');
  });
});
