import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage } from './helpers/open.js';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  const opened = await openBrowser();
  browser = opened.browser;
  page = await openPage(browser, opened.script, '');
}, 60_000);
afterAll(() => browser?.close());

function read(html: string): Promise<string> {
  return page.evaluate((markup) => {
    document.body.setHTMLUnsafe(markup);
    return library.read();
  }, html);
}

describe('text nobody can see is not read', () => {
  it.each([
    ['display none', '<span style="display:none">slepens</span>'],
    ['visibility hidden', '<span style="visibility:hidden">slepens</span>'],
    ['no opacity', '<div style="opacity:.3"><span style="opacity:.1">slepens</span></div>'],
    ['tiny letters', '<span style="font-size:3px">slepens</span>'],
    ['clipped away', '<div style="position:absolute;clip-path:inset(50%)">slepens</div>'],
    ['an old-fashioned clip', '<div style="position:absolute;clip:rect(0,0,0,0)">slepens</div>'],
    ['a box of one pixel', '<div style="width:1px;height:1px;overflow:hidden">slepens</div>'],
    ['a box without height', '<div style="max-height:0;overflow:hidden">slepens</div>'],
    ['moved off the page', '<div style="position:absolute;left:-9999px">slepens</div>'],
    ['indented off the page', '<div style="text-indent:-9999px;overflow:hidden">slepens</div>'],
    ['shrunk to nothing', '<div style="transform:scale(0)">slepens</div>'],
    ['white on white', '<span style="color:#fff">slepens</span>'],
    ['nearly the colour of its ground', '<div style="background:#224"><b style="color:#252546">slepens</b></div>'],
    ['transparent letters', '<span style="color:transparent">slepens</span>'],
    ['a closed details', '<details><summary>Vairāk</summary>slepens</details>'],
    ['a script', '<script type="text/plain">slepens</script>'],
    ['a template', '<template>slepens</template>'],
    ['noscript', '<noscript>slepens</noscript>'],
    ['somebody’s draft', '<div contenteditable="true">slepens</div>'],
    ['a form field', '<textarea>slepens</textarea><input value="slepens"><select><option>slepens</select>'],
  ])('%s', async (_, hidden) => {
    expect(await read(`<p>Redzams teksts ${hidden} un vēl.</p>`)).not.toContain('slepens');
    expect(await read(`<p>Redzams teksts ${hidden} un vēl.</p>`)).toContain('un vēl.');
  });
});

describe('text people can see is read', () => {
  it.each([
    [
      'a visible child of a hidden parent',
      '<div style="visibility:hidden"><b style="visibility:visible">redzams</b></div>',
    ],
    ['white on a dark ground', '<div style="background:#123"><span style="color:#fff">redzams</span></div>'],
    [
      'white on a picture',
      '<div style="background-image:linear-gradient(#123,#345)"><b style="color:#fff">redzams</b></div>',
    ],
    [
      'letters filled by their ground',
      '<b style="background:linear-gradient(#123,#345);background-clip:text;color:transparent">redzams</b>',
    ],
    ['a dark page by colour scheme', '<style>:root{color-scheme:dark}</style><b style="color:#fff">redzams</b>'],
    ['an open details', '<details open><summary>Vairāk</summary>redzams</details>'],
    ['a box that scrolls', '<div style="height:40px;overflow:auto">redzams</div>'],
    ['display contents', '<div style="display:contents">redzams</div>'],
    ['an open shadow tree', '<div><template shadowrootmode="open"><b>redz</b><slot></slot></template>ams</div>'],
  ])('%s', async (_, shown) => {
    expect((await read(`<p>Teksts</p>${shown}`)).replace(/\s/g, '')).toContain('redzams');
  });

  it('with line breaks and block borders where the eye sees them', async () => {
    const html = `<div>Vācijā!<br>Alga 3500<br><br>Pasi</div><p>a <b>b</b>c</p><table><tr><td>Alga:<td>1500</table>
      <ul><li>viens<li>divi</ul><pre>x\ny</pre><span style="display:inline-block">p</span><span>q</span>`;
    expect(await read(html)).toBe('Vācijā!\nAlga 3500\n\nPasi\n\na bc\n\nAlga:\n1500\n\nviens\n\ndivi\n\nx\ny\n\np q');
  });
});

describe('what a page shows in another way than as text', () => {
  const picture = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"/>';
  it.each([
    ['a picture of the ad', `<p>Zvanīt.</p><img src='${picture}' width="400" height="300">`, ['image']],
    ['a frame of another site', '<p>Zvanīt.</p><iframe srcdoc="x" width="400" height="300"></iframe>', ['frame']],
    ['nothing but a picture', `<img src='${picture}' width="400" height="300">`, ['image', 'empty']],
    ['a small logo', `<p>Zvanīt.</p><img src='${picture}' width="40" height="30">`, []],
    [
      'a picture beside a long text',
      `<p>${'Meklējam pavāru. '.repeat(8)}</p><img src='${picture}' width="400" height="300">`,
      [],
    ],
  ])('%s', async (_, html, expected) => {
    await read(html);
    expect(await page.evaluate(() => library.unread())).toEqual(expected);
  });
});
