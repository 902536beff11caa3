import { isDigit, isLetter, isSpace } from './characters.js';

/** Top-level domains a bare host name is known by; any is taken after "www.", a scheme or "@". */
const KNOWN: ReadonlySet<string> = new Set(
  (
    'com net org info biz eu lv lt ee ru ua kz md ge pl de uk ie fi se dk fr es pt nl lu ch li cz sk hu ro bg gr cy mt hr si rs tr ' +
    'il ae th cn jp us ca au nz online site shop store club app dev work jobs agency group xyz top link live pro example рф'
  ).split(' '),
);

/** These are words too: a bare host needs a path after it. */
const WITH_PATH: ReadonlySet<string> = new Set('me no it is at be to do so my am by in co cc gg ly io tv'.split(' '));

const LONGEST_PATH = 2048;
const LONGEST_SCHEME = 6;

export interface Host {
  start: number;
  end: number;
}

function isLabel(code: number): boolean {
  return isDigit(code) || isLetter(code) || code === 45;
}

function isLowercase(word: string): boolean {
  return word === word.toLowerCase();
}

/** The host name that ends the stretch `start`–`end`; `named` takes any top-level domain. */
export function hostIn(text: string, start: number, end: number, named: boolean): Host | undefined {
  let to = end;
  while (to > start && !(isDigit(text.charCodeAt(to - 1)) || isLetter(text.charCodeAt(to - 1)))) to--;
  let from = to;
  let dots = 0;
  let last = -1;
  for (; from > start; from--) {
    const code = text.charCodeAt(from - 1);
    if (code === 46) {
      if (text.charCodeAt(from) === 46) break;
      if (dots === 0) last = from - 1;
      dots++;
    } else if (!isLabel(code)) break;
  }
  while (from < to && !(isDigit(text.charCodeAt(from)) || isLetter(text.charCodeAt(from)))) from++;
  if (dots === 0 || last <= from || to - last < 3) return undefined;
  for (let index = last + 1; index < to; index++) if (!isLetter(text.charCodeAt(index))) return undefined;
  const sure = named || text.slice(from, from + 4).toLowerCase() === 'www.' || text.slice(from - 3, from) === '://';
  if (!sure && !looksKnown(text, from, last, to, end)) return undefined;
  return { start: from, end: to };
}

function looksKnown(text: string, from: number, last: number, to: number, end: number): boolean {
  if (to - last > 10) return false;
  const top = text.slice(last + 1, to);
  const upper = !isLowercase(top);
  // "laba.Ja" is two sentences, "DARBS.LV" is a host.
  if (upper && (top !== top.toUpperCase() || isLowercase(text.slice(Math.max(from, last - 8), last)))) return false;
  const path = to === end && text.charCodeAt(to) === 47;
  if (WITH_PATH.has(top.toLowerCase())) return path;
  return KNOWN.has(top.toLowerCase()) && (path || last - from > 1);
}

/** Start of the link whose host begins at `host`: the scheme before it belongs to it. */
export function withScheme(text: string, host: number): number {
  if (text.slice(Math.max(0, host - 3), host) !== '://') return host;
  let start = host - 3;
  while (start > 0 && host - 3 - start < LONGEST_SCHEME && isLetter(text.charCodeAt(start - 1))) start--;
  return start;
}

function endsPath(code: number): boolean {
  return Number.isNaN(code) || code < 33 || isSpace(code) || '<>"«»“”„|'.includes(String.fromCharCode(code));
}

/** End of the link whose host ends at `host`: port, path, query; marks that close a sentence are left out. */
export function pathEnd(text: string, host: number): number {
  const first = text.charCodeAt(host);
  const port = first === 58 && isDigit(text.charCodeAt(host + 1));
  if (!port && first !== 47 && first !== 63 && first !== 35) return host;
  let end = host;
  while (end < host + LONGEST_PATH && !endsPath(text.charCodeAt(end))) end++;
  const open = text.slice(host, end).includes('(');
  while (end > host) {
    const mark = text[end - 1]!;
    if (!".,;:!?'…*]}".includes(mark) && (mark !== ')' || open)) break;
    end--;
  }
  return end;
}
