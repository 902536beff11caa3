import type { Piece } from './text-builder.js';

/** Score from which a block counts as the page's own text: separates ads from list pages on the pages it was tried on. */
const ENOUGH = 120;
const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE EM FONT I KBD LABEL MARK Q S SMALL SPAN STRONG SUB SUP TIME U'.split(' '),
);
const AROUND =
  'nav, header, footer, aside, form, dialog, [role="navigation"], [role="dialog"], [role="banner"], [role="contentinfo"], ' +
  ['cookie', 'consent', 'onetrust', 'didomi', 'comment', 'related']
    .map((word) => `[id*="${word}" i], [class*="${word}" i]`)
    .join(', ');

/**
 * The block of a page that holds most of its running text: every run counts for its block and, less, for the two around it;
 * links count nothing. Undefined where no block stands out.
 */
export function mainBlock(pieces: readonly Piece[]): Element | undefined {
  const scores = new Map<Element, number>();
  const around = new Map<Element, boolean>();
  for (const { node, length } of pieces) {
    const block = blockOf(node);
    if (!block) continue;
    if (!around.has(block)) around.set(block, block.closest(AROUND) !== null);
    if (around.get(block)) continue;
    let weight = 1;
    for (let at: Element | null = block, up = 0; at && up < 3; at = at.parentElement, up++) {
      if (at === document.body || at === document.documentElement) break;
      scores.set(at, (scores.get(at) ?? 0) + length * weight);
      weight *= 0.8;
    }
  }
  let best: Element | undefined;
  let most = ENOUGH;
  for (const [block, score] of scores) {
    if (score >= most) [best, most] = [block, score];
  }
  return best;
}

/** The block a text stands in; undefined inside a link. */
function blockOf(node: Text): Element | undefined {
  let at = node.parentElement;
  while (at && INLINE.has(at.tagName)) {
    if (at.tagName === 'A') return undefined;
    at = at.parentElement;
  }
  return at ?? undefined;
}
