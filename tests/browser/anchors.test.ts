import type { Browser } from '@playwright/test';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, openPage } from './helpers/open.js';

let browser: Browser;
let script: string;
beforeAll(async () => {
  ({ browser, script } = await openBrowser());
}, 60_000);
afterAll(() => browser?.close());

const words = fc.string({
  unit: fc.constantFrom('a', 'ļ', 'я', '😀', '\u00ad', ' ', '\n', '\u00a0', '&amp;'),
  maxLength: 12,
});
const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    words,
    fc.constantFrom('<br>', '<hr>', '<wbr>', '<img>', '<!-- x -->', '<script>1</script>'),
    fc
      .tuple(
        fc.constantFrom(
          'b',
          'div',
          'p',
          'span style="display:none"',
          'i style="visibility:hidden"',
          'u style="visibility:visible"',
          'pre',
          'td',
          'section style="display:inline-block"',
        ),
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag.split(' ')[0]}>`),
  ),
}));

it('every passage of the text stands where the page is said to hold it', async () => {
  const page = await openPage(browser, script, '');
  const check = fc.asyncProperty(fc.array(node, { minLength: 1, maxLength: 6 }), async (parts) => {
    const wrong = await page.evaluate((html) => {
      document.body.innerHTML = html;
      return library.misplacedWords();
    }, parts.join(''));
    expect(wrong).toEqual([]);
  });
  await fc.assert(check, { numRuns: 300, seed: 20261 });
}, 60_000);
