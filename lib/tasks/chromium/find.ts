import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { chromium } from '@playwright/test';

/** A program looked at: one that can load an extension from the command line has no `reason`. */
export interface Candidate {
  path: string;
  version?: string;
  reason?: string;
}

/**
 * Why a browser that names itself so cannot be used, undefined where it can. Google Chrome and Microsoft Edge removed the
 * flags that load an extension; Chromium and Chrome for Testing keep them.
 * Source: https://playwright.dev/docs/chrome-extensions
 */
export function unusable(version: string): string | undefined {
  if (/for testing/i.test(version) || /\bchromium\b/i.test(version)) return undefined;
  if (/google chrome/i.test(version)) return 'branded Google Chrome no longer loads an extension from the command line';
  if (/edge/i.test(version)) return 'branded Microsoft Edge no longer loads an extension from the command line';
  return version === '' ? 'it did not tell its version' : 'it is neither Chromium nor Chrome for Testing';
}

const commands = [
  'chromium',
  'chromium-browser',
  'chrome-for-testing',
  'chrome',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

/** Where a browser stands that need not be on the search path. */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function onPath(command: string): string | undefined {
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, command));
  return places.find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Asks a program for its version, e.g. `Chromium 156.0.8078.79`; on Windows `--version` would open a window. */
function look(path: string): Candidate {
  if (!isProgram(path)) return { path, reason: 'there is no program at this path' };
  if (process.platform === 'win32') {
    const branded = /\\(Google\\Chrome|Microsoft\\Edge)\\/i.test(path) ? 'branded browser' : undefined;
    return branded === undefined
      ? { path }
      : { path, reason: `${branded}: no longer loads an extension from the command line` };
  }
  const version =
    (spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 }).stdout ?? '').trim().split('\n')[0] ?? '';
  const reason = unusable(version);
  return reason === undefined ? { path, version } : { path, version, reason };
}

function paths(environment: NodeJS.ProcessEnv): string[] {
  const asked = environment.CHROMIUM_PATH;
  if (asked !== undefined && asked !== '') return [isAbsolute(asked) ? asked : (onPath(asked) ?? asked)];
  const found = commands.map(onPath).filter((path) => path !== undefined);
  return [...found, ...places, chromium.executablePath()].filter(isProgram);
}

/** Every browser looked at, best first. With CHROMIUM_PATH set only that one is looked at, whether or not it exists. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): Candidate[] {
  return [...new Set(paths(environment))]
    .map(look)
    .sort((a, b) => Number(a.reason !== undefined) - Number(b.reason !== undefined));
}
