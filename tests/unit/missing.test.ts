import { describe, expect, it } from 'vitest';
import { stillMissing } from '../../lib/analyser/missing.js';
import {
  type AdFacts,
  type LegalNote,
  MISSING_ITEMS,
  type MissingItem,
  type Report,
} from '../../lib/analyser/report.js';
import type { Rulebook } from '../../lib/analyser/tables.js';
import { miniRulebook } from './helpers/mini-rulebook.js';

const mini = miniRulebook({ en: ['=x'] });
const rulebook: Rulebook = {
  ...mini,
  compiled: {
    ...mini.compiled,
    missing: [...MISSING_ITEMS],
    legal: [
      { id: 's32-employer', insteadOf: ['employer', 'registration-number'] },
      { id: 's32-pay', insteadOf: ['gross-pay'] },
    ],
  },
};

function check(
  stated: MissingItem[],
  facts: AdFacts,
  places: ('here' | 'abroad')[],
  languages: Report['languages'],
): { missing: MissingItem[]; legal: string[] } {
  const { missing, legal } = stillMissing(rulebook, new Set(stated), facts, new Set(places), languages);
  return { missing, legal: legal.map(({ note }) => note) };
}

const all = [...MISSING_ITEMS];
const without = (...items: MissingItem[]) => all.filter((item) => !items.includes(item));

describe('what an offer does not state', () => {
  it.each<[what: string, stated: MissingItem[], facts: AdFacts, missing: MissingItem[]]>([
    ['everything', [], {}, all],
    ['nothing', all, {}, []],
    ['what the text does not say', ['place', 'hours'], {}, without('place', 'hours')],
    [
      'what the page does not say either',
      ['hours'],
      { employer: 'SIA Paraugs', place: 'Rīga' },
      without('hours', 'employer', 'place'),
    ],
    [
      'an empty fact states nothing',
      [],
      { employer: '', registrationNumber: '40000000001' },
      without('registration-number'),
    ],
    ['pay that the page states in a field of its own', [], { pay: '1200 €' }, without('gross-pay')],
  ])('%s', (_, stated, facts, missing) => {
    expect(check(stated, facts, ['abroad'], ['en'])).toEqual({ missing, legal: [] });
  });

  it.each<[what: string, places: ('here' | 'abroad')[], languages: Report['languages'], applies: boolean]>([
    ['a Latvian text', [], ['lv'], true],
    ['a Latvian text about work abroad', ['abroad'], ['lv'], false],
    ['a Russian text that names no place', [], ['ru'], false],
    ['a Russian text about work here', ['here'], ['ru'], true],
    ['an English text about work here and abroad', ['here', 'abroad'], ['en'], false],
    ['a text in Latvian and Russian', [], ['lv', 'ru'], true],
    ['a text in no known language', [], ['other'], false],
  ])('the law applies to %s: %s %s', (_, places, languages, applies) => {
    const { missing, legal } = check([], {}, places, languages);
    expect(legal).toEqual(applies ? ['s32-employer', 's32-pay'] : []);
    expect(missing).toEqual(applies ? without('employer', 'registration-number', 'gross-pay') : all);
  });

  it('a legal note stands only where one of its items is missing, and then for all of them', () => {
    const { missing, legal } = check(['employer', 'gross-pay'], {}, ['here'], []);
    expect(legal).toEqual(['s32-employer']);
    expect(missing).toEqual(without('employer', 'registration-number', 'gross-pay'));
    expect(check(['employer', 'registration-number', 'gross-pay'], {}, ['here'], []).legal).toEqual([]);
  });

  it('notes on passages hold where the law does, and come last', () => {
    const note: LegalNote = { note: 's32-age', spans: [{ start: 0, end: 5, text: '18–35' }] };
    const notes = (places: ('here' | 'abroad')[]) =>
      stillMissing(rulebook, new Set(), {}, new Set(places), ['ru'], [note]).legal;
    expect(notes(['here']).at(-1)).toEqual(note);
    expect(notes(['here']).map(({ note }) => note)).toEqual(['s32-employer', 's32-pay', 's32-age']);
    expect(notes(['here', 'abroad'])).toEqual([]);
    expect(notes([])).toEqual([]);
  });
});
