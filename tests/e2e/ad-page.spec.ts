import type { Report, Sign } from '../../lib/analyser/report.js';
import { adPath } from '../../lib/tasks/sample-ads.js';
import type { Place } from './driver.js';
import { expect, sample, ssAddress, test } from './fixtures.js';
import { panelShows } from './panel.js';
import { readChanges, readHighlights } from './probe.js';
import { askPage, type Reading, readBadge } from './report.js';

const risky = 'abcde';

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);

/** Low signs stand in the panel but are not painted. */
const isMarked = ({ severity }: Sign) => severity !== 'low';

/** What the page's registry must hold for a report: one highlight a severity, one range a passage, in any order. */
function expectedHighlights(report: Report): { name: string; ranges: string[] }[] {
  return (['high', 'medium'] as const)
    .map((severity) => ({
      name: `lasi-verigi-${severity}`,
      ranges: report.signals
        .filter((sign) => sign.severity === severity)
        .flatMap(({ spans }) => spans.map(({ text }) => text))
        .sort(),
    }))
    .filter(({ ranges }) => ranges.length > 0);
}

async function reading(panel: Place): Promise<Reading> {
  const state = await panel.evaluate(askPage);
  if (state.status !== 'read') throw new Error(`The page in front is ${state.status}.`);
  return state;
}

test('a risky ad under its real host name is marked, listed in the real side panel, and left alone', async ({
  browserDriver,
}, testInfo) => {
  const tab = await browserDriver.open(ssAddress(risky));
  await expect.poll(async () => (await tab.evaluate(readHighlights)).length).toBeGreaterThan(0);
  const panel = await browserDriver.clickToolbarButton(tab);
  const shown = await panelShows(panel, 'Steidzami vajadzīgi celtnieki');
  const highlights = (await tab.evaluate(readHighlights)).map(({ name, ranges }) => ({
    name,
    ranges: ranges.toSorted(),
  }));
  const changes = await tab.evaluate(readChanges);
  const permissions = await panel.evaluate(() => chrome.permissions.getAll());
  const marked = highlights.reduce((sum, { ranges }) => sum + ranges.length, 0);
  console.log(
    `${browserDriver.version}: ${marked} marked passages, ${shown.signs.length} signs, ${changes.records} mutation records; ` +
      `panel opened by the toolbar button; host access from the manifest: ${permissions.origins?.join(' ')}`,
  );

  const { report } = await reading(panel);
  expect(report.level).toBe('high');
  expect(shown.signs.map(({ rule }) => rule).sort()).toEqual(report.signals.map(({ rule }) => rule).sort());
  expect(highlights.toSorted(byName)).toEqual(expectedHighlights(report).toSorted(byName));
  expect(changes.records).toBe(0);
  expect(changes.now).toBe(changes.parsed);
  const families = new Set(report.signals.filter(isMarked).map(({ family }) => family));
  await expect.poll(() => panel.evaluate(readBadge)).toBe(String(families.size));

  await tab.screenshot(testInfo.outputPath('page.png'));
  await panel.screenshot(testInfo.outputPath('panel.png'));
});

test('the document under the extension equals the one no extension reads', async ({ browserDriver }) => {
  const read = await browserDriver.open(ssAddress(risky));
  await expect.poll(async () => (await read.evaluate(readHighlights)).length).toBeGreaterThan(0);
  const alone = await browserDriver.open(`http://control.example${adPath(sample(risky))}`);
  expect(await alone.evaluate(readHighlights)).toEqual([]);
  const withoutHost = (markup: string) => markup.replaceAll('www.ss.lv', 'HOST').replaceAll('control.example', 'HOST');
  expect(withoutHost((await read.evaluate(readChanges)).now)).toBe(
    withoutHost((await alone.evaluate(readChanges)).now),
  );
});

test('an ordinary ad says that no signs are no proof', async ({ browserDriver }) => {
  const tab = await browserDriver.open(ssAddress('defgh'));
  const panel = await browserDriver.clickToolbarButton(tab);
  const shown = await panelShows(panel, 'SIA "Paraugs"');
  expect(shown.signs).toEqual([]);
  expect(shown.noProof).not.toBe('');
  expect(await tab.evaluate(readHighlights)).toEqual([]);
});
