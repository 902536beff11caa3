import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LANGUAGES, type Language } from '../analyser/report.js';
import { rateLines } from '../desk/base-rates.js';
import { loadMeasured, shownRates } from '../rulebook/base-rates.js';
import { loadRuleFiles } from '../rulebook/load.js';
import { RulebookError } from '../rulebook/yaml-file.js';
import { Failure, runTask } from './failure.js';
import { interfaceTexts } from './handbook/interface-texts.js';
import { languagePage } from './handbook/language-page.js';
import { overviewPage } from './handbook/overview-page.js';
import { sourcesPage } from './handbook/sources-page.js';

/** The generated pages about a rulebook: file name under docs/ and text. @throws Failure naming what is wrong under `rules` */
export async function handbookPages(rules: string): Promise<Map<string, string>> {
  const { files, corpora, baseRates } = readRules(rules);
  const texts = await interfaceTexts();
  const rates = (language: Language) => (rule: string) => rateLines(rule, LANGUAGES, baseRates, texts[language]);
  const pages = new Map([
    ['RULES.md', overviewPage(files, texts.en, baseRates)],
    ['SOURCES.md', sourcesPage(files, corpora)],
  ]);
  for (const language of LANGUAGES) {
    const page = languagePage({ files, texts: texts[language], baseRates: rates(language) });
    pages.set(`RULES.${language}.md`, page);
  }
  return pages;
}

/**
 * Writes the pages, or with `check` only compares them.
 * @throws Failure where a file under `rules` is wrong, or a page is missing or differs from what would be written
 */
export async function updateHandbook(rules: string, docs: string, check: boolean): Promise<void> {
  const stale: string[] = [];
  for (const [name, text] of await handbookPages(rules)) {
    const path = join(docs, name);
    if (check) {
      if (readIfThere(path) !== text) stale.push(path);
      continue;
    }
    mkdirSync(docs, { recursive: true });
    writeFileSync(path, text);
  }
  if (stale.length > 0) throw new Failure(`not what ${rules} says now: run npm run handbook\n${stale.join('\n')}`);
}

function readRules(rules: string) {
  try {
    const files = loadRuleFiles(rules);
    const measured = loadMeasured(rules);
    return { files, corpora: measured.corpora, baseRates: shownRates(files, measured) };
  } catch (error) {
    throw error instanceof RulebookError ? new Failure(error.message) : error;
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** `npm run handbook [-- --check]` */
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runTask(async () => updateHandbook(resolve('rules'), resolve('docs'), process.argv.includes('--check')));
}
