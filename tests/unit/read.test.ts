import { describe, expect, it } from 'vitest';
import { find } from '../../lib/analyser/analyse.js';
import { Reader } from '../../lib/analyser/read.js';
import { marked, miniRulebook } from './helpers/mini-rulebook.js';

const rulebook = miniRulebook({
  lv: ['pase', 'kāzas', 'bez līgums', '=daļa'],
  ru: ['паспорт', 'заём'],
  en: ['=house'],
});

function read(text: string, blocks: number[] = []) {
  const borders = blocks.map((start) => ({ start, end: start, role: 'body' as const }));
  return find({ text, blocks: borders, facts: {} }, rulebook).words;
}

/** The text's sentences: the stretches from the first to the last word of each. */
function sentences(text: string): string[] {
  const { count, start, end, sentence } = read(text);
  const out: string[] = [];
  for (let first = 0; first < count; ) {
    let last = first;
    while (last + 1 < count && sentence[last + 1] === sentence[first]) last++;
    out.push(text.slice(start[first]!, end[last]!));
    first = last + 1;
  }
  return out;
}

describe('words', () => {
  it.each<[what: string, text: string, words: string[]]>([
    ['decomposed letters', 'ka\u0304zas un re\u0302ve', ['ka\u0304zas', 'un', 're\u0302ve']],
    ['surrogate pairs', 'a 𝐩𝐚𝐬𝐞 b🙂c', ['a', '𝐩𝐚𝐬𝐞', 'b', 'c']],
    ['zero-width characters inside, not at the end', 'pa\u200bse\u200b pa\u00adse', ['pa\u200bse', 'pa\u00adse']],
    ['an apostrophe inside', "don't ’tis", ["don't", 'tis']],
    ['full-width letters and figures', 'ｐａｓｅ １２', ['ｐａｓｅ', '１２']],
    ['hyphens and slashes between', 'au-pair un/vai 24/7', ['au', 'pair', 'un', 'vai', '24', '7']],
    ['lone surrogates between', 'a\ud800b \udc00c', ['a', 'b', 'c']],
    ['right-to-left marks around', '\u202bpase\u202c \u200fx', ['pase', 'x']],
    ['letters in circles', 'ⓟⓐⓢⓔ 🅟🅐🅢🅔', ['ⓟⓐⓢⓔ', '🅟🅐🅢🅔']],
    ['nothing', ' \n\t🙂— \ud83d', []],
  ])('%s', (_, text, words) => {
    const { count, start, end } = read(text);
    expect(Array.from({ length: count }, (_, at) => text.slice(start[at]!, end[at]!))).toEqual(words);
  });

  it.each([
    ['a decomposed letter', '[ka\u0304zas]'],
    ['a decomposed letter with a Latin one in it', '[заe\u0308м]'],
    ['a picture between all letters', '[п💰а💰с💰п💰о💰р💰т]'],
    ['circles', '[ⓟⓐⓢⓔ]'],
    ['a picture after a hidden character', '[па\u200b💰спорт]'],
    ['two pictures', '[па💰🔥спорт]'],
    ['mathematical letters pulled apart', '[𝐩 𝐚 𝐬 𝐞]'],
    ['decomposed letters pulled apart', 'x, [k a\u0304 z a s]'],
    ['a slash and a picture', 'па/💰спорт'],
  ])('are known through %s', (_, text) => {
    expect(marked(text.replace(/[[\]]/g, ''), rulebook)).toBe(text);
  });

  it('of one letter each take nothing from the letters before they were joined', () => {
    const stems = miniRulebook({ ru: ['паспорт', 'пасп*'] });
    expect(marked('п а с п о р т', stems)).toBe('[п а с п о р т]');
    expect(find({ text: 'пасп💰орт', blocks: [], facts: {} }, stems).words.stem[0]).toBe(0);
  });

  it('name units, glued or alone', () => {
    const reader = new Reader(rulebook);
    const { units } = rulebook.compiled;
    const unit = (word: string) => units[reader.unitOf(word, 0, word.length) - 1]?.id;
    expect(['EUR', 'mēnesī', 'ЧАСОВ', 'stun\u200bdas', 'kaķis', ''].map(unit)).toEqual([
      'euro',
      'month',
      'hour',
      'hour',
      undefined,
      undefined,
    ]);
    const { unit: ids, count } = read('10 eiro stundā');
    expect(Array.from(ids.subarray(0, count), (id) => units[id - 1]?.id)).toEqual([undefined, 'euro', 'hour']);
  });
});

describe('sentences', () => {
  it.each<[what: string, text: string, sentences: string[]]>([
    ['end before a capital', 'Darbs ir. Zvani! Kad? Tūlīt… Labi', ['Darbs ir', 'Zvani', 'Kad', 'Tūlīt', 'Labi']],
    ['do not end before a small letter or a figure', 'Darbs ir. zvani. 5 dienas', ['Darbs ir. zvani. 5 dienas']],
    ['do not end without a space', 'Darbs ir.Zvani', ['Darbs ir.Zvani']],
    ['do not end after an abbreviation', 'Reģ. Nr. Rīga, ул. Ленина', ['Reģ. Nr. Rīga, ул. Ленина']],
    ['do not end after a number or an initial', 'Līdz 20. Jūnijam pie J. Bērziņa', ['Līdz 20. Jūnijam pie J. Bērziņa']],
    ['end after an abbreviation with another mark', 'Kāds nr? Piektais', ['Kāds nr', 'Piektais']],
    ['end after a quotation mark or bracket', 'Viņš "nāk." Labi (tā.) Jā', ['Viņš "nāk', 'Labi (tā', 'Jā']],
    ['end after a word with a picture in it', 'Dod pa💰si. Nāc', ['Dod pa💰si', 'Nāc']],
    ['end at a blank line, with spaces and CR LF too', 'a b\r\n \r\nc d', ['a b', 'c d']],
    ['do not end at one line break, CR LF counting as one', 'a\r\nb\rc', ['a\r\nb\rc']],
    ['end at two line separators', 'a\u2028\u2028b', ['a', 'b']],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('end at block borders, wherever those are', () => {
    const { sentence, count } = read('a b c', [2]);
    expect(Array.from(sentence.subarray(0, count))).toEqual([0, 1, 1]);
    expect(read('a b c', [-5, Number.NaN, 99, 2, 2]).count).toBe(3);
  });

  it.each([
    ['a letter with a Latvian diacritic', 'Šeit kazas. Te [kazas].'],
    ['the same in decomposed spelling', 'S\u030ceit kazas. Te [kazas].'],
    ['not one of a third alphabet', 'Ω Te [kazas] µ.'],
    ['not a Cyrillic one', 'Te [kazas] й.'],
  ])('ask for exact spellings where they hold %s', (_, text) => {
    expect(marked(text.replace(/[[\]]/g, ''), rulebook)).toBe(text);
  });
});
