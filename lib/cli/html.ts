import { Parser } from 'htmlparser2';
import type { Block } from '../analyser/report.js';

/** Elements whose text nobody sees as text. */
const UNSEEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'textarea',
  'select',
  'svg',
  'math',
  'iframe',
  'object',
  'head',
]);
/** Elements inside a line; every other one stands on its own. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i img input ins kbd label mark q rp rt ruby s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Elements whose closing tag people leave out or that have none. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** What stands between two blocks in the text. */
const BETWEEN = '\n\n';

/**
 * The text of a page and its blocks. `<br>` is a line break, an element that stands on its own a block; faulty HTML is read as
 * browsers do. There is no layout here, so text hidden by style sheets is read too: the extension sees a page as people do.
 */
export function readHtml(html: string): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  const lines: string[] = [];
  let length = 0;
  let line = '';
  let title = 0;
  let unseen = 0;
  const endBlock = () => {
    const text = line.trim();
    line = '';
    if (text === '') return;
    blocks.push({ start: length, end: length + text.length, role: title > 0 ? 'title' : 'body' });
    lines.push(text);
    length += text.length + BETWEEN.length;
  };
  const isHidden = (name: string, attributes: Record<string, string>) =>
    UNSEEN.has(name) || 'hidden' in attributes || /display:\s*none|visibility:\s*hidden/i.test(attributes.style ?? '');

  const parser = new Parser({
    onopentag(name, attributes) {
      if (unseen > 0 || isHidden(name, attributes)) {
        if (!VOID.has(name)) unseen++;
        return;
      }
      if (name === 'br') {
        line += '\n';
        return;
      }
      if (INLINE.has(name)) return;
      endBlock();
      if (/^h[1-3]$/.test(name)) title++;
    },
    ontext(data) {
      if (unseen > 0) return;
      const words = data.replace(/\s+/g, ' ');
      line += line === '' || line.endsWith('\n') || line.endsWith(' ') ? words.trimStart() : words;
    },
    onclosetag(name) {
      if (unseen > 0) {
        if (!VOID.has(name)) unseen--;
        return;
      }
      if (INLINE.has(name) || name === 'br') return;
      endBlock();
      if (/^h[1-3]$/.test(name) && title > 0) title--;
    },
  });
  parser.write(html);
  parser.end();
  endBlock();
  return { text: lines.join(BETWEEN), blocks };
}
