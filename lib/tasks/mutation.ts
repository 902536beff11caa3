import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildRulebook } from '../rulebook/build.js';

/**
 * `npm run mutation [-- STRYKER OPTIONS]`: changes guards, kinds, scoring and the pattern parser in hundreds of small ways and counts
 * the changes that a test notices. Rulebooks are compiled once, before anything is changed: compiling takes seconds and is not what
 * is tested here.
 */
const folder = resolve('test-results/mutation');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'rulebook.json'), JSON.stringify(buildRulebook('rules').compiled));

const { status } = spawnSync(
  'npx',
  ['stryker', 'run', 'tests/mutation/stryker.config.json', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, COMPILED_RULEBOOKS: folder },
  },
);
process.exitCode = status ?? 1;
