import type { Steps } from '../steps.js';
import { isDigit, isLetter } from './characters.js';
import { hostIn, pathEnd, withScheme } from './host.js';

export interface Address {
  type: 'email' | 'link' | 'handle';
  start: number;
  end: number;
}

/** Messengers allow 3 to 32 characters. */
const HANDLE = { shortest: 3, longest: 32 };

function isAlphanumeric(code: number): boolean {
  return isDigit(code) || isLetter(code);
}

/** A character of an address: letters, digits and . _ - + % @ */
function isRun(code: number): boolean {
  return isAlphanumeric(code) || (code >= 43 && code <= 46 && code !== 44) || code === 64 || code === 95 || code === 37;
}

/**
 * E-mail addresses, links and handles of a text in order: call it for the next one. It jumps from "@" to "@" and from "."
 * to "." and looks at every character a constant number of times, whatever the text.
 */
export function addresses(text: string, steps: Steps): () => Address | undefined {
  let from = 0;
  let runStart = 0;
  let runEnd = 0;
  let at = text.indexOf('@');
  let dot = text.indexOf('.');

  function enterRun(position: number): void {
    runStart = position;
    while (runStart > from && isRun(text.charCodeAt(runStart - 1))) runStart--;
    runEnd = position;
    while (runEnd < text.length && isRun(text.charCodeAt(runEnd))) runEnd++;
    steps.count += runEnd - runStart;
  }

  /** The address around "@" at `position`; `left` is where its run or the piece before it begins. */
  function around(position: number, left: number): Address | undefined {
    let end = position + 1;
    while (end < runEnd && text.charCodeAt(end) !== 64) end++;
    steps.count += end - left;
    let start = left;
    while (start < position && !isAlphanumeric(text.charCodeAt(start))) start++;
    const glued = position > left && isAlphanumeric(text.charCodeAt(position - 1));
    if (glued) {
      const host = hostIn(text, position + 1, end, true);
      return host?.start === position + 1 ? { type: 'email', start, end: host.end } : undefined;
    }
    const stop = handleEnd(text, position + 1, end);
    return stop > 0 ? { type: 'handle', start: position, end: stop } : undefined;
  }

  return function next() {
    for (;;) {
      if (at >= 0 && at < from) at = text.indexOf('@', from);
      if (dot >= 0 && dot < from) dot = text.indexOf('.', from);
      steps.count++;
      if (at < 0 && dot < 0) return undefined;
      const isAt = at >= 0 && (dot < 0 || at < dot);
      const position = isAt ? at : dot;
      const inside =
        isAt || (isAlphanumeric(text.charCodeAt(position - 1)) && isAlphanumeric(text.charCodeAt(position + 1)));
      if (!inside) {
        from = position + 1;
        continue;
      }
      if (position >= runEnd) enterRun(position);
      const left = Math.max(from, runStart);
      if (at >= position && at < runEnd) {
        const address = around(at, left);
        from = address ? address.end : at + 1;
        if (address) return address;
        continue;
      }
      const host = hostIn(text, left, runEnd, false);
      steps.count += runEnd - left;
      if (!host) {
        from = runEnd;
        continue;
      }
      from = Math.max(pathEnd(text, host.end), runEnd);
      steps.count += from - host.end;
      return { type: 'link', start: withScheme(text, host.start), end: pathEnd(text, host.end) };
    }
  };
}

/** End of the handle at `start`, 0 where there is none. */
function handleEnd(text: string, start: number, limit: number): number {
  let end = start;
  let letters = 0;
  for (; end < limit && end - start < HANDLE.longest; end++) {
    const code = text.charCodeAt(end);
    const letter = (code | 32) >= 97 && (code | 32) <= 122;
    if (!letter && !isDigit(code) && code !== 95 && code !== 46) break;
    if (letter) letters++;
  }
  while (end > start && text.charCodeAt(end - 1) === 46) end--;
  return letters > 0 && end - start >= HANDLE.shortest ? end : 0;
}
