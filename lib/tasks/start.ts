import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { buildExtension } from './build.js';
import { ensureChromium } from './chromium/install.js';
import { launchChromium, type RunningChromium } from './chromium/launch.js';
import { SidePanel } from './chromium/panel.js';
import { Failure, runTask } from './failure.js';
import { adPath, sampleAds } from './sample-ads.js';
import { serveSamples } from './serve.js';

/** The risky ad that is opened; its address is ss.lv's, answered by the local server. */
const FIRST_AD = 'abcde';

/** Limit for the extension to mark the ad, in milliseconds. */
const ANSWER_LIMIT = 20_000;

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Waits for the marks in the page itself: proof that the extension read the ad, not only that it was loaded. */
async function marksIn(page: Page): Promise<number> {
  const count = `[...CSS.highlights].reduce((sum, [name, ranges]) => sum + (name.startsWith('lasi-verigi-') ? ranges.size : 0), 0)`;
  try {
    const found = await page.waitForFunction(count, undefined, { timeout: ANSWER_LIMIT });
    return Number(await found.jsonValue());
  } catch {
    throw new Failure(
      `The extension did not answer: no passage of ${page.url()} was marked within ${ANSWER_LIMIT / 1000} seconds.\n` +
        'It was built and loaded, so look for errors of its content script: run "npm run e2e".',
    );
  }
}

/** Without a display: what the panel says as text, and pictures of page and panel under the system's temporary folder. */
async function report(running: RunningChromium, page: Page, marks: number): Promise<void> {
  const panel = await SidePanel.openByToolbar(running.context, running.extensionId, page);
  const quoted = `document.querySelector('[data-testid="head-quote"]')?.innerText.trim() && document.body.innerText || undefined`;
  const text = await panel.waitFor(quoted, ANSWER_LIMIT);
  if (typeof text !== 'string') throw new Failure('The side panel opened, but did not show the ad.');
  const folder = mkdtempSync(join(tmpdir(), 'lasi-verigi-'));
  const pagePicture = join(folder, 'page.png');
  const panelPicture = join(folder, 'panel.png');
  await page.screenshot({ path: pagePicture });
  writeFileSync(panelPicture, await panel.screenshot());
  console.log(`\n${text.replace(/\n{3,}/g, '\n\n').trim()}\n`);
  console.log(
    `Marked passages: ${marks}\nScreenshot of the page:  ${pagePicture}\nScreenshot of the panel: ${panelPicture}`,
  );
}

async function untilClosed(running: RunningChromium): Promise<void> {
  const closed = new Promise((resolve) => running.context.once('close', resolve));
  const interrupted = new Promise((resolve) => process.once('SIGINT', resolve));
  await Promise.race([closed, interrupted]);
}

async function start(): Promise<void> {
  console.log('Building the extension …');
  const extension = process.env.EXTENSION_CHROMIUM ?? buildExtension('chromium');
  const browser = ensureChromium();
  const server = await serveSamples();
  const headless = !hasDisplay();
  console.log(
    `Extension: ${extension}\nBrowser:   ${browser.version ?? browser.path}${headless ? ' (no display: headless)' : ''}`,
  );
  console.log(`Samples:   http://localhost:${server.port}/`);
  try {
    const running = await launchChromium({
      executablePath: browser.path,
      extension,
      headless,
      port: server.port,
      hosts: ['www.ss.lv'],
    });
    try {
      const ad = sampleAds().find(({ id }) => id === FIRST_AD);
      if (ad === undefined) throw new Failure(`The sample ad "${FIRST_AD}" is missing in lib/tasks/samples.`);
      const page = running.context.pages()[0] ?? (await running.context.newPage());
      const address = `http://www.ss.lv${adPath(ad)}`;
      await page.goto(address);
      console.log(`Open:      ${address} (an invented ad: in this browser the name leads to this machine)`);
      const marks = await marksIn(page);
      if (headless) {
        await report(running, page, marks);
      } else {
        console.log(
          `The extension answered: ${marks} passages are marked. Click its button in the toolbar to open the panel.`,
        );
        console.log(`More samples: http://www.ss.lv/ in this browser window. Close the window or press Ctrl+C to end.`);
        await untilClosed(running);
      }
    } finally {
      await running.context.close();
    }
  } finally {
    await server.close();
  }
}

await runTask(start);
