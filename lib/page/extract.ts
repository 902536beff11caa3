import type { AdFacts, AdText, Block, UnreadReason } from '../analyser/report.js';
import { LONGEST_TEXT } from '../messages.js';
import { Anchors } from './anchors.js';
import { postingFacts } from './facts.js';
import { mainBlock } from './main-block.js';
import type { SiteAdapter } from './sites/adapter.js';
import type { AdPage } from './sites/index.js';
import { oneLine, TextBuilder } from './text-builder.js';
import { type WalkOptions, walkText } from './text-walk.js';

const MOST_FIELDS = 200;
/** A text under this many letters beside a large picture or frame is taken for a caption of it. */
const CAPTION = 80;

/** What was read: an ad by its site's adapter, the main text of an unknown page, or what a person selected. */
export type ReadSource = 'ad' | 'page' | 'selection';

export interface Extracted {
  ad: AdText;
  anchors: Anchors;
  source: ReadSource;
}

/** Collects blocks over one builder, so that all offsets point into one text. */
class AdBuilder {
  readonly text = new TextBuilder(LONGEST_TEXT);
  readonly blocks: Block[] = [];
  readonly unread = new Set<UnreadReason>();
  readonly media: Element[] = [];
  readonly facts: AdFacts = {};

  /** Reads an element as one block; with a label it is "label: value" on one line. Returns the value of a labelled block. */
  *block(role: Block['role'], root: Element, options: WalkOptions = {}, label?: string): Generator<void, string> {
    this.text.separate('block');
    if (label) {
      this.text.addLabel(`${label}:`);
      this.text.separate('space');
    }
    const labelStart = label ? this.text.length - label.length - 1 : undefined;
    const before = this.text.pieces.length;
    yield* walkText(root, this.text, label ? { ...options, flat: true } : options);
    this.text.separate('block');
    const read = this.text.pieces.slice(before);
    const valueStart = read[0]?.start;
    if (valueStart === undefined) return '';
    this.blocks.push({ start: labelStart ?? valueStart, end: this.text.length, role, ...(label && { label }) });
    return label ? read.map(({ node, from, length }) => node.data.slice(from, from + length)).join(' ') : '';
  }

  finish(source: ReadSource): Extracted {
    const { text, cut, pieces } = this.text;
    if (cut) this.unread.add('too-long');
    const words = this.blocks
      .filter(({ role }) => role === 'body')
      .reduce((sum, { start, end }) => sum + end - start, 0);
    if (words < CAPTION) for (const reason of mediaReasons(this.media)) this.unread.add(reason);
    if (!/[\p{L}\p{N}]/u.test(text)) this.unread.add('empty');
    if (this.unread.size > 0) this.facts.unread = [...this.unread];
    return { ad: { text, blocks: this.blocks, facts: this.facts }, anchors: new Anchors(pieces, text), source };
  }
}

/** Reads what the person selected; undefined where nothing is selected. */
export function* extractSelection(selection: Selection | null): Generator<void, Extracted | undefined> {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const builder = new AdBuilder();
  yield* walkText(range.commonAncestorContainer, builder.text, { within: range });
  if (!/\S/.test(builder.text.text)) return undefined;
  builder.blocks.push({ start: 0, end: builder.text.length, role: 'body' });
  return builder.finish('selection');
}

/** Reads the page's advertisement: by the site's adapter, else the block that holds most of the text, else all that is visible. */
export function* extractPage(page: Document, known: AdPage | undefined): Generator<void, Extracted> {
  const builder = new AdBuilder();
  if (known) {
    if (known.section) builder.facts.section = known.section;
    const body = first(page, known.adapter.body);
    if (body) {
      yield* readKnown(page, known.adapter, body, builder);
      return builder.finish('ad');
    }
    builder.unread.add('layout-changed');
  }
  Object.assign(builder.facts, postingFacts(page));
  yield* readUnknown(page, builder);
  return builder.finish('page');
}

/** True where a known ad page says that its ad is gone. */
export function isGone(page: Document, { adapter }: AdPage): boolean {
  return !first(page, adapter.body) && adapter.gone.test((page.body?.textContent ?? '').slice(0, 20_000));
}

function* readKnown(page: Document, adapter: SiteAdapter, body: Element, builder: AdBuilder): Generator<void, void> {
  const title = first(page, adapter.title);
  if (title) yield* builder.block('title', title);
  const skip = (element: Element) => element.matches(adapter.skip);
  yield* builder.block('body', body, { skip, onMedia: (element) => builder.media.push(element) });
  const seen = new Set<Element>();
  const labelled = (selector: string) => [...page.querySelectorAll(selector)].slice(0, MOST_FIELDS);
  for (const cell of labelled(adapter.fieldLabel)) yield* readField(cell, 'field', adapter, builder, seen);
  const pay = page.querySelector(adapter.pay);
  if (pay && !seen.has(pay)) {
    yield* builder.block('field', pay);
    builder.facts.pay ??= oneLine(pay.textContent ?? '');
  }
  for (const cell of labelled(adapter.contactLabel)) yield* readField(cell, 'contact', adapter, builder, seen);
}

function* readField(
  cell: Element,
  role: 'field' | 'contact',
  { labels }: SiteAdapter,
  builder: AdBuilder,
  seen: Set<Element>,
): Generator<void, void> {
  const value = cell.nextElementSibling;
  const label = oneLine(cell.textContent ?? '').replace(/\s*:\s*$/, '');
  if (!value || label === '') return;
  for (const inside of [value, ...value.querySelectorAll('*')]) seen.add(inside);
  const words = oneLine(yield* builder.block(role, value, {}, label));
  if (words === '') return;
  const { facts } = builder;
  if (labels.employer.test(label)) facts.employer ??= words;
  else if (labels.registrationNumber.test(label)) facts.registrationNumber ??= words;
  else if (labels.place.test(label)) facts.place ??= words;
  else if (labels.pay.test(label)) facts.pay ??= words;
}

function* readUnknown(page: Document, builder: AdBuilder): Generator<void, void> {
  if (!page.body) return;
  const survey = new TextBuilder(LONGEST_TEXT);
  yield* walkText(page.body, survey);
  const block = mainBlock(survey.pieces);
  const title = page.querySelector('h1');
  const root = block ?? page.querySelector('main') ?? page.body;
  if (title && !root.contains(title)) yield* builder.block('title', title);
  yield* builder.block('body', root, { onMedia: (element) => builder.media.push(element) });
}

function first(page: Document, selectors: readonly string[]): Element | undefined {
  for (const selector of selectors) {
    const found = page.querySelector(selector);
    if (found) return found;
  }
  return undefined;
}

/** A large frame or picture beside hardly any text probably holds the ad itself. */
function mediaReasons(media: readonly Element[]): UnreadReason[] {
  const reasons = new Set<UnreadReason>();
  for (const element of media) {
    const { width, height } = element.getBoundingClientRect();
    if (width >= 200 && height >= 150)
      reasons.add(/^(I?FRAME|OBJECT|EMBED)$/i.test(element.tagName) ? 'frame' : 'image');
  }
  return [...reasons];
}
