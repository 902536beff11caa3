import type { Readable } from 'node:stream';
import type { AdText } from '../analyser/report.js';
import { readHtml } from './html.js';

/** Units of a text that are read; the rest is reported as unread. */
export const TEXT_LIMIT = 1_000_000;
/** Bytes of a line or file that are taken in at all. */
export const BYTE_LIMIT = 16 * 1024 * 1024;

/** Input that cannot be read as text. `code` names the reason for a text of the interface. */
export class InputError extends Error {
  override name = 'InputError';
  constructor(readonly code: 'binary' | 'encoding') {
    super(code);
  }
}

/** A text as the analyser takes it: cut at the limit, with the cut reported. */
export function toAd(text: string): AdText {
  if (text.length <= TEXT_LIMIT) return { text, blocks: [], facts: {} };
  return { text: text.slice(0, TEXT_LIMIT), blocks: [], facts: { unread: ['too-long'] } };
}

/** A web page as the analyser takes it. */
export function toAdFromHtml(html: string): AdText {
  const ad = readHtml(html);
  const cut = toAd(ad.text);
  return { ...cut, blocks: ad.blocks.filter((block) => block.end <= cut.text.length) };
}

/**
 * All of a file or of standard input as text. Reading stops a little after the limit, so that a file of any size is answered.
 * @throws InputError for bytes that are no UTF-8 text
 */
export async function readAll(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > BYTE_LIMIT) break;
  }
  return decode(Buffer.concat(chunks), size > BYTE_LIMIT);
}

/** @param cut the bytes may end inside a character */
function decode(bytes: Buffer, cut: boolean): string {
  if (bytes.subarray(0, 8192).includes(0)) {
    const [first, second] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
      return decodeAs('utf-16', bytes, cut);
    throw new InputError('binary');
  }
  return decodeAs('utf-8', bytes, cut);
}

function decodeAs(encoding: 'utf-8' | 'utf-16', bytes: Buffer, cut: boolean): string {
  const label = encoding === 'utf-16' && bytes[0] === 0xfe ? 'utf-16be' : encoding === 'utf-16' ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: cut });
  } catch {
    throw new InputError('encoding');
  }
}
