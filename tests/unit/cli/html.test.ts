import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../lib/cli/html.js';
import { toAdFromHtml } from '../../../lib/cli/input.js';

describe('the text of a page', () => {
  it.each<[string, string, string]>([
    ['blocks apart', '<p>One</p><div>Two</div>Three', 'One\n\nTwo\n\nThree'],
    ['a line break', 'One<br>Two<br/>Three', 'One\nTwo\nThree'],
    ['spaces collapse', '<p>  One \n\t two </p>', 'One two'],
    ['spaces at borders of elements', 'One <b> two</b> three', 'One two three'],
    ['preformatted text keeps its lines', '<pre>One\r\n  two</pre>', 'One\n  two'],
    ['a tag inside a word', 'pa<b>s</b>e <nobr>p<blink>a</blink>se</nobr>', 'pase pase'],
    ['a custom element has a layout of its own', '<x-name>One</x-name><x-place>Two</x-place>', 'One\n\nTwo'],
    ['entities', 'a &lt;b&gt; &scaron; &#353; &#x161; &nbsp;&euro;&amp', 'a <b> š š š €&'],
    ['what is no text', '<title>T</title><script>s</script><style>c</style><textarea>t</textarea>One', 'One'],
    ['a head that is never closed', '<html><head><title>T</title><meta charset=utf-8><body><p>One', 'One'],
    ['elements that are never closed', '<div><ul><li>One<li>Two<p>Three<b>Four', 'One\n\nTwo\n\nThreeFour'],
    ['closing tags without opening ones', 'One</div></b></p>Two</span></html>Three', 'One\n\nTwoThree'],
    ['tags that cross', '<b>One<div>Two</b>Three</div>', 'One\n\nTwo\n\nThree'],
    ['a tag that never ends', 'One<p class="x', 'One'],
    ['hidden', '<p hidden>a<b>b</b></p><p style="display : none">c</p>One<input hidden><br>Two', 'One\nTwo'],
    ['a hidden item that is never closed', '<ul><li hidden>a<li>One</ul>', 'One'],
    ['comments', 'O<!-- <p>no</p> -->ne<!-- unclosed', 'One'],
    ['a script that is never closed', 'One<script>if (a < b) { "<p>"', 'One'],
    ['empty', '', ''],
  ])('%s', (_, html, text) => {
    expect(readHtml(html).text).toBe(text);
  });

  it('tells titles, and where each block stands', () => {
    const { text, blocks } = readHtml('<h1>One <i>1</i></h1> <td>Two</td><h4>Three</h4>');
    expect(blocks.map(({ start, end, role }) => [role, text.slice(start, end)])).toEqual([
      ['title', 'One 1'],
      ['body', 'Two'],
      ['body', 'Three'],
    ]);
  });
});

describe('limits', () => {
  it('cuts a long page inside its last block', () => {
    const ad = toAdFromHtml(`<p>One</p><p>${'a'.repeat(1_000_000)}</p><p>Two</p>`);
    expect([ad.text.length, ad.blocks.at(-1)?.end, ad.facts.unread]).toEqual([1_000_000, 1_000_000, ['too-long']]);
  });

  it('does not cut a surrogate pair in two', () => {
    const ad = toAdFromHtml(`a${'🙂'.repeat(600_000)}`);
    expect([ad.text.length, ad.text.endsWith('🙂')]).toEqual([999_999, true]);
  });

  it('stops where a page is nested to be slow, and says so', () => {
    const ad = toAdFromHtml(`<p>One</p>${'<div>'.repeat(500_000)}Two`);
    expect([ad.text, ad.facts.unread]).toEqual(['One', ['layout-changed']]);
  });
});
