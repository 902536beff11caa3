import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.js';
import { isFresh } from './freshness.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

const targets = {
  chromium: { folder: join(root, '.output/chrome-mv3'), flags: ['build', '-b', 'chrome'] },
  firefox: { folder: join(root, '.output/firefox-mv3'), flags: ['build', '-b', 'firefox', '--mv3'] },
};

export type BuildTarget = keyof typeof targets;

/** All the build reads. */
const sources = ['entrypoints', 'lib', 'rules', 'public', 'wxt.config.ts', 'package.json', 'package-lock.json'].map(
  (name) => join(root, name),
);

/** Builds the extension for one browser and returns the folder to load; a build newer than all sources is kept. */
export function buildExtension(target: BuildTarget): string {
  const { folder, flags } = targets[target];
  if (isFresh(join(folder, 'manifest.json'), sources)) return folder;
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  if (!existsSync(wxt)) throw new Failure('The packages are not installed. Run "npm ci" first.');
  const run = spawnSync(process.execPath, [wxt, ...flags], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CI: '1' },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status !== 0 || !existsSync(join(folder, 'manifest.json'))) {
    const said = [run.stdout, run.stderr, run.error?.message].filter(Boolean).join('\n').trim();
    throw new Failure(`The extension could not be built (wxt ${flags.join(' ')}):\n\n${said}`);
  }
  return folder;
}
