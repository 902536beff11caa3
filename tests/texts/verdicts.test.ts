import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { find, spansOf } from '../../lib/analyser/analyse.js';
import { loadRulebook } from '../../lib/analyser/load.js';
import { LANGUAGES, type Language } from '../../lib/analyser/report.js';
import { createInflectors } from '../../lib/rulebook/build.js';
import { compileRulebook } from '../../lib/rulebook/compile.js';
import { loadRuleFiles } from '../../lib/rulebook/load.js';
import { readYamlFile } from '../../lib/rulebook/yaml-file.js';
import { shownTexts } from './shown-texts.js';

const lists = z.strictObject({ lv: z.array(z.string()), ru: z.array(z.string()), en: z.array(z.string()) });
const verdicts = readYamlFile(
  'tests/texts/verdicts.yaml',
  z.strictObject({ patterns: lists, unless: lists, refused: lists, allowed: lists }),
).value;

/** The project's own matcher with the verdicts as its only rule; the folder's lexicons and guards hold for it too. */
function verdictFinder(): (text: string, language: Language) => string[] {
  const files = loadRuleFiles('rules', () => false);
  const [model] = loadRuleFiles('rules', (path) => path.endsWith('paid-marriage.yaml')).rules;
  files.rules.push({ ...model!, value: { ...model!.value, patterns: verdicts.patterns, unless: verdicts.unless } });
  const rulebook = loadRulebook(compileRulebook(files, createInflectors('rules')));
  const target = rulebook.compiled.targets.findIndex(({ group }) => group === 'risk');
  return (text, language) => {
    const { hits, tokens } = find({ text, blocks: [], facts: {} }, rulebook);
    const own = (hits.get(target) ?? []).filter(
      ({ pattern }) => LANGUAGES[rulebook.patterns[pattern]!.language] === language,
    );
    return spansOf(own, tokens, text).map((span) => span.text);
  };
}

const verdictsIn = verdictFinder();

describe.each(LANGUAGES)('verdicts in %s', (language) => {
  it.each(verdicts.refused[language])('are refused: %s', (text) => {
    expect(verdictsIn(text, language)).not.toEqual([]);
  });

  it.each(verdicts.allowed[language])('are not seen where there is none: %s', (text) => {
    expect(verdictsIn(text, language)).toEqual([]);
  });

  it('stand in no text that people read', () => {
    const found = shownTexts()
      .filter((shown) => shown.language === language)
      .flatMap(({ where, text }) => verdictsIn(text, language).map((verdict) => `${where}: ${verdict}`));
    expect(found).toEqual([]);
  });
});
