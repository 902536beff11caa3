import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiled } from 'virtual:rulebook';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type Corpus,
  loadMeasured,
  type Measured,
  type Rate,
  sharesOf,
  shownRates,
  staleRates,
  tooCommonForHigh,
} from '../../lib/rulebook/base-rates.js';
import { loadRuleFiles, type RuleFiles } from '../../lib/rulebook/load.js';
import { ruleHash } from '../../lib/rulebook/rule-hash.js';
import { lexiconSchema } from '../../lib/rulebook/schema.js';
import { parseYaml } from '../../lib/rulebook/yaml-file.js';

type Rule = RuleFiles['rules'][number];

const in3 = (text: string) => ({ lv: text, ru: text, en: text });
const none = { hit: [], miss: [] };
/** A rule that names a lexicon, which names another. */
function rule(parts: Partial<Rule['value']> = {}): Rule {
  return {
    path: 'rules/families/pressure/haste.yaml',
    where: (field) => `haste.yaml ${field.map(String).join('.')}`,
    value: {
      id: 'pressure/haste',
      severity: 'high',
      patterns: { lv: ['steidzami', 'tikai šodien'], ru: ['срочно'], en: ['(now|@soon) ..2 today'] },
      texts: { name: in3('n'), why: in3('w'), ask: in3('a'), lookalike: in3('l') },
      sources: [],
      examples: { lv: none, ru: none, en: none },
      ...parts,
    },
  };
}

const LEXICONS: Record<string, string> = {
  soon: 'about: soon\nen: ["=soon", "@haste"]\n',
  haste: 'about: haste\nen: ["=quick"]\n',
};
function lexicons(changed: Record<string, string> = {}): Pick<RuleFiles, 'lexicon'> {
  const texts: Record<string, string> = { ...LEXICONS, ...changed };
  return { lexicon: (name) => parseYaml(`${name}.yaml`, texts[name]!, lexiconSchema) };
}

const hash = ruleHash(rule().value, lexicons());

describe('the hash of a rule', () => {
  it.each<[what: string, value: Rule['value'], changed: Record<string, string>]>([
    ['its texts', rule({ texts: { name: in3('x'), why: in3('x'), ask: in3('x'), lookalike: in3('x') } }).value, {}],
    ['its severity', rule({ severity: 'low' }).value, {}],
    [
      'the order of its patterns',
      rule({ patterns: { ...rule().value.patterns, lv: ['tikai šodien', 'steidzami'] } }).value,
      {},
    ],
    ['spaces', rule({ patterns: { ...rule().value.patterns, ru: [' срочно '] } }).value, {}],
    ['what a lexicon is about', rule().value, { soon: 'about: other words\nen: ["@haste", "=soon"]\n' }],
    [
      'a lexicon in a language whose patterns do not name it',
      rule().value,
      { soon: 'about: soon\nlv: ["drīz"]\nen: ["=soon", "@haste"]\n' },
    ],
  ])('stays when %s change', (_, value, changed) => {
    expect(ruleHash(value, lexicons(changed))).toBe(hash);
  });

  it.each<[what: string, value: Rule['value'], changed: Record<string, string>]>([
    ['a pattern', rule({ patterns: { ...rule().value.patterns, ru: ['сейчас'] } }).value, {}],
    [
      'the language of a pattern',
      rule({ patterns: { lv: ['steidzami'], ru: ['срочно', 'tikai šodien'], en: ['(now|@soon) ..2 today'] } }).value,
      {},
    ],
    ['"unless"', rule({ unless: { lv: ['kurss'] } }).value, {}],
    ['"negated"', rule({ negated: true }).value, {}],
    ['a lexicon', rule().value, { soon: 'about: soon\nen: ["=later", "@haste"]\n' }],
    ['a lexicon of a lexicon', rule().value, { haste: 'about: haste\nen: ["=quick", "=fast"]\n' }],
  ])('is another when %s changes', (_, value, changed) => {
    expect(ruleHash(value, lexicons(changed))).not.toBe(hash);
  });
});

function corpus(id: string, parts: Partial<Corpus> = {}): Corpus {
  const name = { lv: 'Sludinājumi', ru: 'Объявления', en: 'ads of a board' };
  return {
    id,
    language: 'ru',
    kind: 'full-text',
    ads: 500,
    name,
    files: [id],
    source: 's',
    licence: 'l',
    date: '2020',
    ...parts,
  };
}
function rate({ id, language, kind, ads }: Corpus, hits: number, patterns = hash): Rate {
  return { rule: 'pressure/haste', language, corpus: id, kind, ads, hits, patterns };
}
const full = corpus('full');
const few = corpus('few', { ads: 499 });
const titles = corpus('titles', { kind: 'titles', ads: 900 });
const chats = corpus('chats', { kind: 'messages', ads: 900 });
const corpora = [full, few, titles, chats];
const files = (...rules: Rule[]): RuleFiles => ({ ...loadRuleFiles('rules', () => false), rules, ...lexicons() });

describe('the rates that are shown', () => {
  it('are those of at least 500 full advertisements: no titles, no chats', () => {
    const measured: Measured = { corpora, rates: corpora.map((one) => rate(one, 3)) };
    expect(shownRates(files(rule()), measured)).toEqual({
      corpora: { full: { language: 'ru', ads: 500, name: full.name } },
      rules: { 'pressure/haste': [{ corpus: 'full', hits: 3, current: true }] },
    });
  });

  it('say when they were counted with other patterns, and leave out what was not counted', () => {
    const other = rule({ id: 'pressure/new' });
    const measured: Measured = { corpora, rates: [rate(full, 0, '0123456789ab')] };
    expect(shownRates(files(rule(), other), measured).rules).toEqual({
      'pressure/haste': [{ corpus: 'full', hits: 0, current: false }],
    });
  });
});

