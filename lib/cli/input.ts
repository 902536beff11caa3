import type { Readable } from 'node:stream';
import type { AdText } from '../analyser/report.js';
import type { InputFormat } from './arguments.js';
import { decode } from './decode.js';
import { readHtml } from './html.js';

/** Units of a text that are read; the rest is reported as unread. */
const TEXT_LIMIT = 1_000_000;
/** Bytes of a line or file that are taken in at all. */
export const BYTE_LIMIT = 16 * 1024 * 1024;

/** Where to cut a text: at the limit, or before it where it would part a surrogate pair. */
function cutAt(text: string): number {
  const last = text.charCodeAt(TEXT_LIMIT - 1);
  return last >= 0xd800 && last <= 0xdbff ? TEXT_LIMIT - 1 : TEXT_LIMIT;
}

/** A text as the analyser takes it: cut at the limit, with the cut reported. */
export function toAd(text: string): AdText {
  if (text.length <= TEXT_LIMIT) return { text, blocks: [], facts: {} };
  return { text: text.slice(0, cutAt(text)), blocks: [], facts: { unread: ['too-long'] } };
}

/** A web page as the analyser takes it. Offsets of its report point into the text taken out of it. */
export function toAdFromHtml(html: string): AdText {
  const { text, blocks, isTooDeep } = readHtml(html, TEXT_LIMIT);
  const ad = toAd(text);
  const end = ad.text.length;
  return {
    text: ad.text,
    blocks: blocks.filter((block) => block.start < end).map((block) => ({ ...block, end: Math.min(block.end, end) })),
    facts: isTooDeep ? { unread: [...(ad.facts.unread ?? []), 'layout-changed'] } : ad.facts,
  };
}

/**
 * All of a file or of standard input as an advertisement. Reading stops a little after the limit, so that a file of any size is
 * answered.
 * @throws InputError for what is not text
 */
export async function readAd(stream: Readable, format: Exclude<InputFormat, 'jsonl'>): Promise<AdText> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > BYTE_LIMIT) break;
  }
  const isCut = size > BYTE_LIMIT;
  const text = decode(Buffer.concat(chunks), { isPage: format === 'html', isCut });
  const ad = format === 'html' ? toAdFromHtml(text) : toAd(text);
  const unread = ad.facts.unread ?? [];
  return isCut && !unread.includes('too-long') ? { ...ad, facts: { unread: ['too-long', ...unread] } } : ad;
}
