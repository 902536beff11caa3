import { describe, expect, it } from 'vitest';
import { PatternError, parsePattern } from '../../lib/rulebook/pattern.js';

const word = (text: string, at: number, more: object = {}) => ({
  kind: 'word',
  word: text,
  optional: false,
  at,
  ...more,
});
const typed = (value: object, at = 0) => ({ kind: 'typed', typed: value, optional: false, at });
const one = (...elements: object[]) => ({ kind: 'sequence', elements });

describe('a pattern is read as', () => {
  it.each<[string, object]>([
    ['pay', one(word('pay', 0))],
    ['  Pay  ', one(word('pay', 2))],
    ['a bc', one(word('a', 0), word('bc', 2))],
    ['bēgt/v', one(word('bēgt', 0, { partOfSpeech: 'v' }))],
    ['bed/n', one(word('bed', 0, { partOfSpeech: 'n' }))],
    ['red/a x', one(word('red', 0, { partOfSpeech: 'a' }), word('x', 6))],
    ['=Pays', one({ kind: 'exact', word: 'pays', optional: false, at: 0 })],
    ['celt*', one({ kind: 'stem', word: 'celt', optional: false, at: 0 })],
    ['@abroad-2', one({ kind: 'lexicon', name: 'abroad-2', optional: false, at: 0 })],
    ['a? b', one(word('a', 0, { optional: true }), word('b', 3))],
    ['@x? b', one({ kind: 'lexicon', name: 'x', optional: true, at: 0 }, word('b', 4))],
    ['a .. b', one(word('a', 0), { kind: 'gap', most: 3, at: 2 }, word('b', 5))],
    ['a ..1 b', one(word('a', 0), { kind: 'gap', most: 1, at: 2 }, word('b', 6))],
    ['a..12b', one(word('a', 0), { kind: 'gap', most: 12, at: 1 }, word('b', 5))],
    [
      '(a|b c)',
      one({ kind: 'group', alternatives: [[word('a', 1)], [word('b', 3), word('c', 5)]], optional: false, at: 0 }),
    ],
    [
      'x (a | b)? ',
      one(word('x', 0), { kind: 'group', alternatives: [[word('a', 3)], [word('b', 7)]], optional: true, at: 2 }),
    ],
    [
      '((a|b)|c)',
      one({
        kind: 'group',
        alternatives: [
          [{ kind: 'group', alternatives: [[word('a', 2)], [word('b', 4)]], optional: false, at: 1 }],
          [word('c', 7)],
        ],
        optional: false,
        at: 0,
      }),
    ],
    ['{a; b c}~3', { kind: 'set', members: [[word('a', 1)], [word('b', 4), word('c', 6)]], within: 3 }],
    ['{a;b;c}~60', { kind: 'set', members: [[word('a', 1)], [word('b', 3)], [word('c', 5)]], within: 60 }],
    ['{a;b}~2 ', { kind: 'set', members: [[word('a', 1)], [word('b', 3)]], within: 2 }],
    ['<money>', one(typed({ type: 'money' }))],
    ['<money/month ≥ 2500>', one(typed({ type: 'money', period: 'month', from: 2500 }))],
    ['<money >= 1.5 <= 20>', one(typed({ type: 'money', from: 1.5, to: 20 }))],
    ['<number ≤ 5 ≥ 5>', one(typed({ type: 'number', from: 5, to: 5 }))],
    ['<number>=5>', one(typed({ type: 'number', from: 5 }))],
    ['<hours/day ≥12>', one(typed({ type: 'hours', period: 'day', from: 12 }))],
    ['<age limit>', one(typed({ type: 'age', limit: true }))],
    ['<age limit ≤ 17>', one(typed({ type: 'age', limit: true, to: 17 }))],
    ['<link nva.gov.lv>', one(typed({ type: 'link', host: 'nva.gov.lv' }))],
    ['<email gmail.com>', one(typed({ type: 'email', host: 'gmail.com' }))],
    ['<phone>? a', one({ ...typed({ type: 'phone' }), optional: true }, word('a', 9))],
  ])('%s', (pattern, expected) => {
    expect(parsePattern(pattern)).toEqual(expected);
  });
});

