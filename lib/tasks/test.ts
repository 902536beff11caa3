import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildTarget, buildExtension } from './build.js';
import { type Counts, playwrightCounts, stepCounts, vitestCounts } from './test-counts.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Outcome extends Counts {
  name: string;
  seconds: number;
}

/** Runs a program of node_modules/.bin with its output shown in full; resolves to its exit code. */
function program(name: string, ...args: string[]): Promise<number> {
  const file = join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name);
  const child = spawn(file, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${name}: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** A program that writes a JSON report; a report left by an earlier run is removed first. */
async function counted(file: string, read: (report: unknown) => Counts, run: () => Promise<number>): Promise<Counts> {
  const path = join(root, file);
  rmSync(path, { force: true });
  const exitCode = await run();
  try {
    return stepCounts(exitCode, read(JSON.parse(readFileSync(path, 'utf8'))));
  } catch (error) {
    console.error(`${file} could not be read: ${String(error)}`);
    return stepCounts(1);
  }
}

const checked = async (run: Promise<number>): Promise<Counts> => stepCounts(await run);

async function build(target: BuildTarget): Promise<Counts> {
  try {
    console.log(buildExtension(target));
    return stepCounts(0);
  } catch (error) {
    console.error(String(error));
    return stepCounts(1);
  }
}

/** WXT writes the configuration that tsconfig.json extends; `npm ci --ignore-scripts` leaves it out. */
async function types(): Promise<number> {
  return (await program('wxt', 'prepare')) || program('tsc', '--noEmit', '-p', '.');
}

const unit = () =>
  counted('test-results/vitest.json', vitestCounts, () =>
    program('vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/vitest.json'),
  );
const endToEnd = () => counted('test-results/e2e.json', playwrightCounts, () => program('playwright', 'test'));

/** In this order; a failed step does not stop the next one, so that one run shows everything. */
const steps: [string, () => Promise<Counts>][] = [
  ['format and lint', () => checked(program('biome', 'ci', '--error-on-warnings', '.'))],
  ['types', () => checked(types())],
  ['dead code', () => checked(program('knip'))],
  ['unit, rules, property', unit],
  ['build for Chromium', () => build('chromium')],
  ['build for Firefox', () => build('firefox')],
  ['end to end', endToEnd],
];

const outcomes: Outcome[] = [];
for (const [name, run] of steps) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
  const begun = Date.now();
  outcomes.push({ name, ...(await run()), seconds: (Date.now() - begun) / 1000 });
}

console.log('\n── summary');
for (const { name, passed, failed, skipped, seconds } of outcomes) {
  const skippedText = skipped > 0 ? `, ${skipped} skipped` : '';
  const times = `${seconds.toFixed(1)} s`.padStart(8);
  console.log(
    `${failed > 0 ? 'FAILED' : 'ok    '} ${times}  ${name}: ${passed} passed, ${failed} failed${skippedText}`,
  );
}
const total = (pick: (outcome: Outcome) => number) => outcomes.reduce((sum, outcome) => sum + pick(outcome), 0);
const failed = total((outcome) => outcome.failed);
console.log(`${total((outcome) => outcome.passed)} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
