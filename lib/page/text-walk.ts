import type { Separator, TextBuilder } from './text-builder.js';
import { type Look, lookAt, lookFromRoot } from './visibility.js';

export interface WalkOptions {
  /** Elements left out with all they hold. */
  skip?: (element: Element) => boolean;
  /** Only text inside this range. */
  within?: Range;
  /** Keeps everything on one line. */
  flat?: boolean;
  /** Called for visible frames and pictures that lie on the way. */
  onMedia?: (element: Element) => void;
}

interface Frame {
  look: Look;
  children: Iterator<Node>;
  separator: Separator | undefined;
}

/** How many nodes are read before the caller may pause. */
const STEP = 64;

/**
 * Reads the visible text under `root` into `builder`: block borders, cells and `<br>` become separators, hidden text is left
 * out, open shadow trees are read in place of what they hide. A generator, so that a long page can be read in slices.
 */
export function* walkText(root: Node, builder: TextBuilder, options: WalkOptions = {}): Generator<void, void> {
  const start = root instanceof Element ? root : root.parentElement;
  const look = start && lookFromRoot(start);
  if (!look || !start) return;
  const separate = (by: Separator) => builder.separate(options.flat ? 'space' : by);
  const stack: Frame[] = [];
  const only = root instanceof Element ? childrenOf(root) : [root][Symbol.iterator]();
  stack.push({ look, children: only, separator: root instanceof Element ? separatorOf(look.display) : undefined });
  const opening = stack[0]?.separator;
  if (opening) separate(opening);
  let seen = 0;
  while (stack.length > 0 && !builder.cut) {
    const frame = stack[stack.length - 1] as Frame;
    const { value: node, done } = frame.children.next();
    if (done) {
      stack.pop();
      if (frame.separator) separate(frame.separator);
      continue;
    }
    if (++seen % STEP === 0) yield;
    if (options.within && !options.within.intersectsNode(node)) continue;
    if (node.nodeType === Node.TEXT_NODE) readText(node as Text, frame.look, builder, options.within);
    else if (node instanceof Element) {
      if (node.tagName === 'BR') separate('line');
      else {
        const entered = enter(node, frame.look, options);
        if (!entered) builder.skip();
        else {
          if (entered.separator) separate(entered.separator);
          stack.push(entered);
        }
      }
    }
  }
}

function enter(element: Element, parent: Look, options: WalkOptions): Frame | undefined {
  if (options.skip?.(element)) return undefined;
  const media = /^(IMG|IFRAME|FRAME|OBJECT|EMBED|CANVAS)$/i.test(element.tagName);
  if (media && options.onMedia) options.onMedia(element);
  const look = lookAt(element, parent);
  if (!look) return undefined;
  return { look, children: childrenOf(element), separator: separatorOf(look.display) };
}

function readText(node: Text, look: Look, builder: TextBuilder, within: Range | undefined): void {
  const from = within && node === within.startContainer ? within.startOffset : 0;
  const to = within && node === within.endContainer ? within.endOffset : node.data.length;
  if (look.readable) builder.addText(node, from, to, look.keepsLines);
  else builder.skip();
}

/**
 * What the eye sees as children: an open shadow tree instead of its host's own, what is slotted instead of the slot's own, of
 * closed details the summary.
 */
function childrenOf(element: Element): Iterator<Node> {
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    if (assigned.length > 0) return assigned[Symbol.iterator]();
  }
  if (element instanceof HTMLDetailsElement && !element.open) {
    return [...element.children]
      .filter(({ tagName }) => tagName === 'SUMMARY')
      .slice(0, 1)
      [Symbol.iterator]();
  }
  const parent: ParentNode & Node = element.shadowRoot ?? element;
  return siblings(parent.firstChild);
}

function* siblings(first: Node | null): Generator<Node, undefined> {
  for (let node = first; node; ) {
    const next: Node | null = node.nextSibling;
    yield node;
    node = next;
  }
  return undefined;
}

function separatorOf(display: string): Frame['separator'] {
  if (display === 'inline' || display === 'contents' || display.startsWith('ruby')) return undefined;
  if (display.startsWith('inline')) return 'space';
  return display === 'table-cell' ? 'cell' : 'block';
}
