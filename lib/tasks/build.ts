import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

const targets = {
  chromium: { folder: join(root, '.output/chrome-mv3'), flags: ['build', '-b', 'chrome'] },
  firefox: { folder: join(root, '.output/firefox-mv3'), flags: ['build', '-b', 'firefox', '--mv3'] },
};

export type BuildTarget = keyof typeof targets;

/** All the build reads. */
const sources = ['entrypoints', 'lib', 'rules', 'public', 'wxt.config.ts', 'package.json', 'package-lock.json'];

/** Time of the latest change below a path, folders included, so that a removed file counts too. */
function latestChange(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, latestChange(join(path, name))), mtimeMs);
}

function isFresh(folder: string): boolean {
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) return false;
  const changes = sources.map((source) => join(root, source)).filter(existsSync);
  return Math.max(...changes.map(latestChange)) < statSync(manifest).mtimeMs;
}

/** Builds the extension for one browser and returns the folder to load; a build newer than all sources is kept. */
export function buildExtension(target: BuildTarget): string {
  const { folder, flags } = targets[target];
  if (isFresh(folder)) return folder;
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
