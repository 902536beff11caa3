import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { ensureChromium } from '../../../lib/tasks/chromium/install.js';

declare global {
  var library: typeof import('./library.js');
}

/** A real Chromium, and the page library as one script. Close the browser when done. */
export async function openBrowser(): Promise<{ browser: Browser; script: string }> {
  const [browser, script] = await Promise.all([
    chromium.launch({
      executablePath: ensureChromium().path,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    }),
    bundle(),
  ]);
  return { browser, script };
}

/** A page with this markup and the library in it. */
export async function openPage(browser: Browser, script: string, html: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  await page.setContent(html);
  await page.addScriptTag({ content: script });
  return page;
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('./library.ts', import.meta.url)), name: 'library', formats: ['iife'] },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('Vite gave no bundle.');
  return output.output[0].code;
}
