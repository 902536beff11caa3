import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadMeasured, type Rate } from '../../../lib/rulebook/base-rates.js';
import { loadRuleFiles } from '../../../lib/rulebook/load.js';
import { ruleHash } from '../../../lib/rulebook/rule-hash.js';
import { baseRateReport } from '../../../lib/tasks/base-rates.js';
import { ratesText } from '../../evaluation/write-base-rates.js';

const folder = mkdtempSync(join(tmpdir(), 'rules-'));
const RULE = 'document-control/keeps-passport';

/** The rules as they are, measured as of today in all corpora with a number of hits each; `change` alters the rates. */
function measure(change: (rate: Rate) => Rate | undefined): void {
  const files = loadRuleFiles(folder);
  writeFileSync(join(folder, 'base-rates.yaml'), '[]\n');
  const { corpora } = loadMeasured(folder);
  const rates = files.rules
    .map(({ value }) => ({ rule: value.id, patterns: ruleHash(value, files) }))
    .sort((a, b) => (a.rule < b.rule ? -1 : 1))
    .flatMap((rule) =>
      corpora.map(({ id: corpus, language, kind, ads }) => change({ ...rule, corpus, language, kind, ads, hits: 0 })),
    );
  writeFileSync(join(folder, 'base-rates.yaml'), ratesText(rates.filter((rate) => rate !== undefined)));
}

beforeAll(() => {
  // One family is enough to tell, and quick to read.
  const isWanted = (path: string) => !path.includes('families/') || path.includes('document-control');
  cpSync('rules', folder, { recursive: true, filter: isWanted });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the check of base rates', () => {
  it('is content, also for a release, where all rules are measured as they are', () => {
    measure((rate) => rate);
    expect(baseRateReport(folder, true)).toEqual([
      expect.stringMatching(/^\d+ base rates, all measured on the rules of today$/),
    ]);
  });

  it('warns of rates that do not fit, and refuses them for a release', () => {
    measure((rate) => (rate.rule === RULE ? { ...rate, patterns: '0123456789ab' } : rate));
    const [line] = baseRateReport(folder, false);
    expect(line).toMatch(`warning: ${RULE}: measured on an earlier version: en-emscad`);
    expect(() => baseRateReport(folder, true)).toThrow(new RegExp(`^${RULE}: measured on an earlier version`));
  });

  it('notices a changed pattern, not a changed text', () => {
    measure((rate) => rate);
    const path = join(folder, 'families', `${RULE}.yaml`);
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replace(/(\n {2}name:\n {4}lv: "?)/, '$1Citāds '));
    expect(readFileSync(path, 'utf8')).not.toBe(before);
    expect(baseRateReport(folder, true)).toHaveLength(1);
    writeFileSync(path, before.replace(/\n {2}lv:\n/, '\n  lv:\n    - "pase pazudusi"\n'));
    expect(() => baseRateReport(folder, true)).toThrow(RULE);
    writeFileSync(path, before);
  });

  it('refuses a high rule that is too common, release or not', () => {
    measure((rate) => ({ ...rate, hits: rate.rule === RULE && rate.corpus === 'ru-job-boards' ? 12 : 0 }));
    expect(() => baseRateReport(folder, false)).toThrow(
      /keeps-passport\.yaml:\d+:\d+ severity: seen in 12 of 581 vacancies/,
    );
  });

  it('tells a fault of a file by its place', () => {
    writeFileSync(join(folder, 'base-rates.yaml'), '- {rule: a/b}\n');
    expect(() => baseRateReport(folder, false)).toThrow(/base-rates\.yaml:1/);
  });
});
