import { describe, expect, it } from 'vitest';
import { marked, miniRulebook } from './helpers/mini-rulebook.js';

/** Where several ways through a pattern meet; each text has the passages in brackets. */
const cases: [what: string, patterns: string[], texts: string[]][] = [
  [
    'a way that an earlier sentence left open does not stand in the way of one in this sentence',
    ['=red? ..12 =blue? =house =key'],
    ['It is red. Some [blue house key].', 'It is [red so some blue house key].'],
  ],
  ['nor one that an earlier line left open', ['=red? ..12 =blue? =house =key'], ['red\na\n[blue house key]']],
  [
    'an optional word in a gap widens it',
    ['=red ..1 =old? ..1 =house'],
    ['[red a b house]', '[red a old b house]', 'red a b c house'],
  ],
  ['optional words at the ends belong to the passage', ['=the? =red =house?'], ['[the red house], [red], the house']],
  ['the leftmost beginning counts', ['=red ..4 =house'], ['[red red red house]', 'red a b c d e [red house]']],
  ['passages that touch are two', ['=red =house'], ['[red house] [red house]']],
  [
    'the longest alternative counts, and what it swallows does not',
    ['(=red|=red =house|=house)'],
    ['[red house] [house]'],
  ],
  ['a pattern may repeat a word', ['=red =red =red'], ['red red', '[red red red]', '[red red red] red red']],
  ['members of a set in any order', ['{=red; =big; =house}~6'], ['[house] x [big] x x [red]', 'house x big x x x red']],
  ['members of several words', ['{=red =house; <money>}~8'], ['[150 EUR] for a [red house]', '150 EUR for a red one']],
  [
    'a set reaches over sentences, again and again',
    ['{=red; =house}~4'],
    ['[Red]. [House]. A b c d e. [House]! [Red]'],
  ],
  [
    'typed tokens count as one word',
    ['=pay ..1 =now'],
    ['[pay € 1 500 now]', '[pay 1500,00 EUR now]', 'pay € 1 500 right now'],
  ],
  ['a typed token and a word of its own', ['=pay <money> =per =hour'], ['[pay 15 EUR per hour]']],
];

describe('the matcher', () => {
  const compiled = cases.map(([what, en, texts]) => ({ what, texts, rulebook: miniRulebook({ en }) }));

  it.each(compiled)('$what', ({ texts, rulebook }) => {
    expect(texts.map((text) => marked(text.replace(/[[\]]/g, ''), rulebook))).toEqual(texts);
  });

  it('forgets one text before the next', () => {
    const rulebook = miniRulebook({ en: ['=red ..12 =house', '{=big; =house}~9'] });
    expect(marked('big red', rulebook)).toBe('big red');
    expect(marked('house', rulebook)).toBe('house');
  });

  it('finds a set wherever its members stand in the text, and however often one stands alone', () => {
    const rulebook = miniRulebook({ en: ['{=red; =house =key}~9', '{=big; =small}~9'] });
    for (const before of [0, 55, 60, 62, 63, 64, 120, 127, 128, 500]) {
      const text = `${'red x '.repeat(before % 7)}${'x '.repeat(before)}`;
      expect(marked(`${text}red x x x house key small`, rulebook)).toBe(`${text}[red] x x x [house key] small`);
      expect(marked(`${text}house key x x x x x x x red`, rulebook)).not.toContain('[');
    }
  });

  it('finds a passage whatever stands before it', () => {
    const rulebook = miniRulebook({ en: ['=red ..3 =house'] });
    for (const before of [1, 8, 9, 50, 3000]) {
      expect(marked(`${'red '.repeat(before)}house`, rulebook)).toContain('house]');
      expect(marked(`${'x '.repeat(before)}red house`, rulebook)).toContain('[red house]');
    }
  });
});
