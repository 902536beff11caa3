import { describe, expect, it } from 'vitest';
import { findParadigms, type Paradigms } from '../../lib/rulebook/paradigms.js';

/** Every form of every word, as whoever unpacks the paradigms makes them. */
function formsOf({ stems, prefixes, paradigms, nodes }: Paradigms): string[][] {
  const endings = (node: number): string[] => {
    const { final, edges } = nodes[node]!;
    return [...(final ? [''] : []), ...edges.flatMap((edge) => endings(edge.node).map((rest) => edge.letter + rest))];
  };
  return stems.map(({ text, number }) =>
    paradigms[number]!.flatMap(({ prefix, node }) => endings(node).map((ending) => prefixes[prefix] + text + ending)),
  );
}

const verbs = ['maks', 'pras', 'run', 'dar'].map((stem) => [`${stem}u`, `${stem}āt`, `${stem}ājis`, `jā${stem}ā`]);
const words: [what: string, words: string[][]][] = [
  ['a word of one form', [['nav']]],
  ['a word without forms', [[], ['nav']]],
  ['forms with nothing in common', [['iet', 'gāja', 'ej']]],
  ['a form that another begins with', [['darb', 'darbs', 'darba']]],
  ['forms that share only what precedes the stem', [['jāiet', 'jāej']]],
  ['a prefix of several words', verbs],
  ['the same word twice', [verbs[0]!, verbs[0]!]],
];

describe('paradigms', () => {
  it.each(words)('give back the forms they were made of: %s', (_, given) => {
    const sorted = (lists: readonly (readonly string[])[]) => lists.map((forms) => [...forms].sort());
    expect(sorted(formsOf(findParadigms(given)))).toEqual(sorted(given));
  });

  it('are shared by words that go alike, with the prefix of some forms apart', () => {
    const { stems, prefixes, paradigms, nodes } = findParadigms(verbs);
    expect(stems.map(({ text }) => text)).toEqual(['maks', 'pras', 'run', 'dar']);
    expect(prefixes).toEqual(['', 'jā']);
    expect(paradigms).toHaveLength(1);
    expect(nodes.every(({ edges }, id) => edges.every(({ node }) => node < id))).toBe(true);
  });
});
