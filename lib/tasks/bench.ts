import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure, runTask } from './failure.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bench = join(root, 'tests/bench');

/** Runs a command with its output shown in full. */
function run(command: string, args: readonly string[], ifItFails: string): void {
  const shell = command === 'npm' && process.platform === 'win32';
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell });
  if (status !== 0) throw new Failure(`${ifItFails}${error ? `\n${error.message}` : ''}`);
}

/** Builds the command line and the engine, always: a benchmark must not measure an old build. */
function build(): void {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  if (!existsSync(vite)) throw new Failure('The packages are not installed. Run "npm ci" first.');
  const args = [vite, 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn'];
  run(process.execPath, args, 'The command line could not be built.');
}

function install(): void {
  if (existsSync(join(bench, 'node_modules'))) return;
  console.log('Installing the tools to compare with, into tests/bench/node_modules.');
  const args = ['ci', '--prefix', bench, '--ignore-scripts', '--no-audit', '--no-fund'];
  run('npm', args, 'The tools to compare with could not be installed. Try "npm ci --prefix tests/bench".');
}

await runTask(async () => {
  install();
  build();
  const args = ['--import', 'tsx', join(bench, 'run.ts'), ...process.argv.slice(2)];
  run(process.execPath, args, 'The benchmark could not be run to its end.');
});
