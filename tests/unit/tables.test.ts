import { describe, expect, it } from 'vitest';
import { find } from '../../lib/analyser/analyse.js';
import { loadRulebook } from '../../lib/analyser/load.js';
import { LANGUAGES } from '../../lib/analyser/report.js';
import { hashStep, WordTable } from '../../lib/analyser/word-table.js';
import { createInflectors } from '../../lib/rulebook/build.js';
import { marked, miniRulebook } from './helpers/mini-rulebook.js';

const rulebook = miniRulebook({ lv: ['pase', 'kāzas'], ru: ['паспорт'], en: ['=house', '=houses'] });

describe('a compiled rulebook', () => {
  it('survives being written as JSON', () => {
    const copy = loadRulebook(JSON.parse(JSON.stringify(rulebook.compiled)));
    expect(copy).toEqual(rulebook);
    expect(marked('Tavu pasi.', copy)).toBe('Tavu [pasi].');
  });

  it('finds every form it was made of, and no other', () => {
    const list = (word: string) => {
      const letters = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
      return rulebook.forms.valueOf(letters, 0, letters.length, letters.reduce(hashStep, 0));
    };
    const { forms, formLists } = rulebook;
    const all = Array.from({ length: forms.count }, (_, id) =>
      String.fromCharCode(...forms.characters.subarray(forms.start[id], forms.start[id + 1])),
    );
    const { lv } = createInflectors('rules');
    for (const form of lv.inflect('pase').forms) expect(all).toContain(form);
    expect(all.length).toBeGreaterThan(1000);
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((form, id) => list(form) !== formLists[id])).toEqual([]);
    // Only pictures may stand for no word of this rulebook.
    expect(all.filter((form, id) => formLists[id] === 0 && /\p{L}/u.test(form))).toEqual([]);
    expect(all.filter((form) => list(`${form}qx`) !== 0)).toEqual([]);
    expect(list('')).toBe(0);
  });

  it('tells words of one hash apart', () => {
    const table = new WordTable(4, 2);
    const [ab, ba] = [Uint16Array.of(97, 98), Uint16Array.of(98, 97)];
    const add = (word: Uint16Array, size: number) => {
      table.characters.set(word.subarray(0, size), table.end);
      return table.findOrAdd(size, 7);
    };
    expect([add(ab, 2), add(ba, 2), add(ab, 1), add(ba, 2)]).toEqual([0, 1, 2, 1]);
    table.setValues(Int32Array.of(5, 6, 7));
    expect([table.valueOf(ab, 0, 2, 7), table.valueOf(ba, 0, 2, 7), table.valueOf(ab, 0, 1, 7)]).toEqual([5, 6, 7]);
    expect(table.valueOf(ab, 1, 2, 7)).toBe(0);
  });

  it('keeps words however long they are', () => {
    const table = new WordTable(3, 200);
    const words = [1, 2, 3].map((unit) => new Uint16Array(200).fill(unit));
    words.forEach((word, hash) => {
      table.characters.set(word, table.end);
      table.findOrAdd(200, hash);
    });
    table.setValues(Int32Array.of(5, 6, 7));
    expect(words.map((word, hash) => table.valueOf(word, 0, 200, hash))).toEqual([5, 6, 7]);
  });

  it('takes the longest stem, with at most four letters after it', () => {
    const stems = miniRulebook({ en: ['=a darb*', '=b darbin*'] });
    expect(marked('a darbs, b darbs, a darbinieks, b darbinieks, b darbiniekiem', stems)).toBe(
      '[a darbs], b darbs, a darbinieks, [b darbinieks], b darbiniekiem',
    );
  });

  it('knows the words that deny by language only', () => {
    const { words } = find({ text: 'nav нет not', blocks: [], facts: {} }, rulebook);
    const masks = Array.from({ length: 3 }, (_, at) => rulebook.listDenies[words.exact[at]!]);
    expect(masks).toEqual(LANGUAGES.map((_, index) => 1 << index));
  });
});
