import { describe, expect, it } from 'vitest';
import { buildSequence, type Position } from '../../lib/rulebook/automaton.js';
import { markNeeded } from '../../lib/rulebook/needed.js';
import { parsePattern } from '../../lib/rulebook/pattern.js';

/** Builds sequences of words that are numbered as they come; the words of the needed position of each. */
function neededWords(...texts: string[]): string[][] {
  const words: string[] = [];
  const positions: Position[] = [];
  const resolver = {
    atom: (element: { word?: string }) => {
      const known = words.indexOf(element.word ?? '');
      return known >= 0 ? known : words.push(element.word ?? '') - 1;
    },
    lexicon: () => [],
  };
  const sequences = texts.map((text, pattern) => {
    const parsed = parsePattern(text);
    if (parsed.kind === 'set') throw new Error('no set here');
    return buildSequence(parsed.elements, pattern, 0, positions, resolver as Parameters<typeof buildSequence>[4]);
  });
  markNeeded(sequences, positions);
  return texts.map((_, pattern) =>
    positions.flatMap((one) =>
      one.pattern === pattern && one.needed ? [...one.atoms].map((atom) => words[atom]!) : [],
    ),
  );
}

describe('the position a sequence needs', () => {
  it.each<[string, string[], string[]]>([
    ['the one after its beginning', ['=a =b'], ['b']],
    ['the one with the least common words', ['=a =b =c', '=x =b'], ['c']],
    ['a choice of single words', ['=a (=b|=c)'], ['b', 'c']],
    ['none that may be left out', ['=a =b?'], []],
    ['none that it may begin with', ['=a? =b'], []],
    ['none that only some alternatives have', ['=a (=b|=c =d)'], []],
  ])('is %s', (_, texts, words) => {
    expect(neededWords(...texts)[0]).toEqual(words);
  });
});
