import { describe, expect, it } from 'vitest';
import { find, spansOf } from '../../lib/analyser/analyse.js';
import type { Span } from '../../lib/analyser/report.js';
import { outside, Voice } from '../../lib/analyser/voice.js';
import { miniRulebook } from './helpers/mini-rulebook.js';

/** The word "warns" makes its sentence one that reports. */
const rulebook = miniRulebook({ en: ['=warns'] });
const risk = rulebook.compiled.targets.findIndex(({ group }) => group === 'risk');

function toldIn(text: string) {
  const { hits, tokens } = find({ text, blocks: [], facts: {} }, rulebook);
  return new Voice(text, tokens).told(spansOf(hits.get(risk) ?? [], tokens, text));
}

/** The passages of a text in which others speak, in the order in which they are told. */
const passages = (text: string) => toldIn(text).map(({ start, end }) => text.slice(start, end));

/** Every "work" of a text that the writer says himself, as the number of its occurrence from 1. */
function ownWork(text: string): number[] {
  const spans: Span[] = [...text.matchAll(/work/g)].map(({ index }) => ({
    start: index,
    end: index + 4,
    text: 'work',
  }));
  const own = new Set(outside(spans, toldIn(text)));
  return spans.flatMap((span, at) => (own.has(span) ? [at + 1] : []));
}

const filler = (length: number) => 'x '.repeat(length / 2);

describe('what is told of others', () => {
  it.each<[what: string, text: string, told: string[]]>([
    ['nothing where nobody is quoted', 'We offer work. Call us!', []],
    ['the sentence that reports, and no other', 'Hello all. The police warns us. Call now.', ['The police warns us']],
    ['each sentence that reports', 'He warns. We work. She warns.', ['He warns', 'She warns']],
    ['a sentence once, though it reports twice', 'He warns and she warns. We work.', ['He warns and she warns']],
    ['a quotation at the beginning', '"Come to work" they say.', ['"Come to work"']],
    ['a quotation at the end', 'They say «come to work»', ['«come to work»']],
    ['every quotation', 'First "one" then "two" or «three».', ['"one"', '"two"', '«three»']],
    ['Latvian marks', 'Raksta: „nāc strādāt” un „nāc”.', ['„nāc strādāt”', '„nāc”']],
    ['marks as Germans close them', 'Raksta: „nāc strādāt“.', ['„nāc strādāt“']],
    ['low marks closed by a straight one', 'Raksta: „nāc strādāt" un viss.', ['„nāc strādāt"']],
    ['curly marks', 'They say “come to work” now.', ['“come to work”']],
    ['single angle marks', 'They say ‹come to work› now.', ['‹come to work›']],
    ['a quotation with another inside as one', '«They say "come" to us» he told.', ['«They say "come" to us»']],
    ['nothing after a mark that is not closed', 'They say «come to work and stay.', []],
    ['nothing before a mark that was not opened', 'They say come to work» and stay.', []],
    ['no second end of a quotation', 'They say «come» to work» and stay.', ['«come»']],
    ['nothing between marks that do not belong together', 'They say «come to work” and stay.', []],
    ['in order of text', 'They say "come". He warns us.', ['"come"', 'He warns us']],
  ])('is %s', (_, text, told) => {
    expect(passages(text)).toEqual(told);
  });

  it('is a quotation of 1000 signs, but not a longer one, wherever it begins', () => {
    const long = `«${filler(998)}x»`;
    expect(passages(long)).toEqual([long]);
    expect(passages(`${filler(800)}${long}`)).toEqual([long]);
    expect(passages(`«${filler(1000)}»`)).toEqual([]);
  });

  it('is a quotation after a mark that was left open', () => {
    expect(passages(`They say „come. ${filler(1200)}He says «go» and "stay".`)).toEqual(['«go»', '"stay"']);
  });

  it('ends with the text, though a longer one was read before', () => {
    passages('The police warns us of those who say too much and of others.');
    expect(passages('The police warns')).toEqual(['The police warns']);
  });
});

describe('what the writer says himself', () => {
  it.each<[what: string, text: string, own: number[]]>([
    ['all, where nobody else speaks', 'We have work and more work.', [1, 2]],
    ['what stands before, between and after', 'work "work" work «work» work', [1, 3, 5]],
    ['not the first word of a report', 'work warns us. We work', [2]],
    ['what follows a quotation without a space', '"Here is"work', [1]],
    ['nothing of a report after the quotation in it', 'work. He warns: "no" to work. We work', [1, 3]],
    ['what stands after a quotation and before a report', '"work" is work. He warns of work.', [2]],
  ])('is %s', (_, text, own) => {
    expect(ownWork(text)).toEqual(own);
  });
});
