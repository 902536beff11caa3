import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../lib/analyser/report.js';
import { handbookPages, updateHandbook } from '../../../lib/tasks/handbook.js';

const RULE = 'families/sham-marriage/paid-marriage.yaml';
/** Web addresses, with or without their scheme; sample hosts end in .example and are no addresses. */
const ADDRESS = /(?:https?:\/\/)?(?:[a-z0-9-]+\.)+(?:lv|eu|ee|lt|com|org|net|ie|uk|de|nl|cy|fi|ru|media|live|za)\b/g;

let folder: string;
let pages: Map<string, string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-'));
  cpSync(resolve('rules'), join(folder, 'rules'), { recursive: true });
  pages = await handbookPages(resolve('rules'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the handbook', () => {
  it('is up to date in this project', async () => {
    await expect(updateHandbook(resolve('rules'), resolve('docs'), true)).resolves.toBeUndefined();
  });

  it('passes the check until a rule changes', async () => {
    const rules = join(folder, 'rules');
    const docs = join(folder, 'docs');
    await expect(updateHandbook(rules, docs, true)).rejects.toThrow('npm run handbook');
    await updateHandbook(rules, docs, false);
    await expect(updateHandbook(rules, docs, true)).resolves.toBeUndefined();
    const path = join(rules, RULE);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(/lookalike:\n {4}lv: .*/, 'lookalike:\n    lv: "Cits teksts."'),
    );
    await expect(updateHandbook(rules, docs, true)).rejects.toThrow(/RULES\.lv\.md$/);
  });

  it('says where a wrong field stands', async () => {
    const rules = join(folder, 'wrong');
    cpSync(resolve('rules'), rules, { recursive: true });
    writeFileSync(join(rules, 'sources.yaml'), 'R1:\n  title: First\n  adress: https://source.example\n');
    await expect(handbookPages(rules)).rejects.toThrow(/sources\.yaml:3:\d+ R1\.adress/);
  });

  it.each(LANGUAGES)('tells every rule in %s', (language) => {
    const page = pages.get(`RULES.${language}.md`)!;
    const ids = readdirSync(resolve('rules/families'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.replaceAll('\\', '/').replace('.yaml', ''));
    expect(ids.filter((id) => !page.includes(`\`${id}\``))).toEqual([]);
    expect(page).not.toMatch(/undefined|⟦|⟧/);
  });

  it('says of a rule without a source that it is practice', () => {
    expect(pages.get('RULES.md')).not.toMatch(/\| (high|medium|low) \| +\|/);
    expect(pages.get('SOURCES.md')).toContain('Practice, no published source');
  });
});

describe('the page of sources', () => {
  it('has every address that stands in rules/', () => {
    const page = pages.get('SOURCES.md')!;
    const missing = readdirSync(resolve('rules'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml') && !name.startsWith('lexicon'))
      .flatMap((name) => addresses(readFileSync(resolve('rules', name), 'utf8')).map((address) => ({ name, address })))
      .filter(({ address }) => !page.includes(address.replace(/^https?:\/\//, '')));
    expect(missing).toEqual([]);
  });
});

/** Addresses that something rests on or that people are sent to; hosts in patterns and in examples are words to be found. */
function addresses(yaml: string): string[] {
  const kept = yaml.replace(/^(patterns|unless|stated|examples):\n(?:[ ].*\n|\n)*/gm, '');
  return kept.match(ADDRESS) ?? [];
}
