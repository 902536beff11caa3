import { expect, sample, ssAddress, test } from './fixtures.js';
import { panelShows } from './panel.js';
import { readChanges, readHighlights } from './probe.js';

/** Runs in the panel: whether a content script of the extension listens in the tab that shows this address. */
async function somebodyListens(address: string): Promise<boolean> {
  const [front] = await chrome.tabs.query({ active: true, currentWindow: true });
  if (front?.id === undefined) throw new Error('No tab is in front.');
  const { url } = front;
  if (url !== undefined && url !== address) throw new Error(`In front is ${url}.`);
  try {
    await chrome.tabs.sendMessage(front.id, { type: 'state' }, { frameId: 0 });
    return true;
  } catch (error) {
    return !String(error).includes('Receiving end does not exist');
  }
}

test('a car ad on ss.lv gets no script', async ({ browserDriver }) => {
  const work = await browserDriver.open(ssAddress('abcde'));
  const panel = await browserDriver.clickToolbarButton(work);
  await panelShows(panel, 'Steidzami vajadzīgi celtnieki');
  expect(await panel.evaluate(somebodyListens, ssAddress('abcde'))).toBe(true);

  const car = await browserDriver.open(ssAddress('rstuv'));
  await expect.poll(() => panel.evaluate(somebodyListens, ssAddress('rstuv'))).toBe(false);
  expect(await car.evaluate(readHighlights)).toEqual([]);
  expect((await car.evaluate(readChanges)).records).toBe(0);
});

test('a page of an unknown site is read on a click of the toolbar button, not before', async ({ browserDriver }) => {
  const ad = sample('lmnop');
  const tab = await browserDriver.open(`http://jobs.example/article/${ad.id}.html`);
  expect(await tab.evaluate(readHighlights)).toEqual([]);
  const panel = await browserDriver.clickToolbarButton(tab);
  const shown = await panelShows(panel, 'Urgent! Workers for vegetable harvest');
  await expect.poll(async () => (await tab.evaluate(readHighlights)).length).toBeGreaterThan(0);
  expect(shown.signs.length).toBeGreaterThan(0);
  expect((await tab.evaluate(readChanges)).records).toBe(0);
  const origins = await panel.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);
  console.log(`${browserDriver.version}: jobs.example read by activeTab; host permissions stay ${origins.join(' ')}`);
  expect(origins.filter((origin) => origin.includes('jobs.example') || origin.includes('://*/'))).toEqual([]);
});

test('a marriage offer among acquaintances is read when asked, not before', async ({ browserDriver }) => {
  const tab = await browserDriver.open(ssAddress('bcdef'));
  expect(await tab.evaluate(readHighlights)).toEqual([]);
  const panel = await browserDriver.clickToolbarButton(tab);
  const shown = await panelShows(panel, 'Meklēju meiteni ar Latvijas pasi');
  expect(shown.signs.map(({ rule }) => rule.split('/')[0])).toContain('sham-marriage');
  await expect.poll(async () => (await tab.evaluate(readHighlights)).length).toBeGreaterThan(0);
});
