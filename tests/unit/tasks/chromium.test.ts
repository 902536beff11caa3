import { describe, expect, test } from 'vitest';
import { findChromium, unusable } from '../../../lib/tasks/chromium/find.js';
import { canUseApt } from '../../../lib/tasks/chromium/install.js';

describe('which browser can load an extension from the command line', () => {
  test.each([
    ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)', undefined],
    ['Google Chrome for Testing 150.0.7800.12', undefined],
    ['Google Chrome 150.0.7800.12', 'branded Google Chrome'],
    ['Microsoft Edge 150.0.3300.8', 'branded Microsoft Edge'],
    ['ls (GNU coreutils) 9.1', 'neither Chromium nor Chrome for Testing'],
    ['', 'did not tell its version'],
  ])('%j', (version, reason) => {
    if (reason === undefined) expect(unusable(version)).toBeUndefined();
    else expect(unusable(version)).toContain(reason);
  });

  test('a path given by hand is the only one looked at, and a missing one is said to be missing', () => {
    expect(findChromium({ CHROMIUM_PATH: '/nowhere/chromium' })).toEqual([
      { path: '/nowhere/chromium', reason: 'there is no program at this path' },
    ]);
  });
});

describe('whether the Debian package may be installed', () => {
  test.each([
    ['PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n', true, true],
    ['ID=linuxmint\nID_LIKE="ubuntu debian"\n', true, true],
    ['ID=debian\n', false, false],
    ['ID=fedora\n', true, false],
    ['', true, false],
  ])('%j as root %s', (release, isRoot, allowed) => {
    expect(canUseApt(release, isRoot)).toBe(allowed);
  });
});
