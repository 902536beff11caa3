import { describe, expect, it } from 'vitest';
import {
  contactsSchema,
  kindsSchema,
  legalSchema,
  lexiconSchema,
  missingSchema,
  protectiveSchema,
  ruleSchema,
} from '../../lib/rulebook/schema.js';

const text = { lv: 'Teikums.', ru: 'Фраза.', en: 'Sentence.' };
const patterns = { lv: ['maksāt'], ru: ['платить'], en: ['=pay'] };

function examples(hits: number, more: object = {}) {
  const one = {
    hit: Array.from({ length: hits }, (_, index) => `Te ${index} ⟦jāmaksā⟧.`),
    miss: Array.from({ length: hits }, (_, index) => `Te ${index} nav jāmaksā.`),
    ...more,
  };
  return { lv: one, ru: one, en: one };
}

const rule = {
  id: 'pressure/decide-at-once',
  severity: 'medium',
  patterns,
  texts: { name: text, why: text, ask: text, lookalike: text },
  sources: ['R5'],
  examples: examples(3),
};

/** Paths and messages of what is wrong: `field.field: message`. */
function problems(
  schema: {
    safeParse(value: unknown): { error?: { issues: readonly { path: PropertyKey[]; message: string }[] } | undefined };
  },
  value: unknown,
): string[] {
  return (schema.safeParse(value).error?.issues ?? []).map(
    (issue) => `${issue.path.map(String).join('.')}: ${issue.message}`,
  );
}

describe('a rule', () => {
  it('is accepted when it is whole', () => {
    expect(problems(ruleSchema, rule)).toEqual([]);
    expect(problems(ruleSchema, { ...rule, alone: 'high', negated: true, sources: [] })).toEqual([]);
  });

  it.each<[what: string, change: object, problem: RegExp]>([
    ['a family nobody knows', { id: 'presure/decide' }, /^id: "presure" is no family; there are fees-and-debt/],
    ['an id with capitals', { id: 'pressure/Decide' }, /^id: an id is family\/name/],
    ['a severity nobody knows', { severity: 'grave' }, /^severity: /],
    [
      'a language without patterns',
      { patterns: { ...patterns, ru: [] } },
      /^patterns\.ru: a Russian pattern is missing/,
    ],
    ['a language left out', { patterns: { lv: ['x y'], ru: ['x y'] } }, /^patterns\.en: /],
    ['a text left out', { texts: { ...rule.texts, why: { lv: 'Jā.', ru: 'Да.' } } }, /^texts\.why\.en: /],
    [
      'an empty text',
      { texts: { ...rule.texts, why: { ...text, lv: '  ' } } },
      /^texts\.why\.lv: a text is missing here/,
    ],
    ['two hits only', { examples: examples(2) }, /^examples\.lv\.hit: at least 3 sentences/],
    [
      'a hit without a mark',
      { examples: examples(3, { hit: ['a b c', '⟦a⟧ b', '⟦a⟧ c'] }) },
      /^examples\.lv\.hit\.0: mark the passage/,
    ],
    ['an empty mark', { examples: examples(3, { hit: ['a ⟦⟧ b', '⟦a⟧ b', '⟦a⟧ c'] }) }, /^examples\.lv\.hit\.0: mark/],
    [
      'a near-miss with a mark',
      { examples: examples(3, { miss: ['⟦a⟧ b', 'a bc', 'a cd'] }) },
      /^examples\.lv\.miss\.0: a near-miss has no marks/,
    ],
    ['a source that is an address', { sources: ['https://a.example'] }, /^sources\.0: a source is a key/],
    [
      '"unless" without a sentence it must not cancel',
      { unless: { en: ['=course'] } },
      /^examples\.en: a rule with "unless" needs a "still_hit"/,
    ],
    ['"alone" for anything but high', { alone: 'medium' }, /^alone: /],
  ])('is refused for %s', (_, change, problem) => {
    expect(problems(ruleSchema, { ...rule, ...change })[0]).toMatch(problem);
  });

  it('needs "still_hit" only in the languages of its "unless"', () => {
    const one = examples(3).lv;
    const still = { ...one, still_hit: ['Kurss, bet ⟦jāmaksā⟧.'] };
    const change = { unless: { lv: ['kurss'] }, examples: { lv: still, ru: one, en: one } };
    expect(problems(ruleSchema, { ...rule, ...change })).toEqual([]);
  });
});