describe('a pattern that cannot be read is pointed at', () => {
  it.each<[pattern: string, at: number, reason: string]>([
    ['', 0, 'a word is missing here'],
    ['a)', 1, '")" has no opening bracket before it'],
    ['a }', 2, '"}" has no opening bracket before it'],
    ['(a|b', 0, '"(" is never closed'],
    ['x (a', 2, '"(" is never closed'],
    ['(a|)', 3, 'a word is missing here'],
    ['()', 1, 'a word is missing here'],
    ['(a;b)', 0, '"(" is never closed'],
    ['{a;b', 0, '"{" is never closed'],
    ['{a}~3', 0, 'a set needs two members or more, separated by ";"'],
    ['{a;b}', 5, 'a set needs a width after it, such as "~8" (words from first to last)'],
    ['{a;b}~', 6, 'the width of a set is a number from 2 to 60'],
    ['{a;b;c}~2', 8, 'the width of a set is a number from 3 to 60'],
    ['{a;b}~61', 6, 'the width of a set is a number from 2 to 60'],
    ['{a;b}~3 c', 8, 'nothing may follow a set: it must be the whole pattern'],
    ['{a;}~3', 3, 'a word is missing here'],
    ['x {a;b}~3', 2, 'a set must be the whole pattern'],
    ['.. a', 0, 'a gap must stand between two words'],
    ['a ..', 2, 'a gap must stand between two words'],
    ['a .. .. b', 5, 'two gaps in a row: write one'],
    ['a ..0 b', 2, 'a gap is from 1 to 12 words'],
    ['a ..13 b', 2, 'a gap is from 1 to 12 words'],
    ['a? b?', 0, 'every word here is optional, so nothing would match everything'],
    ['a? .. b?', 0, 'every word here is optional, so nothing would match everything'],
    ['(a?|b)', 1, 'every word here is optional, so nothing would match everything'],
    ['a?b', 2, '"b" cannot stand directly after this: leave a space'],
    ['a<money>', 1, '"<" cannot stand directly after this: leave a space'],
    ['@', 0, '"@" needs the name of a lexicon after it'],
    ['=', 0, 'a word is missing here'],
    ['= a', 1, '" " cannot stand here'],
    ['a =', 2, 'a word is missing here'],
    ['abc*', 0, 'a stem needs 4 letters or more before "*"'],
    ['a/x', 1, 'after "/" comes n (noun), v (verb) or a (adjective)'],
    ['a/', 1, 'after "/" comes n (noun), v (verb) or a (adjective)'],
    ['au-pair', 2, 'a word is letters and digits only: write the parts as two words'],
    ["don't", 3, 'a word is letters and digits only: leave the apostrophe out'],
    ['don’t', 3, 'a word is letters and digits only: leave the apostrophe out'],
    ['a !', 2, '"!" cannot stand here'],
    ['a <cash>', 2, '"<cash" is no typed token; there are '],
    ['<money/decade>', 13, '"/decade" is no period; there are hour, day, week, month, year'],
    ['a <age/day>', 2, 'only money and hours have a period'],
    ['a <money ≥ 5', 2, '"<" is never closed'],
    ['<money ≥ >', 9, 'a number is missing after ≥'],
    ['<money ≥ 1.2.3>', 14, 'a number is missing after ≥'],
    ['<money !>', 7, '"!" is no bound: write ≥ or ≤ and a number'],
    ['a <number ≥ 6 ≤ 5>', 2, 'the lower bound is above the upper one'],
    ['a <phone ≥ 5>', 2, '<phone> has no bounds'],
    ['<email ≤ 5>', 0, '<email> has no bounds'],
    ['<link ≤ 5>', 0, '<link> has no bounds'],
    ['<handle ≤ 5>', 0, '<handle> has no bounds'],
    ['<date ≤ 5>', 0, '<date> has no bounds'],
    ['<age other>', 5, 'only a link or e-mail address has a host'],
    ['<money limit>', 7, 'only a link or e-mail address has a host'],
  ])('%j at %i: %s', (pattern, at, reason) => {
    let error: unknown;
    try {
      parsePattern(pattern);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(PatternError);
    const { reason: told, at: pointed, message, name } = error as PatternError;
    expect({ told: told.startsWith(reason), at: pointed, name }).toEqual({ told: true, at, name: 'PatternError' });
    expect(message).toBe(`${told}\n  ${pattern}\n  ${' '.repeat(at)}^`);
  });
});
