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
    const find = (word: string) => {
      const letters = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
      return rulebook.forms.find(letters, 0, letters.length, letters.reduce(hashStep, 0));
    };
    const { forms } = rulebook;
    const all = Array.from({ length: forms.count }, (_, id) =>
      String.fromCharCode(...forms.characters.subarray(forms.start[id], forms.start[id + 1])),
    );
    const { lv } = createInflectors('rules');
    for (const form of lv.inflect('pase').forms) expect(all).toContain(form);
    expect(all.length).toBeGreaterThan(1000);
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((form, id) => find(form) !== id)).toEqual([]);
    expect(all.filter((form) => find(`${form}qx`) >= 0)).toEqual([]);
    expect(find('')).toBe(-1);
  });

  it('tells words of one hash apart', () => {
    const table = new WordTable(4);
    const [ab, ba] = [Uint16Array.of(97, 98), Uint16Array.of(98, 97)];
    expect([table.add(ab, 0, 2, 7), table.add(ba, 0, 2, 7), table.add(ab, 0, 1, 7)]).toEqual([0, 1, 2]);
    expect([table.find(ab, 0, 2, 7), table.find(ba, 0, 2, 7), table.find(ab, 0, 1, 7)]).toEqual([0, 1, 2]);
    expect(table.find(ab, 1, 2, 7)).toBe(-1);
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
