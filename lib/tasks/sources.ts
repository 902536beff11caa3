import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { z } from 'zod';
import { sourcesSchema } from '../rulebook/schema.js';
import { RulebookError, readYamlFile } from '../rulebook/yaml-file.js';
import { Failure, runTask } from './failure.js';

type Sources = z.infer<typeof sourcesSchema>;

const INTRODUCTION = `# Sources

What the rules rest on. A rule names its sources by these keys; a rule without any rests on practice, no published source.
Address and date are those under which a text was read. *Wording not checked* means that it is known only from summaries.
A source supports a sign, not a verdict on an advertisement.

This page is made from rules/sources.yaml by \`npm run sources\`; do not edit it by hand.
`;

/** A bar would end the cell of a table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** The page docs/SOURCES.md: one row a source, in the order of the file. */
export function sourcesPage(sources: Sources): string {
  const rows = Object.entries(sources).map(([key, { title, address, date }]) => {
    const where = address === undefined ? '' : `<${address}>`;
    return `| ${[key, cell(title), where, date ?? ''].join(' | ')} |`;
  });
  return `${INTRODUCTION}\n| Key | Title | Address | Date |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

/**
 * Writes the page, or with `check` only compares it.
 * @throws Failure where the YAML file is wrong, or the page is missing or differs from what would be written
 */
export function updateSources(yaml: string, page: string, check: boolean): void {
  const text = sourcesPage(readSources(yaml));
  if (!check) {
    mkdirSync(dirname(page), { recursive: true });
    writeFileSync(page, text);
    return;
  }
  if (readIfThere(page) !== text) throw new Failure(`${page} is not what ${yaml} says now: run npm run sources`);
}

function readSources(path: string): Sources {
  try {
    return readYamlFile(path, sourcesSchema).value;
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

/** `npm run sources [-- --check]` */
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runTask(async () => {
    updateSources(resolve('rules/sources.yaml'), resolve('docs/SOURCES.md'), process.argv.includes('--check'));
  });
}
