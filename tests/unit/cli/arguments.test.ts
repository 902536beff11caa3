import { describe, expect, it } from 'vitest';
import { formatOf, readArguments } from '../../../lib/cli/arguments.js';
import { run } from './harness.js';

describe('a call that is understood', () => {
  it.each<[string, string[], object]>([
    ['text is the format', ['a.txt'], { format: 'text', help: false, files: ['a.txt'] }],
    ['options behind files', ['a.txt', '--format=json'], { format: 'json', files: ['a.txt'] }],
    ['a language', ['--ui', 'lv', '-'], { language: 'lv', files: ['-'] }],
    ['the last of two wins', ['--format', 'json', '--format', 'jsonl', '-'], { format: 'jsonl' }],
    ['a name that begins with a dash', ['--', '-a.txt', '--ui'], { files: ['-a.txt', '--ui'] }],
    ['help needs no file', ['-h'], { help: true, files: [] }],
  ])('%s', (_, args, called) => {
    expect(readArguments(args)).toMatchObject(called);
  });
});

describe('a call that is not understood ends with 2 and says how to call', () => {
  it.each<[string, string[], RegExp]>([
    ['no file', [], /Name a file/],
    ['an unknown option', ['--colour', 'a.txt'], /no option --colour/],
    ['a name that begins with a dash', ['-a.txt'], /write \.\/-a\.txt/],
    ['an unknown format', ['--format', 'xml', 'a.txt'], /--format xml .*text, json, jsonl/],
    ['an option without its value', ['a.txt', '--input-format'], /--input-format .*text, html, jsonl/],
    ['standard input twice', ['-', '-'], /only once/],
    ['told in the language asked for', ['--ui', 'lv', '--colour'], /Tādas opcijas nav: --colour.*Lietošana/s],
    ['also when that comes later', ['--colour', '--ui', 'ru'], /Параметра --colour нет.*Использование/s],
    ['a language there is not', ['--ui', 'de', 'a.txt'], /--ui de .*lv, ru, en/],
  ])('%s', async (_, args, message) => {
    const { code, out, errors } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errors).toMatch(message);
  });
});

describe('the language', () => {
  it.each<[string, string[], Record<string, string>, RegExp]>([
    ['of the system', [], { LANG: 'lv_LV.UTF-8' }, /^Lietošana/],
    ['LC_ALL before LANG', [], { LC_ALL: 'ru_RU', LANG: 'lv_LV' }, /^Использование/],
    ['English where the system names none of ours', [], { LANG: 'C' }, /^Usage.*\{"id", "text"\}/s],
    ['as asked for', ['--ui', 'ru'], { LANG: 'lv_LV' }, /^Использование/],
  ])('%s', async (_, args, environment, help) => {
    const { code, out } = await run(['--help', ...args], { environment });
    expect(code).toBe(0);
    expect(out).toMatch(help);
  });
});

it.each([
  ['ads.jsonl', 'jsonl'],
  ['ads.NDJSON', 'jsonl'],
  ['page.HTM', 'html'],
  ['page.html', 'html'],
  ['html', 'text'],
  ['-', 'text'],
])('%s holds %s', (path, format) => {
  expect(formatOf(path)).toBe(format);
});
