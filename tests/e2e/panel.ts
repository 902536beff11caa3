import { expect } from '@playwright/test';
import type { Place } from './driver.js';

export interface PanelContent {
  language: string;
  /** First words of the document the panel belongs to; empty while it shows none. */
  quote: string;
  level: string;
  signs: { rule: string; text: string }[];
  contacts: string;
  noProof: string;
}

/** Runs in the panel: what it shows, found by its `data-testid` hooks. */
export function readPanel(): PanelContent {
  const all = (id: string) => [...document.querySelectorAll<HTMLElement>(`[data-testid="${id}"]`)];
  const text = (id: string) =>
    all(id)
      .map((element) => element.innerText.trim())
      .join('\n');
  return {
    language: document.documentElement.lang,
    quote: text('head-quote'),
    level: text('level'),
    signs: all('sign').map((element) => ({ rule: element.dataset.rule ?? '', text: element.innerText.trim() })),
    contacts: text('contacts'),
    noProof: text('no-proof'),
  };
}

/** Waits until the panel belongs to the document that begins with these words, and returns what it then shows. */
export async function panelShows(panel: Place, firstWords: string): Promise<PanelContent> {
  await expect
    .poll(async () => (await panel.evaluate(readPanel)).quote, { message: 'head quote of the panel' })
    .toContain(firstWords);
  return panel.evaluate(readPanel);
}

/** Runs in the panel: picks a language in its switch, a list or a row of buttons, as a person does. */
export function chooseLanguage(language: string): void {
  const found = document.querySelector<HTMLElement>('[data-testid="language-switch"]');
  if (found === null) throw new Error('The panel has no language switch.');
  const select = found instanceof HTMLSelectElement ? found : found.querySelector('select');
  if (select !== null) {
    select.value = language;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return;
  }
  const button = found.querySelector<HTMLElement>(`button[lang="${language}"], [value="${language}"]`);
  if (button === null) throw new Error(`The language switch offers no "${language}".`);
  button.click();
}
