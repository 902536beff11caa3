import { compiled } from 'virtual:rulebook';
import fc from 'fast-check';
import { loadRulebook } from '../../lib/analyser/load.js';
import { LANGUAGES } from '../../lib/analyser/report.js';
import { loadRuleFiles } from '../../lib/rulebook/load.js';
import { readMarks } from '../../lib/tasks/rule-examples.js';

/** The rulebook that ships, and texts made of what its rules look for. */
export const rulebook = loadRulebook(compiled);

/** The sentences that each rule must find, without their marks. */
export const hits: string[] = loadRuleFiles('rules').rules.flatMap(({ value }) =>
  LANGUAGES.flatMap((language) => value.examples[language].hit.map((marked) => readMarks(marked).text)),
);

/** Their words, each once. */
export const words: string[] = [...new Set(hits.flatMap((hit) => hit.match(/[\p{L}\p{N}€]+/gu) ?? []))];

/** Marks, spaces and characters that tear words and sentences apart, or hide between letters. */
const GLUE = [
  ' ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '. ',
  ', ',
  '! ',
  ' – ',
  '; ',
  ' (',
  ') ',
  '"',
  '/',
  '-',
  "'",
  '@',
  '.',
  '🙂',
  '💰',
  '👩‍👩‍👧',
].concat([
  '\u200b',
  '\u200d',
  '\u00ad',
  '\u0304',
  '\u0327',
  '\ufe0f',
  '\u202e',
  '\u2066',
  '\ud800',
  '\udc00',
  '\ud83d',
  '\udb40\udc41',
  '\u2028',
  '\u0000',
  '\ufffd',
  '\u00a0',
]);

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** Any Unicode at all: sentences of the rules, single words, noise, and every sort of thing between them. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...hits) },
      { weight: 4, arbitrary: fc.constantFrom(...words) },
      { weight: 6, arbitrary: fc.constantFrom(...GLUE) },
      { weight: 1, arbitrary: fc.constantFrom(...hits).map(fullWidth) },
      { weight: 1, arbitrary: fc.constantFrom(...hits).map((hit) => hit.normalize('NFD')) },
      { weight: 1, arbitrary: fc.constantFrom(...words).map((word) => [...word].join(' ')) },
      { weight: 1, arbitrary: fc.constantFrom(...words).map((word) => [...word].reverse().join('')) },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
      {
        weight: 1,
        arbitrary: fc.array(fc.nat(0xffff), { maxLength: 8 }).map((units) => String.fromCharCode(...units)),
      },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 99999999 }).map(String) },
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

const offset = fc.oneof(
  fc.integer({ min: -5, max: 400 }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 1e9, 0.5),
);

export const anyBlocks = fc.array(
  fc.record({
    start: offset,
    end: offset,
    role: fc.constantFrom('title' as const, 'body' as const, 'field' as const, 'contact' as const),
  }),
  { maxLength: 6 },
);

export const anyFacts = fc.record(
  {
    section: fc.constantFrom('job-offer' as const, 'job-wanted' as const, 'acquaintance' as const),
    employer: fc.string(),
    registrationNumber: fc.string(),
    place: fc.string(),
  },
  { requiredKeys: [] },
);
