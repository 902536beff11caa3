import { setTimeout as pause } from 'node:timers/promises';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import { Failure } from '../failure.js';

export interface Launch {
  executablePath: string;
  /** Folder of the built extension. */
  extension: string;
  headless: boolean;
  /** Port of the local server that answers for `hosts`. */
  port: number;
  /** Host names whose plain http goes to that server; everything else is left as it is. */
  hosts: readonly string[];
}

export interface RunningChromium {
  context: BrowserContext;
  extensionId: string;
}

/** Limit for the extension's background worker to appear, in milliseconds. */
const START_LIMIT = 20_000;

/**
 * Starts Chromium with a fresh profile and the extension. Headless needs no display; as root the sandbox cannot start and
 * is switched off. Unsafe debugging is needed by `Extensions.triggerAction`, the click on the toolbar button.
 */
export async function launchChromium(options: Launch): Promise<RunningChromium> {
  const context = await startBrowser(options);
  try {
    const worker =
      context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: START_LIMIT }));
    await listensToClicks(worker);
    return { context, extensionId: new URL(worker.url()).host };
  } catch {
    await context.close();
    throw new Failure(
      `The browser started, but the extension in ${options.extension} did not: its background worker never listened to its button.`,
    );
  }
}

async function startBrowser({ executablePath, extension, headless, port, hosts }: Launch): Promise<BrowserContext> {
  const rules = hosts.map((host) => `MAP ${host}:80 127.0.0.1:${port}`).join(', ');
  try {
    return await chromium.launchPersistentContext('', {
      executablePath,
      headless,
      viewport: headless ? { width: 1280, height: 900 } : null,
      args: [
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        '--enable-unsafe-extension-debugging',
        `--host-resolver-rules=${rules}`,
        // Without these an http address is first tried over https, where nobody listens for the mapped names.
        '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    });
  } catch (error) {
    const hint = headless ? '' : '\nIf this machine has no display, run with DISPLAY and WAYLAND_DISPLAY unset.';
    throw new Failure(`The browser ${executablePath} did not start:\n${String(error)}${hint}`);
  }
}

/** A click before the worker's first run is lost, for the browser does not yet know what the worker listens to. */
async function listensToClicks(worker: Worker): Promise<void> {
  for (const end = Date.now() + START_LIMIT; ; await pause(50)) {
    if (await worker.evaluate<boolean>('chrome.action.onClicked.hasListeners()')) return;
    if (Date.now() > end) throw new Error('The worker listens to no click.');
  }
}
