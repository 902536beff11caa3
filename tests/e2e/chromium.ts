import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { findChromium } from '../../lib/tasks/chromium/find.js';
import { launchChromium } from '../../lib/tasks/chromium/launch.js';
import { SidePanel } from '../../lib/tasks/chromium/panel.js';
import { callText, type Driver, type InPage, type Place, type Tab } from './driver.js';

class ChromiumTab implements Tab {
  constructor(readonly page: Page) {}

  evaluate<Arguments extends unknown[], Value>(look: InPage<Arguments, Value>, ...given: Arguments): Promise<Value> {
    return this.page.evaluate<Value>(callText(look, given));
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  activate(): Promise<void> {
    return this.page.bringToFront();
  }
}

class ChromiumPanel implements Place {
  constructor(private readonly panel: SidePanel) {}

  async evaluate<Arguments extends unknown[], Value>(
    look: InPage<Arguments, Value>,
    ...given: Arguments
  ): Promise<Value> {
    return (await this.panel.evaluate(callText(look, given))) as Value;
  }

  async screenshot(path: string): Promise<void> {
    writeFileSync(path, await this.panel.screenshot());
  }
}

/** Chromium, headless; `hosts` lead to the local server at `port`. */
export async function startChromium(extension: string, port: number, hosts: readonly string[]): Promise<Driver> {
  const [found] = findChromium();
  if (found === undefined || found.reason !== undefined) {
    throw new Error(`No Chromium that can load the extension: ${found?.reason ?? 'none found'}. Set CHROMIUM_PATH.`);
  }
  const { context, extensionId } = await launchChromium({
    executablePath: found.path,
    extension,
    headless: true,
    port,
    hosts,
  });
  return {
    version: found.version ?? `Chromium ${context.browser()?.version()}`,
    async open(address) {
      const page = await context.newPage();
      await page.goto(address, { waitUntil: 'load' });
      await page.bringToFront();
      return new ChromiumTab(page);
    },
    async clickToolbarButton(tab) {
      if (!(tab instanceof ChromiumTab)) throw new Error('This tab belongs to another browser.');
      return new ChromiumPanel(await SidePanel.openByToolbar(context, extensionId, tab.page));
    },
    close: () => context.close(),
  };
}
