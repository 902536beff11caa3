import type { Readable } from 'node:stream';
import { BYTE_LIMIT } from './input.js';

const NEWLINE = 10;

/** A line of a stream, numbered from 1; `text` is absent where the line was longer than the limit. */
export interface Line {
  number: number;
  text?: string;
}

/** The lines of a stream one by one; memory holds one line and one chunk, however long the stream is. */
export async function* readLines(stream: Readable, limit = BYTE_LIMIT): AsyncGenerator<Line> {
  let pieces: Buffer[] = [];
  let size = 0;
  let number = 0;
  const line = (): Line => {
    number++;
    const tooLong = size > limit;
    const text = tooLong ? undefined : Buffer.concat(pieces, size).toString('utf8').replace(/\r$/, '');
    pieces = [];
    size = 0;
    return text === undefined ? { number } : { number, text };
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      size += end - from;
      if (size <= limit) pieces.push(chunk.subarray(from, end));
      yield line();
      from = end + 1;
    }
    size += chunk.length - from;
    if (size <= limit) pieces.push(chunk.subarray(from));
    else pieces = [];
  }
  if (size > 0) yield line();
}
