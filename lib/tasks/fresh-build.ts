import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.js';
import { isFresh } from './freshness.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const built = join(root, 'dist');
/** The built command line. */
const program = join(built, 'scan.js');

/** All the build reads; lib/tasks only runs it. */
const sources = ['rules', 'lib', 'tests/bench/engine.ts', 'vite.cli.config.ts', 'package-lock.json'].map((name) =>
  join(root, name),
);
const unread = join(root, 'lib/tasks');

/** What the build said, without stacks, and each fault once: two modules are made of the rules, so it is met twice. */
function essence(said: string): string {
  const isNoise = (line: string) => /^\s+at |^\s*(?:}|errors: \[.*)$|^error during build:|Build failed/.test(line);
  const lines = said.split('\n').filter((line) => line.trim() !== '' && !isNoise(line));
  return [...new Set(`\n${lines.join('\n')}`.split(/\n(?=\[)/))].join('\n').trim();
}

/**
 * Builds the command line if a source is newer than it. The build replaces `dist` whole, so that a program that is being started
 * meanwhile finds the old or the new one.
 * @throws Failure with what is wrong, such as the rule, line and character that could not be compiled
 */
export function freshProgram(): string {
  if (isFresh(program, sources, unread)) return program;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  if (!existsSync(vite)) throw new Failure('The packages are not installed. Run "npm ci" first.');
  const begun = new Date();
  const place = join(root, 'node_modules/.cache');
  mkdirSync(place, { recursive: true });
  const [next, previous] = [join(place, `cli-next-${process.pid}`), join(place, `cli-previous-${process.pid}`)];
  const flags = ['build', '--config', 'vite.cli.config.ts', '--outDir', next, '--logLevel', 'error'];
  const run = spawnSync(process.execPath, [vite, ...flags], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  try {
    if (run.status !== 0 || !existsSync(join(next, 'scan.js'))) {
      const said = [run.stderr, run.stdout, run.error?.message].filter(Boolean).join('\n');
      throw new Failure(`The command line could not be built:\n\n${essence(said)}`);
    }
    // A source that changed during the build is newer than its outcome.
    utimesSync(join(next, 'scan.js'), begun, begun);
    if (existsSync(built)) renameSync(built, previous);
    renameSync(next, built);
  } finally {
    rmSync(next, { recursive: true, force: true });
    rmSync(previous, { recursive: true, force: true });
  }
  return program;
}
