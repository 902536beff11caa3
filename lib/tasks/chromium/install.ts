import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Failure } from '../failure.js';
import { type Candidate, findChromium } from './find.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

function run(command: string, args: string[]): boolean {
  console.log(`$ ${command} ${args.join(' ')}`);
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return result.status === 0;
}

/** Debian and its relatives, where the package `chromium` is the browser itself and root may install it. */
export function canUseApt(release: string, isRoot: boolean): boolean {
  return isRoot && /^(ID|ID_LIKE)=.*\b(debian|ubuntu)\b/m.test(release);
}

function osRelease(): string {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}

function usable(): Candidate | undefined {
  return findChromium().find(({ reason }) => reason === undefined);
}

function describe(candidates: Candidate[]): string {
  return candidates.map(({ path, version = '', reason }) => `  ${path} ${version}: ${reason}`).join('\n');
}

/** A Chromium that can load the extension: the first found, else one installed now. Throws a Failure that says what to do. */
export function ensureChromium(): Candidate {
  const looked = findChromium();
  const [first] = looked;
  if (first !== undefined && first.reason === undefined) return first;
  const refused = looked.length === 0 ? '' : `Looked at and refused:\n${describe(looked)}\n`;
  if (process.env.CHROMIUM_PATH) {
    throw new Failure(
      `CHROMIUM_PATH does not name a usable browser.\n${refused}Point it to Chromium or Chrome for Testing.`,
    );
  }
  console.log(`${refused}No Chromium that can load the extension was found; installing one.`);
  if (canUseApt(osRelease(), process.getuid?.() === 0)) {
    run('apt-get', ['update']);
    if (run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'])) {
      const installed = usable();
      // Ubuntu's package is only a door to a snap, which a container cannot open: then Playwright's own follows.
      if (installed !== undefined) return installed;
    }
  }
  const playwright = fileURLToPath(new URL('../../../node_modules/@playwright/test/cli.js', import.meta.url));
  run(process.execPath, [playwright, 'install', 'chromium']);
  const installed = usable();
  if (installed !== undefined) return installed;
  throw new Failure(
    'No Chromium could be installed. Install Chromium or Chrome for Testing yourself (on Debian or Ubuntu: ' +
      '"sudo apt-get install chromium"), or name one: CHROMIUM_PATH=/path/to/chromium npm start',
  );
}
