import axeCore from 'axe-core';
import { expect, ssAddress, test } from './fixtures.js';
import { chooseLanguage, panelShows, readPanel } from './panel.js';
import { readChanges, readHighlights } from './probe.js';

declare global {
  interface Window {
    /** Every state the panel went through, as the test's observer saw it. */
    states?: { quote: string; rules: string[] }[];
    axe?: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
  }
}

/** Runs in the panel: from now on notes, at every change of its document, whose signs stand beside whose words. */
function noteStates(): void {
  const states: { quote: string; rules: string[] }[] = [];
  const note = () => {
    const quote = document.querySelector<HTMLElement>('[data-testid="head-quote"]')?.innerText.trim() ?? '';
    const rules = [...document.querySelectorAll<HTMLElement>('[data-testid="sign"]')].map(
      (sign) => sign.dataset.rule ?? '',
    );
    states.push({ quote, rules });
  };
  window.states = states;
  new MutationObserver(note).observe(document, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
}

test('two tabs switched ten times never lend each other a sign', async ({ browserDriver }) => {
  const ordinaryWords = 'SIA "Paraugs"';
  const riskyWords = 'Steidzami vajadzīgi celtnieki';
  const ordinary = await browserDriver.open(ssAddress('defgh'));
  const risky = await browserDriver.open(ssAddress('abcde'));
  const panel = await browserDriver.clickToolbarButton(risky);
  const { signs } = await panelShows(panel, riskyWords);
  expect(signs.length).toBeGreaterThan(0);
  await panel.evaluate(noteStates);

  for (let turn = 0; turn < 10; turn++) {
    await ordinary.activate();
    expect((await panelShows(panel, ordinaryWords)).signs).toEqual([]);
    await risky.activate();
    expect((await panelShows(panel, riskyWords)).signs).toEqual(signs);
  }

  const states = await panel.evaluate(() => window.states ?? []);
  expect(states.length).toBeGreaterThanOrEqual(20);
  const mixed = states.filter(({ quote, rules }) => rules.length > 0 && !quote.includes(riskyWords));
  expect(mixed).toEqual([]);
});

test('a passage pressed in the panel is scrolled to and flashes in the page', async ({ browserDriver }) => {
  const tab = await browserDriver.open(`${ssAddress('abcde')}?tall`);
  const panel = await browserDriver.clickToolbarButton(tab);
  await panelShows(panel, 'Steidzami vajadzīgi celtnieki');
  expect(await tab.evaluate(() => window.scrollY)).toBe(0);
  const pressed = await panel.evaluate(() => {
    const button = document.querySelector<HTMLElement>('[data-testid="sign"] .passages button');
    button?.click();
    return button?.innerText ?? 'no passage in the panel';
  });
  const flash = async () => (await tab.evaluate(readHighlights)).find(({ name }) => name === 'lasi-verigi-flash');
  await expect.poll(async () => (await flash())?.ranges.join('')).toBe(pressed);
  await expect.poll(() => tab.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  expect((await tab.evaluate(readChanges)).records).toBe(0);
});

test('the language is switched at run time, whatever the browser speaks', async ({ browserDriver }) => {
  const tab = await browserDriver.open(ssAddress('abcde'));
  const panel = await browserDriver.clickToolbarButton(tab);
  const before = await panelShows(panel, 'Steidzami vajadzīgi celtnieki');
  const seen = new Map<string, string>();
  for (const language of ['ru', 'lv', 'en']) {
    await panel.evaluate(chooseLanguage, language);
    await expect.poll(async () => (await panel.evaluate(readPanel)).language).toBe(language);
    const shown = await panel.evaluate(readPanel);
    seen.set(language, shown.noProof);
    expect(shown.signs.map(({ rule }) => rule)).toEqual(before.signs.map(({ rule }) => rule));
    expect(shown.quote).toBe(before.quote);
  }
  expect(seen.get('ru')).toMatch(/\p{Script=Cyrillic}/u);
  expect(seen.get('lv')).toMatch(/[āēīūčģķļņšž]/);
  expect(seen.get('en')).toMatch(/^[\p{ASCII}–—’“”…]+$/u);
});

test('the panel has no accessibility violations in any of its languages', async ({ browserDriver }) => {
  const tab = await browserDriver.open(ssAddress('abcde'));
  const panel = await browserDriver.clickToolbarButton(tab);
  await panelShows(panel, 'Steidzami vajadzīgi celtnieki');
  await panel.evaluate((source) => void new Function(source)(), axeCore.source);
  for (const language of ['lv', 'ru', 'en']) {
    await panel.evaluate(chooseLanguage, language);
    await expect.poll(async () => (await panel.evaluate(readPanel)).language).toBe(language);
    const violations = await panel.evaluate(async () => {
      if (window.axe === undefined) throw new Error('axe-core did not start in the panel.');
      const { violations: found } = await window.axe.run();
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(violations).toEqual([]);
  }
});
