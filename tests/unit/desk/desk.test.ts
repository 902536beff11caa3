import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Contact, RulebookTexts, RuleText } from '../../../lib/analyser/rule-texts.js';
import { checksFor, licenceList } from '../../../lib/desk/checks.js';
import { contactsFor, helpFor, showContact } from '../../../lib/desk/contacts.js';
import { questionsFor } from '../../../lib/desk/questions.js';
import { report } from '../fixtures/report.js';

const today = new Date(2026, 10, 23);
const same = (text: string) => ({ lv: text, ru: text, en: text });

function contact(parts: Partial<Contact>): Contact {
  return {
    id: 'x',
    country: 'LV',
    purpose: 'talk',
    name: same('Name'),
    source: 'somewhere',
    evidence: '2025-10',
    status: 'verified',
    ...parts,
  };
}

const latvian: Contact[] = parse(readFileSync('rules/contacts/lv.yaml', 'utf8'));
const european: Contact[] = parse(readFileSync('rules/contacts/eu.yaml', 'utf8'));
const contacts = [...european, ...latvian];

describe('a contact', () => {
  const site = 'https://help.example';
  it.each<[string, Partial<Contact>, object]>([
    ['fresh and verified', { phone: '20000001' }, { phone: '20000001', years: 1 }],
    ['36 months old', { phone: '20000001', evidence: '2023-11', site }, { phone: '20000001', site, years: 3 }],
    ['37 months old', { phone: '20000001', evidence: '2023-10', site }, { site, years: 3 }],
    ['marked old', { phone: '20000001', status: 'old', site }, { site, years: 1 }],
    ['unverified', { phone: '20000001', status: 'unverified', site }, { site, years: 1 }],
    ['112, however old', { phone: '112', evidence: '2015' }, { phone: '112' }],
    ['a European 116 number, however old', { phone: '116006', evidence: '2015' }, { phone: '116006' }],
    ['known only by year', { phone: '20000001', evidence: '2026' }, { phone: '20000001', years: 0 }],
  ])('that is %s is shown as it may be', (_, parts, expected) => {
    const { contact: shown, ...rest } = showContact(contact(parts), today);
    expect(shown.name).toEqual(same('Name'));
    expect(rest).toEqual(expected);
  });
});

describe('who helps', () => {
  it('names 112 first, then 116006, then one organisation and the consul', () => {
    const ids = helpFor(report({ level: 'high' }), contacts, today).map((shown) => shown.contact.purpose);
    expect(ids).toEqual(['emergency', 'victims', 'talk', 'consular']);
    const [first, second] = helpFor(report({ level: 'high' }), contacts, today);
    expect([first?.phone, second?.phone]).toEqual(['112', '116006']);
  });

  it('adds the children’s line where the signs are about minors', () => {
    const minors = report({ signals: [{ rule: 'a', family: 'minors', severity: 'low', spans: [] }] });
    expect(helpFor(minors, contacts, today).map((shown) => shown.phone)).toContain('116111');
  });

  it('leads with Latvia among places to check, and has none for job seekers’ own ads', () => {
    expect(checksFor(report(), contacts, today)[0]?.contact.id).toBe('lv-licensed-agencies');
    expect(checksFor(report({ kind: 'job-wanted' }), contacts, today)).toEqual([]);
    expect(licenceList(contacts, today).map((shown) => shown.site)).toEqual([
      'https://nva.gov.lv/lv/darbiekartosanas-pakalpojumi',
    ]);
    expect(contactsFor('labour', contacts, today)).toHaveLength(1);
  });
});

describe('questions', () => {
  it('asks about the severest sign first, then about what is missing, nothing twice', () => {
    const rule = (ask: string): RuleText => ({
      family: 'pressure',
      severity: 'low',
      name: same('n'),
      why: same('w'),
      lookalike: same('l'),
      ask: same(ask),
      sources: [],
    });
    const texts: RulebookTexts = {
      rules: { a: rule('A?'), b: rule('B?'), c: rule('A?') },
      protective: {},
      missing: { contract: { name: same('Contract'), ask: same('Contract?') } },
      legal: {},
      contacts: [],
      baseRates: { corpora: {}, rules: {} },
    };
    const found = report({
      signals: [
        { rule: 'a', family: 'pressure', severity: 'low', spans: [] },
        { rule: 'b', family: 'pressure', severity: 'high', spans: [] },
        { rule: 'c', family: 'pressure', severity: 'medium', spans: [] },
        { rule: 'gone', family: 'pressure', severity: 'high', spans: [] },
      ],
      missing: ['contract', 'hours'],
    });
    expect(questionsFor(found, texts, 'lv')).toEqual(['B?', 'A?', 'Contract?']);
  });
});
