import type { Browser, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, openPage } from './helpers/open.js';

const html = `<style>a{display:inline-block}</style><p id="ad">Pasi atstāj birojā. Raksti tikai <b>Telegram</b>. Pieredze nav vajadzīga.
  <a href="#x" id="link">Alga liela</a></p><div style="height:3000px"></div><p id="far">Izbrauc rīt.</p>`;
const words = {
  Pasi: 'high',
  'tikai Telegram': 'medium',
  Pieredze: 'low',
  'Alga liela': 'medium',
  Izbrauc: 'medium',
} as const;

let browser: Browser;
let script: string;
let page: Page;
beforeAll(async () => {
  ({ browser, script } = await openBrowser());
}, 60_000);
afterAll(() => browser?.close());
beforeEach(async () => {
  page = await openPage(browser, script, html);
  await page.evaluate((marked) => library.startReader(marked, { what: 'page' }), words);
});
afterEach(() => page.close());

const take = () => page.evaluate(() => library.take());

/** What the reader says and marks once it has come to rest after a change. */
async function settled() {
  await page.waitForTimeout(700);
  return take();
}

describe('a reader of a page', () => {
  it('marks medium and high signs, counts them, and changes nothing in the tree', async () => {
    const records = await page.evaluate(async () => {
      const seen: MutationRecord[] = [];
      new MutationObserver((list) => seen.push(...list)).observe(document, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      library.show(0, 4);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return seen.length;
    });
    const { marks, log } = await take();
    expect(records).toBe(0);
    expect(marks['lasi-verigi-high']).toEqual(['Pasi']);
    expect(marks['lasi-verigi-medium']?.map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'tikai Telegram',
      'Alga liela',
      'Izbrauc',
    ]);
    expect(marks['lasi-verigi-low']).toBeUndefined();
    expect(log.at(-1)).toBe('read 1');
  });

  it('takes its marks back at once when the text changes, and reads again', async () => {
    await take();
    const broken = await page.evaluate(async () => {
      const text = document.querySelector('#ad')?.firstChild as Text;
      text.data = 'Pasi paturi pie sevis. Raksti tikai ';
      await new Promise((resolve) => setTimeout(resolve, 20));
      return library.take();
    });
    expect(broken.log).toEqual(['reading 0']);
    expect(broken.marks).toEqual({});
    const after = await settled();
    expect(after.texts).toHaveLength(1);
    expect(after.texts[0]).toContain('Pasi paturi');
    expect(after.log).toEqual(['read 1']);
  });

  it('lets a change of nothing that was read pass without a word', async () => {
    await take();
    await page.evaluate(() => {
      const element = document.createElement('span');
      element.hidden = true;
      element.textContent = 'skaitītājs';
      document.body.append(element);
    });
    const after = await settled();
    expect(after.log).toEqual([]);
    expect(after.texts).toEqual([]);
    expect(after.marks['lasi-verigi-high']).toEqual(['Pasi']);
  });

  it('reads again when something is added, such as a number that was masked', async () => {
    await take();
    await page.evaluate(() => document.querySelector('#ad')?.append(' Zvanīt +371 20 000 011'));
    expect((await settled()).texts[0]).toContain('+371 20 000 011');
  });

  it('forgets the page when its address changes without loading, and leaves an unknown one unread', async () => {
    await take();
    await page.evaluate(() => (location.hash = 'cits'));
    const after = await settled();
    expect(after.log[0]).toBe('reading 0');
    expect(after.log.at(-1)).toBe('idle 0');
    expect(after.marks).toEqual({});
  });

  it('tells which mark a person pressed: not beside it, not in a link, not by script', async () => {
    await take();
    const centre = async (selector: string) => {
      const box = await page.locator(selector).boundingBox();
      if (!box) throw new Error(`${selector} is not shown`);
      return [box.x + box.width / 2, box.y + box.height / 2] as const;
    };
    await page.mouse.click(...(await centre('b')));
    expect((await take()).log).toEqual(['chosen tikai Telegram']);
    await page.mouse.click(700, 400);
    await page.evaluate(() => {
      const { left, top } = (document.querySelector('b') as HTMLElement).getBoundingClientRect();
      document
        .querySelector('b')
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: left + 5, clientY: top + 5 }));
    });
    await page.mouse.click(...(await centre('#link')));
    expect((await take()).log.filter((line) => line.startsWith('chosen'))).toEqual([]);
  });

  it('scrolls to a passage and marks it for a moment', async () => {
    const at = await page.evaluate(() => library.read().indexOf('Izbrauc'));
    await page.evaluate((start) => library.show(start, start + 7), at);
    await expect.poll(() => page.evaluate(() => scrollY), { timeout: 3000 }).toBeGreaterThan(1000);
    expect((await take()).marks['lasi-verigi-flash']).toEqual(['Izbrauc']);
    await page.waitForTimeout(2100);
    expect((await take()).marks['lasi-verigi-flash']).toBeUndefined();
  });

  it('leaves nothing behind when the extension goes', async () => {
    await page.evaluate(() => library.stopReader());
    await page.evaluate(() => document.querySelector('#ad')?.append(' Vēl'));
    await page.waitForTimeout(500);
    expect((await take()).marks).toEqual({});
  });
});

describe('a reader of a selection', () => {
  it('reads what is selected and nothing else', async () => {
    await page.evaluate(() => {
      const text = document.querySelector('#ad')?.firstChild as Text;
      getSelection()?.setBaseAndExtent(text, 5, document.querySelector('b')?.firstChild as Text, 4);
    });
    await take();
    await page.evaluate((marked) => library.startReader(marked, { what: 'selection' }), words);
    expect((await take()).texts).toEqual(['atstāj birojā. Raksti tikai Tele']);
  });

  it('says when nothing is selected, and takes the menu’s own text where it cannot see the selection', async () => {
    await take();
    await page.evaluate((marked) => library.startReader(marked, { what: 'selection' }), words);
    expect((await take()).log.at(-1)).toBe('nothing-selected 0');
    await page.evaluate((marked) => library.startReader(marked, { what: 'selection', text: 'No rāmja: Pasi' }), words);
    const after = await take();
    expect(after.texts).toEqual(['No rāmja: Pasi']);
    expect(after.log.at(-1)).toBe('read 1');
    expect(after.marks).toEqual({});
  });
});