describe('a legal note', () => {
  const note = { id: 's32-age', texts: { name: text, explain: text }, sources: ['LV1'] };
  const passages = { patterns, examples: examples(2) };

  it.each<[what: string, parts: object, problem: RegExp | undefined]>([
    ['about something absent', { instead_of: ['employer'] }, undefined],
    ['about passages', passages, undefined],
    ['about both', { ...passages, instead_of: ['employer'] }, /either "instead_of" or "patterns"/],
    ['about nothing', {}, /either "instead_of" or "patterns"/],
    ['with patterns nobody has tried', { patterns }, /"patterns" and "examples" come together/],
    ['with an "unless" nobody has tried', { ...passages, unless: { ru: ['курс'] } }, /^examples\.ru: .*"still_hit"/],
    ['about something that may be absent', { instead_of: ['holidays'] }, /^instead_of\.0: /],
  ])('%s', (_, parts, problem) => {
    const found = problems(legalSchema, { ...note, ...parts }).join('\n');
    if (problem) expect(found).toMatch(problem);
    else expect(found).toBe('');
  });
});

describe('the other files', () => {
  it.each<[what: string, schema: Parameters<typeof problems>[0], value: unknown, problem: RegExp | undefined]>([
    [
      'a protective sign',
      protectiveSchema,
      { id: 'protective/vat', patterns, texts: { name: text, check: text }, sources: [], examples: examples(2) },
      undefined,
    ],
    [
      'a protective sign with another id',
      protectiveSchema,
      { id: 'vat', patterns, texts: { name: text, check: text }, sources: [], examples: examples(2) },
      /^id: an id is protective\/name/,
    ],
    [
      'a missing item',
      missingSchema,
      { id: 'hours', stated: patterns, texts: { name: text, ask: text }, examples: examples(2) },
      undefined,
    ],
    [
      'a missing item nobody knows',
      missingSchema,
      { id: 'holidays', stated: patterns, texts: { name: text, ask: text }, examples: examples(2) },
      /^id: /,
    ],
    ['a lexicon', lexiconSchema, { about: 'Words.', lv: ['a b'] }, undefined],
    ['a lexicon with an empty word', lexiconSchema, { about: 'Words.', lv: [' '] }, /^lv\.0: a pattern is missing/],
    [
      'a kind nobody knows',
      kindsSchema,
      { kinds: { joboffer: [] }, place: { here: { about: 'x y' }, abroad: { about: 'x y' } }, home_languages: [] },
      /joboffer/,
    ],
    [
      'a cue that weighs nothing',
      kindsSchema,
      {
        kinds: { acquaintance: [{ weight: 0, lv: [], ru: [], en: [] }] },
        place: { here: { about: 'x y' }, abroad: { about: 'x y' } },
        home_languages: [],
      },
      /^kinds\.acquaintance\.0\.weight/,
    ],
  ])('%s', (_, schema, value, problem) => {
    const found = problems(schema, value);
    if (problem) expect(found.join('\n')).toMatch(problem);
    else expect(found).toEqual([]);
  });

  const contact = {
    id: 'police',
    country: 'LV',
    purpose: 'emergency',
    name: text,
    phone: '112',
    source: 'R1',
    evidence: '2025-03',
    status: 'verified',
  };

  it.each<[what: string, change: object, problem: RegExp | undefined]>([
    ['a verified number', {}, undefined],
    ['an old number with a site', { status: 'old', site: 'https://a.example' }, undefined],
    ['an old number without one', { status: 'old' }, /needs a site/],
    ['neither number nor site', { phone: undefined }, /a phone or a site/],
    ['a date without a year', { evidence: 'March' }, /a date is YYYY/],
  ])('a contact: %s', (_, change, problem) => {
    const found = problems(contactsSchema, [{ ...contact, ...change }]).join('\n');
    if (problem) expect(found).toMatch(problem);
    else expect(found).toBe('');
  });
});