describe('the share of ordinary ads that the score reads', () => {
  it.each<[what: string, rates: Rate[], share: number | undefined]>([
    ['none where no ordinary ad has it', [rate(full, 0), rate(titles, 0)], 0],
    ['that of the corpus in which it is most common', [rate(few, 0), rate(full, 5), rate(titles, 3)], 0.01],
    ['also where the rate is of an earlier version', [rate(full, 5, '0123456789ab')], 0.01],
    ['to a ten-thousandth', [rate(few, 1)], 0.002],
    ['whatever chats say', [rate(full, 0), rate(chats, 900)], 0],
    ['unknown where nobody has measured it', [], undefined],
    ['unknown where only chats have been counted', [rate(chats, 900)], undefined],
  ])('is %s', (_, rates, share) => {
    expect(sharesOf({ corpora, rates }).get('pressure/haste')).toBe(share);
  });

  it('goes into the tables, rule by rule', () => {
    const shares = sharesOf(loadMeasured('rules'));
    const { targets } = compiled;
    const risks = targets.flatMap((target) => (target.group === 'risk' ? [target] : []));
    expect(risks.map(({ id, share }) => [id, share])).toEqual(risks.map(({ id }) => [id, shares.get(id)]));
    expect(new Set(shares.values()).size).toBeGreaterThan(3);
  });
});

describe('a rule that is too common for high', () => {
  it.each<
    [what: string, severity: Rule['value']['severity'], alone: boolean, one: Corpus, hits: number, refused: boolean]
  >([
    ['20 in 1 000', 'high', false, full, 10, false],
    ['more than 20 in 1 000', 'high', false, full, 11, true],
    ['a medium one', 'medium', false, full, 400, false],
    ['one of which a sign suffices', 'medium', true, full, 11, true],
    ['titles count', 'high', false, titles, 19, true],
    ['chats do not', 'high', false, chats, 900, false],
  ])('%s', (_, severity, alone, one, hits, refused) => {
    const rules = files(rule({ severity, ...(alone && { alone: 'high' }) }));
    const messages = tooCommonForHigh(rules, { corpora, rates: [rate(one, hits)] });
    expect(messages).toHaveLength(refused ? 1 : 0);
    if (refused)
      expect(messages[0]).toMatch(/^haste\.yaml severity: seen in \d+ of \d+ ads of a board: more than 20 in/);
  });

  it('is none of the rulebook', () => {
    expect(tooCommonForHigh(loadRuleFiles('rules'), loadMeasured('rules'))).toEqual([]);
  });
});

describe('stale rates', () => {
  it('are told by rule: changed, not measured, gone', () => {
    const rules = files(rule(), rule({ id: 'pressure/new' }));
    const gone = { ...rate(full, 1), rule: 'pressure/gone' };
    expect(
      staleRates(rules, { corpora: [full, titles], rates: [rate(full, 1, '0123456789ab'), rate(titles, 1), gone] }),
    ).toEqual([
      'pressure/gone: measured, but there is no such rule now',
      'pressure/haste: measured on an earlier version: full',
      'pressure/new: not measured: full, titles',
    ]);
    expect(staleRates(files(rule()), { corpora: [full], rates: [rate(full, 1)] })).toEqual([]);
  });
});

describe('the files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rates-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const CORPORA = `- id: full
  language: ru
  kind: full-text
  ads: 500
  name: {lv: "Sludinājumi", ru: "Объявления", en: "ads of a board"}
  files: [full]
  source: "a board"
  licence: "none named"
  date: "2020"
`;
  const line = (parts: string) =>
    `- {rule: pressure/haste, language: ru, corpus: full, kind: full-text, ads: 500, hits: 3, patterns: "${hash}"}\n`.replace(
      ...(parts.split('→') as [string, string]),
    );

  it('of the project have the right form', () => {
    const { corpora: known, rates } = loadMeasured('rules');
    expect(known.map(({ id }) => id)).toContain('ru-job-boards');
    expect(rates.length).toBeGreaterThan(100);
  });

  it.each<[what: string, rates: string, message: RegExp]>([
    ['an unknown corpus', line('corpus: full→corpus: other'), /base-rates\.yaml:1:3 0: .*no corpus "other"/],
    ['another number of ads', line('ads: 500→ads: 501'), /ads is 501, but 500 in rules\/corpora\.yaml: measure again/],
    ['another language', line('ru,→lv,'), /language is lv, but ru/],
    ['more hits than ads', line('hits: 3→hits: 501'), /501 hits in 500 ads/],
    [
      'the same twice',
      line('x→x') + line('x→x'),
      /base-rates\.yaml:2:3 1: rates are sorted by rule and corpus, each once/,
    ],
    ['no hash', line(`${hash}→x`), /a hash is twelve hexadecimal digits/],
  ])('%s is refused with its place', (_, rates, message) => {
    writeFileSync(join(folder, 'corpora.yaml'), CORPORA);
    writeFileSync(join(folder, 'base-rates.yaml'), rates);
    expect(() => loadMeasured(folder)).toThrow(message);
  });

  it('may be missing: then nothing is measured', () => {
    expect(loadMeasured(join(folder, 'nowhere'))).toEqual({ corpora: [], rates: [] });
  });
});
