import { describe, expect, it } from 'vitest';
import { analyse } from '../../lib/analyser/analyse.js';
import { loadRulebook } from '../../lib/analyser/load.js';
import { buildRulebook } from '../../lib/rulebook/build.js';

const rulebook = loadRulebook(buildRulebook('rules').compiled);

/** The report on a text that the site or the text itself tells to be a personal ad. */
function read(text: string, section?: 'acquaintance') {
  return analyse({ text, blocks: [], facts: section ? { section } : {} }, rulebook);
}

describe('among personal ads', () => {
  it.each([
    ['lv', 'Jauns pāris meklē meiteni, kas kļūtu par surogātmāti, atlīdzība 15 000 eiro.'],
    [
      'ru',
      'Познакомлюсь с девушкой. Стань суррогатной матерью для нашей пары, вознаграждение 15 000 евро, пиши в личку.',
    ],
  ])('a request for a surrogate mother that reads like a personal ad is shown (%s)', (_, text) => {
    const { kind, level, signals } = read(text);
    expect(kind).toBe('acquaintance');
    expect(signals.map(({ rule }) => rule)).toContain('body-and-reproduction/surrogacy-for-money');
    expect(level).toBe('high');
  });

  it('the same is shown where the site has such a section', () => {
    const { signals, level } = read('Couple looks for a surrogate mother, we pay 15 000 euro.', 'acquaintance');
    expect(signals.map(({ family }) => family)).toContain('body-and-reproduction');
    expect(level).toBe('high');
  });

  it('what is written about work is not', () => {
    const text = 'Hands needed for a project in Riga. Your duties will be explained on arrival.';
    expect(read(text).signals).not.toEqual([]);
    expect(read(text, 'acquaintance').signals).toEqual([]);
  });
});
