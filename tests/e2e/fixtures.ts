import { test as base } from '@playwright/test';
import { buildExtension } from '../../lib/tasks/build.js';
import { adPath, type SampleAd, sampleAds } from '../../lib/tasks/sample-ads.js';
import { serveSamples } from '../../lib/tasks/serve.js';
import { startChromium } from './chromium.js';
import type { Driver } from './driver.js';
import { startFirefox } from './firefox/driver.js';
import { probe } from './probe.js';

/** Host names the local server answers for; nothing else is reached. */
const hosts = ['www.ss.lv', 'jobs.example', 'control.example'] as const;

export interface Options {
  browserKind: 'chromium' | 'firefox';
}

interface Fixtures {
  browserDriver: Driver;
}

/** A folder given in the environment is tested instead of the build of these sources, e.g. an unpacked release. */
function extensionFolder(kind: Options['browserKind']): string {
  const given = kind === 'chromium' ? process.env.EXTENSION_CHROMIUM : process.env.EXTENSION_FIREFOX;
  return given ?? buildExtension(kind);
}

/** Every test gets a browser of its own with a fresh profile, and the sample ads with the probe in each page. */
export const test = base.extend<Fixtures & Options>({
  browserKind: ['chromium', { option: true }],
  browserDriver: async ({ browserKind }, use) => {
    const server = await serveSamples({ head: `<script>(${probe.toString()})()</script>` });
    try {
      const folder = extensionFolder(browserKind);
      const start = browserKind === 'chromium' ? startChromium : startFirefox;
      const driver = await start(folder, server.port, hosts);
      try {
        await use(driver);
      } finally {
        await driver.close();
      }
    } finally {
      await server.close();
    }
  },
});

export { expect } from '@playwright/test';

const ads = sampleAds();

/** One of the sample ads by its id. */
export function sample(id: string): SampleAd {
  const ad = ads.find((one) => one.id === id);
  if (ad === undefined) throw new Error(`There is no sample ad "${id}" in lib/tasks/samples.`);
  return ad;
}

/** Address of a sample ad under ss.lv's real host name. */
export function ssAddress(id: string): string {
  return `http://www.ss.lv${adPath(sample(id))}`;
}
