// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { TextBuilder } from '../../../lib/page/text-builder.js';

type Step = string | { lines: string } | 'space' | 'line' | 'block';
const SEPARATORS: readonly unknown[] = ['space', 'line', 'block'];

function build(steps: readonly Step[], limit = 1000): TextBuilder {
  const builder = new TextBuilder(limit);
  for (const step of steps) {
    if (SEPARATORS.includes(step)) builder.separate(step as 'space' | 'line' | 'block');
    else {
      const words = typeof step === 'string' ? step : step.lines;
      builder.addText(document.createTextNode(words), 0, words.length, typeof step !== 'string');
    }
  }
  return builder;
}

describe('building the text', () => {
  it.each<[string, Step[], string]>([
    ['runs of white space collapse', ['  Alga \n\t 3500  EUR '], 'Alga 3500 EUR'],
    ['white space at the border of two nodes is one space', ['Alga ', ' 3500'], 'Alga 3500'],
    ['nodes without white space between join', ['Al', 'ga'], 'Alga'],
    ['a line break of <br> is one line', ['Vācijā!', 'line', 'Alga'], 'Vācijā!\nAlga'],
    ['two of them, and any more, are a block border', ['a', 'line', 'line', 'line', 'b'], 'a\n\nb'],
    ['a block border wins over a line and a space', ['a ', 'line', 'block', 'space', 'b'], 'a\n\nb'],
    ['nothing stands before the first and after the last word', ['block', ' a ', 'block'], 'a'],
    ['kept lines are lines', [{ lines: 'a\nb\n\nc' }], 'a\nb\n\nc'],
    ['a no-break space is a letter of its own', ['3\u00a0500 \u00a0 €'], '3\u00a0500 \u00a0 €'],
  ])('%s', (_, steps, expected) => {
    const builder = build(steps);
    expect(builder.text).toBe(expected);
    expect(builder.length).toBe(expected.length);
    for (const { node, from, start, length } of builder.pieces) {
      expect(node.data.slice(from, from + length)).toBe(expected.slice(start, start + length));
    }
  });

  it('stops at the limit, never inside a surrogate pair', () => {
    const builder = build(['abc 😀'], 5);
    expect(builder.text).toBe('abc ');
    expect(builder.cut).toBe(true);
    expect(build(['abc 😀'], 6)).toMatchObject({ text: 'abc 😀', cut: false });
  });
});
