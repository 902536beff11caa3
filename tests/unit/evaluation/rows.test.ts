import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../evaluation/arguments.js';
import { parseRows, readRows } from '../../evaluation/rows.js';

describe('rows', () => {
  it('are read with their labels, blank lines skipped', () => {
    const lines = [
      '{"id": "a", "lang": "lv", "label": "risky", "text": "Darbs", "families": ["pressure"]}',
      '',
      '{"label": 0, "text": "Work"}',
      '{"id": 7, "lang": "ru", "label": 1, "text": "Работа"}',
      '{"id": "d", "lang": "en", "label": "benign", "text": "Baker"}\r',
    ];
    expect(parseRows('f.jsonl', lines.join('\n'))).toEqual([
      { id: 'a', language: 'lv', isRisky: true, text: 'Darbs', families: ['pressure'] },
      { id: 'line 3', language: '?', isRisky: false, text: 'Work' },
      { id: '7', language: 'ru', isRisky: true, text: 'Работа' },
      { id: 'd', language: 'en', isRisky: false, text: 'Baker' },
    ]);
  });

  it.each<[what: string, text: string, message: RegExp]>([
    ['no JSON', '{"label": 0, "text": "x"}\n{"label": 0', /^f\.jsonl:2: this is no JSON; write one object/],
    ['no object', '[1]', /^f\.jsonl:1: this is JSON but no object; write/],
    ['an unknown label', '{"label": "spam", "text": "x"}', /^f\.jsonl:1: the label is "spam"; write "risky" or 1/],
    ['no label', '{"text": "x"}', /the label is missing; write/],
    ['no text', '{"label": 1}', /^f\.jsonl:1: there is no text; put/],
    ['an empty text', '{"label": 1, "text": " "}', /there is no text/],
    [
      'an unknown family',
      '{"label": 1, "text": "x", "families": ["pay"]}',
      /"pay" is no family; there are fees-and-debt/,
    ],
    ['families that are no list', '{"label": 1, "text": "x", "families": "pressure"}', /"families" is no list; write/],
    ['nothing at all', '\n\n', /^f\.jsonl: there are no rows in it; write/],
    ['many faults', '1\n'.repeat(13), /f\.jsonl:10: .*\nf\.jsonl: and 3 lines more$/],
  ])('%s is told with its place and how to mend it', (_, text, message) => {
    expect(() => parseRows('f.jsonl', text)).toThrow(message);
  });

  it('of no file, or of a folder, are told by its name', () => {
    expect(() => readRows('no-such.jsonl')).toThrow(/^no-such\.jsonl: there is no such file; check/);
    expect(() => readRows('rules')).toThrow(/^rules: this is a folder; name/);
  });
});

describe('the command line of the evaluation', () => {
  it('makes a set of each file, and one of several with --set', () => {
    const args = ['--list', 'a/x.jsonl', '--set', 'both=b.jsonl,c.jsonl', '--set=both=d.jsonl', '--write-base-rates'];
    expect(parseArguments(args)).toEqual({
      list: true,
      writeBaseRates: true,
      sets: [
        { name: 'x', paths: ['a/x.jsonl'] },
        { name: 'both', paths: ['b.jsonl', 'c.jsonl', 'd.jsonl'] },
      ],
    });
  });

  it.each([
    [[], /^name a file\nnpm run evaluate/],
    [['--write'], /^there is no option --write\n/],
    [['--set', 'both'], /^--set needs NAME=FILE, not "both"/],
    [['--set'], /^--set needs NAME=FILE/],
  ])('%j is refused', (args, message) => {
    expect(() => parseArguments(args)).toThrow(message);
  });
});
