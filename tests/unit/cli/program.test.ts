import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshProgram } from '../../../lib/tasks/fresh-build.js';

/** Limit for the build, in milliseconds. */
const BUILD_LIMIT = 120_000;
let program: string;

beforeAll(() => {
  program = freshProgram();
}, BUILD_LIMIT);

function start(args: readonly string[], input?: string) {
  const run = spawnSync(process.execPath, [program, ...args], { input, encoding: 'utf8', env: { LANG: 'en' } });
  return { code: run.status, out: run.stdout, errors: run.stderr };
}

describe('the built program', () => {
  it('can be started by its name', () => {
    expect(readFileSync(program, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(() => accessSync(program, constants.X_OK)).not.toThrow();
  });

  it('needs no package beside it', () => {
    const files = spawnSync('cat', [program], { encoding: 'utf8' }).stdout;
    const imported = [...files.matchAll(/^import .*? from "([^"]+)"/gm)].map((match) => match[1]!);
    expect(imported.filter((name) => !/^(?:node:|\.\/)/.test(name))).toEqual([]);
  });

  it('reads standard input with the real rules', () => {
    const ad = 'Lai sāktu darbu, jāpārskaita 150 eiro par dokumentu noformēšanu.';
    const { code, out, errors } = start(['--format', 'json', '-'], ad);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1, readable: 'full', languages: ['lv'] });
    expect(JSON.parse(out).signals).not.toEqual([]);
  });

  it('ends with 2 for a wrong call and 1 for a missing file', () => {
    expect(start([])).toMatchObject({ code: 2, out: '' });
    expect(start(['/nowhere/ad.txt'])).toMatchObject({ code: 1, out: '' });
  });

  it('ends with 0 when its reader goes away', async () => {
    const child = spawn(process.execPath, [program, '--input-format', 'jsonl', '--format', 'jsonl', '-']);
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.stdin.on('error', () => {});
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end('{"id":1,"text":"Darbs bez līguma."}\n'.repeat(20_000));
    expect([await ended, errors]).toEqual([0, '']);
  });
});
