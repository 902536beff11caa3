import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../../lib/cli/lines.js';
import { scan } from '../../../lib/cli/scan.js';
import { rulebook, run, streamOf, texts } from './harness.js';

const JSONL = ['--input-format', 'jsonl', '--format', 'jsonl', '-'];

async function rows(input: string | readonly (string | Buffer)[]) {
  const { code, out } = await run(JSONL, { input });
  return {
    code,
    rows: out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  };
}

describe('a line', () => {
  it.each<[string, string | Buffer, object, 0 | 1]>([
    ['with a sign', '{"id":7,"text":"passport"}', { id: 7, level: 'none', signals: [{ rule: 'pressure/mini' }] }, 0],
    ['with other keys', '{"text":"passport","id":"a","lang":{}}', { id: 'a', schemaVersion: 1 }, 0],
    ['with an empty text', '{"id":"a","text":""}', { id: 'a', level: 'unread', unread: ['empty'] }, 0],
    ['with half a surrogate pair', '{"text":"passport \\ud83d"}', { signals: [{ spans: [{ text: 'passport' }] }] }, 0],
    [
      'over the limit',
      JSON.stringify({ text: 'passport '.repeat(111_112) }),
      { readable: 'partly', unread: ['too-long'] },
      0,
    ],
    ['no JSON', '{"text":', { line: 1, error: { code: 'json' } }, 1],
    ['another value', '["passport"]', { line: 1, error: { code: 'json' } }, 1],
    ['null', 'null', { line: 1, error: { code: 'json' } }, 1],
    ['no text', '{"id":"a","txt":""}', { id: 'a', line: 1, error: { code: 'text' } }, 1],
    ['a number for text', '{"id":null,"text":5}', { line: 1, error: { code: 'text' } }, 1],
    [
      'not UTF-8',
      Buffer.from([...Buffer.from('{"text":"'), 0xff, ...Buffer.from('"}')]),
      { error: { code: 'json' } },
      1,
    ],
  ])('%s', async (_, line, row, code) => {
    const outcome = await rows([line, '\n']);
    expect(outcome).toMatchObject({ code, rows: [row] });
    expect(outcome.rows[0]?.error?.message).not.toBe('');
  });
});

it('counts blank lines, goes on after bad ones, keeps the order and needs no last newline', async () => {
  const outcome = await rows('\ufeff{"id":1,"text":"a"}\r\n\n  \nbad\n{"id":2,"text":"b"}\n\n{"id":3}');
  expect(outcome.code).toBe(1);
  expect(outcome.rows.map(({ id, line, error }) => [id, line, error?.code])).toEqual([
    [1, undefined, undefined],
    [undefined, 4, 'json'],
    [2, undefined, undefined],
    [3, 7, 'text'],
  ]);
});

it('says what is wrong in the language asked for', async () => {
  const { errors } = await run(['--ui', 'lv', '--input-format', 'jsonl', '-'], { input: '\n{\n' });
  expect(errors).toMatch(/^-:2: rinda nav JSON/);
});

it('parts lines wherever the stream parts', async () => {
  const bytes = Buffer.from('š1\n\nš2\r\nš3');
  for (let size = 1; size < bytes.length; size++) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    );
    const lines: unknown[] = [];
    for await (const line of readLines(streamOf(pieces))) lines.push('text' in line ? line.text : line.fault);
    expect(lines).toEqual(['š1', '', 'š2', 'š3']);
  }
});

it('passes over a line that is too long, however the stream parts, and reads the next', async () => {
  for (const pieces of [['1234567890\n12345\n'], ['1234', '5678', '90\n123', '45\n']]) {
    const lines: unknown[] = [];
    for await (const line of readLines(streamOf(pieces), 5)) lines.push(line);
    expect(lines).toEqual([
      { number: 1, fault: 'too-long' },
      { number: 2, text: '12345' },
    ]);
  }
});

it('answers 17 MB without a newline', async () => {
  const piece = Buffer.alloc(1 << 20, 'a');
  const outcome = await rows([...Array<Buffer>(17).fill(piece), '\n{"id":2,"text":"a"}']);
  expect(outcome).toMatchObject({ code: 1, rows: [{ line: 1, error: { code: 'too-long' } }, { id: 2 }] });
});

it('answers what it has before more comes', async () => {
  const input = new PassThrough();
  const answered = new Promise<string>((resolve) => {
    const output = new Writable({
      write(chunk: Buffer, _, done) {
        done();
        resolve(chunk.toString());
      },
    });
    const common = { errors: new PassThrough(), environment: {}, today: new Date(0), rulebook, texts };
    void scan({ arguments: JSONL, input, output, ...common });
  });
  input.write('{"id":"first","text":"a"}\n');
  expect(JSON.parse(await answered)).toMatchObject({ id: 'first' });
  input.end();
});

describe('JSON', () => {
  it.each<[string, string, unknown]>([
    ['is an array, streamed', '{"id":1,"text":"a"}\nbad', [{ id: 1 }, { line: 2 }]],
    ['also of one', '{"id":1,"text":"a"}', [{ id: 1 }]],
    ['also of none', '\n', []],
  ])('%s', async (_, input, value) => {
    const { out } = await run(['--input-format', 'jsonl', '--format', 'json', '-'], { input });
    expect(JSON.parse(out)).toMatchObject(value as object);
  });
});
