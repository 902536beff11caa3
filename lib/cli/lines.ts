import type { Readable } from 'node:stream';
import { decodeLine, utf8Chunks } from './decode.js';
import { BYTE_LIMIT } from './input.js';

const NEWLINE = 10;

/** A line of a stream, numbered from 1; without `text` it could not be read. */
export type Line = { number: number } & ({ text: string } | { fault: 'too-long' | 'encoding' });

/** The lines of a stream one by one; memory holds one line and one chunk, however long the stream is. */
export async function* readLines(stream: Readable, limit = BYTE_LIMIT): AsyncGenerator<Line> {
  let pieces: Buffer[] = [];
  let size = 0;
  let number = 0;
  const take = (piece: Buffer) => {
    size += piece.length;
    if (size <= limit) pieces.push(piece);
    else pieces = [];
  };
  const line = (): Line => {
    number++;
    const isTooLong = size > limit;
    const text = isTooLong ? undefined : decodeLine(pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces, size));
    pieces = [];
    size = 0;
    if (text === undefined) return { number, fault: isTooLong ? 'too-long' : 'encoding' };
    return { number, text: text.endsWith('\r') ? text.slice(0, -1) : text };
  };
  for await (const chunk of utf8Chunks(stream as AsyncIterable<Buffer>)) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, end));
      yield line();
      from = end + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (size > 0) yield line();
}
