import { SEVERITIES, type Severity, type Sign } from '../analyser/report.js';
import type { Style } from './colour.js';

/** Characters that would reach the terminal as commands, or turn the direction of what follows. */
const UNSAFE = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** A stranger's text as it may stand on a terminal. */
export function visible(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSAFE, '\ufffd');
}

interface Passage {
  start: number;
  end: number;
  numbers: number[];
  severity: Severity;
}

const stronger = (a: Severity, b: Severity) => (SEVERITIES.indexOf(a) > SEVERITIES.indexOf(b) ? a : b);

/** The passages of all signs; where some overlap they are one that carries all their numbers. */
function passagesOf(signs: readonly Sign[]): Passage[] {
  const single = signs
    .flatMap((sign, index) => sign.spans.map((span) => ({ ...span, number: index + 1, severity: sign.severity })))
    .sort((a, b) => a.start - b.start);
  const passages: Passage[] = [];
  for (const { start, end, number, severity } of single) {
    const last = passages.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.severity = stronger(last.severity, severity);
      if (!last.numbers.includes(number)) last.numbers.push(number);
    } else passages.push({ start, end, numbers: [number], severity });
  }
  for (const { numbers } of passages) numbers.sort((a, b) => a - b);
  return passages;
}

/** The same signs again before the line ends: one number behind the last of them says it for all. */
function isContinued(passage: Passage, next: Passage | undefined, text: string): boolean {
  if (!next || passage.numbers.join() !== next.numbers.join()) return false;
  return !text.slice(passage.end, next.start).includes('\n');
}

/** The text with every passage marked and numbered; a sign's number is its place in the list, from 1. */
export function markText(text: string, signs: readonly Sign[], style: Style): string {
  let out = '';
  let at = 0;
  const passages = passagesOf(signs);
  passages.forEach((passage, index) => {
    const { start, end, severity } = passage;
    const numbers = isContinued(passage, passages[index + 1], text) ? [] : passage.numbers;
    out += visible(text.slice(at, start)) + style.passage(visible(text.slice(start, end)), numbers, severity);
    at = end;
  });
  return out + visible(text.slice(at));
}
