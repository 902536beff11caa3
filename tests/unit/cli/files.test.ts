import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../../lib/analyser/report.js';
import { reportOf, run } from './harness.js';

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lasi-verigi-'));
  writeFileSync(at('ad.txt'), '\ufeffGive the passport.');
  writeFileSync(at('page.html'), '<title>T</title><p>Give the<p>passport.');
  writeFileSync(at('ads.jsonl'), '{"id":1,"text":"passport"}\n{"id":2,"text":""}\n');
  writeFileSync(at('empty.txt'), '');
  writeFileSync(at('picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]));
  writeFileSync(at('long.txt'), 'passport '.repeat(1_200_000));
  writeFileSync(at('closed.txt'), 'a', { mode: 0 });
  symlinkSync(at('loop'), at('loop'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('one file', () => {
  it.each<[string, string, object]>([
    ['text', 'ad.txt', { readable: 'full', signals: [{ spans: [{ start: 9, end: 17, text: 'passport' }] }] }],
    ['a page, by the text taken out of it', 'page.html', { signals: [{ spans: [{ start: 10, end: 18 }] }] }],
    ['an empty file is not read, and no failure', 'empty.txt', { level: 'unread', unread: ['empty'] }],
    ['10 MB, to the limit', 'long.txt', { readable: 'partly', unread: ['too-long'] }],
  ])('%s', async (_, name, report) => {
    const { code, out, errors } = await run(['--format', 'json', at(name)]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(JSON.parse(out)).toMatchObject(report);
    expect(JSON.parse(out)).not.toHaveProperty('id');
  });

  it('17 MB of page with little text in it is reported as cut', async () => {
    const input = ['<p>passport</p><!--', ...Array<Buffer>(17).fill(Buffer.alloc(1 << 20, 'a'))];
    expect(await reportOf(['--input-format', 'html'], input)).toMatchObject({
      readable: 'partly',
      unread: ['too-long'],
    });
  });
});

describe('several files', () => {
  it('are one array, each with its name, JSONL rows with their own', async () => {
    const { code, out } = await run(['--format', 'json', at('ad.txt'), at('ads.jsonl'), '-'], { input: 'passport' });
    expect(code).toBe(0);
    expect((JSON.parse(out) as Report[]).map(({ id, level }) => [id, level])).toEqual([
      [at('ad.txt'), 'none'],
      [1, 'none'],
      [2, 'unread'],
      ['-', 'none'],
    ]);
  });

  it('as text each stand under their name, the line and its id', async () => {
    const { out } = await run([at('ad.txt'), at('ads.jsonl')]);
    expect(out.split('\n').filter((line) => line.startsWith('──'))).toEqual([
      `── ${at('ad.txt')} ──`,
      `── ${at('ads.jsonl')}:1 · 1 ──`,
      `── ${at('ads.jsonl')}:2 · 2 ──`,
    ]);
  });
});

describe('a file that cannot be read is named, and the others are read', () => {
  const isRoot = process.getuid?.() === 0;
  it.each<[string, string, RegExp]>([
    ['missing', 'nothing.txt', /no such file/],
    ['below a file', 'ad.txt/a.txt', /no such file/],
    ['a folder', '.', /a folder/],
    ['not text', 'picture.txt', /not text/],
    ['something else', 'loop', /could not be read \(ELOOP\)/],
    // To root nothing is closed.
    ...(isRoot ? [] : [['closed', 'closed.txt', /no access/] satisfies [string, string, RegExp]]),
  ])('%s', async (_, name, message) => {
    const { code, out, errors } = await run(['--format', 'json', at(name), at('ad.txt')]);
    expect(code).toBe(1);
    expect(errors.startsWith(`${at(name)}: `)).toBe(true);
    expect(errors).toMatch(message);
    expect((JSON.parse(out) as Report[]).map(({ id }) => id)).toEqual([at('ad.txt')]);
  });

  it('its name sends no commands to the terminal', async () => {
    const { errors } = await run([at('\u001b[2J\na.txt')]);
    expect(errors).toBe(`${at('\ufffd[2J a.txt')}: there is no such file. Check the name.\n`);
  });
});
