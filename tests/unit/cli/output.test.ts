import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Output } from '../../../lib/cli/output.js';
import { scan } from '../../../lib/cli/scan.js';
import { rulebook, streamOf, texts } from './harness.js';

/** A stream that refuses its second write. */
function refusing(code: string): Writable & { taken: string } {
  const stream = Object.assign(
    new Writable({
      write(chunk: Buffer, _, done) {
        if (stream.taken !== '') done(Object.assign(new Error(code), { code }));
        else {
          stream.taken = chunk.toString();
          done();
        }
      },
    }),
    { taken: '' },
  );
  return stream;
}

async function runInto(output: Writable): Promise<{ code: number; errors: string }> {
  let errors = '';
  const gather = new Writable({
    write(chunk: Buffer, _, done) {
      errors += chunk.toString();
      done();
    },
  });
  // The last line is bad, and no more than a megabyte may be read before the end is noticed.
  const input = streamOf([...Array<string>(3000).fill('{"text":"passport"}\n'), 'bad\n']);
  const args = ['--input-format', 'jsonl', '--format', 'jsonl', '-'];
  const environment = { LANG: 'en' };
  const code = await scan({
    arguments: args,
    input,
    output,
    errors: gather,
    environment,
    today: new Date(0),
    rulebook,
    texts,
  });
  return { code, errors };
}

describe('output', () => {
  it('to a closed pipe ends with 0 and without a word', async () => {
    expect(await runInto(refusing('EPIPE'))).toEqual({ code: 0, errors: '' });
  });

  it('that fails ends with 1 and says why', async () => {
    expect(await runInto(refusing('ENOSPC'))).toEqual({
      code: 1,
      errors: 'The answer could not be written (ENOSPC).\n',
    });
  });

  it('keeps the order and loses nothing when it is flushed while a write is under way', async () => {
    let taken = '';
    const slow = new Writable({
      write(chunk: Buffer, _, done) {
        taken += chunk.toString();
        setTimeout(done, 5);
      },
    });
    const output = new Output(slow);
    for (const piece of ['a', 'b', 'c']) {
      await output.write(piece);
      await new Promise(setImmediate);
    }
    await output.flush();
    expect(taken).toBe('abc');
  });
});
