import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FAMILIES, LANGUAGES, SEVERITIES } from '../analyser/report.js';
import { loadRuleFiles } from '../rulebook/load.js';
import { Failure, runTask } from './failure.js';

const USAGE = `npm run new-rule -- FAMILY/NAME [${SEVERITIES.join('|')}]`;

/** The file of a rule with everything still to be written; `npm run rules` names each empty place with its line. */
export function ruleScaffold(id: string, severity: string): string {
  const texts = [
    ['name', 'at most six words, no accusation'],
    ['why', 'one or two plain sentences: why it matters, what experience it rests on'],
    ['ask', 'what to ask the advertiser, or what to check'],
    ['lookalike', 'when it is harmless'],
  ] as const;
  const inEach = (indent: string, make: (language: string) => string) =>
    LANGUAGES.map((language) => `${indent}${make(language)}`).join('\n');
  return `# docs/ADDING-A-RULE.md tells each step. Write the examples first, then patterns, then texts.
id: ${id}
severity: ${severity}
patterns: # words in their dictionary form: docs/PATTERNS.md
${inEach('  ', (language) => `${language}:\n    - ""`)}
# unless: what makes it harmless where it stands beside; each language with one needs a still_hit example
texts: # Latvian says tu, Russian says вы
${texts.map(([field, hint]) => `  ${field}: # ${hint}\n${inEach('    ', (language) => `${language}: ""`)}`).join('\n')}
sources: [] # keys of rules/sources.yaml; [] is shown as practice, no published source
examples: # ⟦ and ⟧ around what must be found; a near-miss is as near as an honest advertiser would come
${inEach('  ', (language) => `${language}:\n    hit:\n      - ""\n      - ""\n      - ""\n    miss:\n      - ""\n      - ""\n      - ""`)}
`;
}

/**
 * Makes the file of a new rule under the folder `rules`.
 * @returns its path
 * @throws Failure where the id cannot be used
 */
export function createRule(rules: string, id: string, severity: string): string {
  const [family, name, ...rest] = id.split('/');
  if (!FAMILIES.some((known) => known === family)) {
    throw new Failure(`"${family}" is no family. There are: ${FAMILIES.join(', ')}`);
  }
  if (rest.length > 0 || !/^[a-z][a-z0-9-]+$/.test(name ?? '')) {
    throw new Failure(`a rule's name has lower-case letters, digits and hyphens: ${family}/my-new-sign`);
  }
  if (!SEVERITIES.some((known) => known === severity)) {
    throw new Failure(`"${severity}" is no severity. There are: ${SEVERITIES.join(', ')}`);
  }
  const path = join(rules, 'families', `${id}.yaml`);
  if (existsSync(path)) throw new Failure(`${path} is there already`);
  const renamed = loadRuleFiles(rules).renamed.value[id];
  if (renamed !== undefined) throw new Failure(`"${id}" was the name of ${renamed} once: choose another`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, ruleScaffold(id, severity));
  return path;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runTask(async () => {
    const [id, severity = 'medium', ...rest] = process.argv.slice(2);
    if (id === undefined || rest.length > 0) throw new Failure(USAGE);
    const path = createRule('rules', id, severity);
    console.log(`${path} is made. Fill in its empty places; this names them:\n  npm run rules -- ${path}`);
  });
}
