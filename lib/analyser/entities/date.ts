import { digitValue, isDash, isDigit, isLetter, isSpace } from './characters.js';
import { cover } from './cover.js';
import type { Entity } from './entity.js';
import { leads, placeAt, type Scan, unitAfter, unitOfWord } from './scan.js';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

interface Part {
  value: number;
  count: number;
  end: number;
}

/** Up to four digits; `count` is 0 where more stand there. */
function readPart(scan: Scan, at: number): Part {
  let value = 0;
  let end = at;
  while (end < at + 5 && isDigit(scan.text.charCodeAt(end)))
    value = value * 10 + digitValue(scan.text.charCodeAt(end++));
  scan.steps.count += end - at + 1;
  return { value, count: end - at > 4 ? 0 : end - at, end };
}

function isDay(part: Part): boolean {
  return part.count > 0 && part.count <= 2 && part.value >= 1 && part.value <= 31;
}

function isMonth(part: Part): boolean {
  return part.count > 0 && part.count <= 2 && part.value >= 1 && part.value <= 12;
}

function isYear(part: Part): boolean {
  return part.count === 4 && part.value >= FIRST_YEAR && part.value <= LAST_YEAR;
}

/** End of a date in figures: 15.05.2026, 15/05/26, 2026-05-15, "15.05."; undefined for anything else. */
function figuresEnd(scan: Scan, at: number): number | undefined {
  const { text } = scan;
  const first = readPart(scan, at);
  const mark = text.charCodeAt(first.end);
  if (mark !== 46 && mark !== 47 && mark !== 45) return undefined;
  const second = readPart(scan, first.end + 1);
  const third = text.charCodeAt(second.end) === mark ? readPart(scan, second.end + 1) : undefined;
  if (isYear(first)) return isMonth(second) && third && isDay(third) ? third.end : undefined;
  const pair = (isDay(first) && isMonth(second)) || (mark === 47 && isMonth(first) && isDay(second));
  if (!pair || !third) return undefined;
  if (isYear(third) || (third.count === 2 && mark !== 45)) return third.end;
  return mark === 46 &&
    third.count === 0 &&
    first.count === 2 &&
    second.count === 2 &&
    !isDigit(text.charCodeAt(third.end))
    ? third.end
    : undefined;
}

/** The word right after `at`, with at most a dot and two spaces between, or -1. */
function wordNear(scan: Scan, at: number, word: number): number {
  const place = placeAt(scan, at, word);
  if (place.word >= scan.words.count) return -1;
  const start = scan.words.start[place.word]!;
  if (start < at || start - at > 3) return -1;
  for (let index = at; index < start; index++) {
    const code = scan.text.charCodeAt(index);
    if (!isSpace(code) && code !== 46 && code !== 44) return -1;
  }
  return place.word;
}

/** End of "20. jūnijs", "20.–25. jūnijs", "20th June 2026" whose first digit stands at `at`. */
function namedEnd(scan: Scan, at: number, word: number): number | undefined {
  const { text, words } = scan;
  let day = readPart(scan, at);
  if (!isDay(day)) return undefined;
  let next = text.charCodeAt(day.end) === 46 ? day.end + 1 : day.end;
  if (isDash(text.charCodeAt(next)) && isDigit(text.charCodeAt(next + 1))) {
    day = readPart(scan, next + 1);
    if (!isDay(day)) return undefined;
    next = day.end;
  }
  if (isLetter(text.charCodeAt(next)) && isLetter(text.charCodeAt(next + 1)) && !isLetter(text.charCodeAt(next + 2)))
    next += 2;
  const month = wordNear(scan, next, word);
  if (unitOfWord(scan, month).role !== 'month') return undefined;
  const end = words.end[month]!;
  const year = wordNear(scan, end, month + 1);
  if (year < 0 || !isYear(readPart(scan, words.start[year]!))) return end;
  return words.end[year]! - words.start[year]! === 4 ? words.end[year]! : end;
}

/** End of "2026. gada 20. jūnijs". */
function yearFirstEnd(scan: Scan, at: number, word: number): number | undefined {
  const year = readPart(scan, at);
  if (!isYear(year)) return undefined;
  const name = wordNear(scan, year.end, word);
  const unit = unitOfWord(scan, name);
  if (unit.role !== 'period' || unit.period !== 'year') return undefined;
  const day = wordNear(scan, scan.words.end[name]!, name + 1);
  return day < 0 ? undefined : namedEnd(scan, scan.words.start[day]!, day);
}

/** "June 20", "May 5th, 2026": the month with a capital before the day. */
function monthFirst(scan: Scan, at: number, word: number): Entity | undefined {
  const { text, words } = scan;
  const month = word - 1;
  if (month < scan.freeWord || unitOfWord(scan, month).role !== 'month' || !leads(scan, month)) return undefined;
  const start = words.start[month]!;
  if (at - words.end[month]! !== 1 || text[start] === text[start]!.toLowerCase()) return undefined;
  const day = readPart(scan, at);
  if (!isYear(day) && !isDay(day)) return undefined;
  if (unitAfter(scan, placeAt(scan, day.end, word))) return undefined;
  const year = isYear(day) ? -1 : wordNear(scan, words.end[word]!, word + 1);
  const full = year > 0 && isYear(readPart(scan, words.start[year]!)) && words.end[year]! - words.start[year]! === 4;
  return cover(scan, 'date', start, month, words.end[full ? year : word]!);
}

/** Whether a month's name stands so near that the figures may be a date with it. */
function monthNear(scan: Scan, word: number): boolean {
  for (let index = word - 1; index <= word + 3; index++) if (unitOfWord(scan, index).role === 'month') return true;
  return false;
}

/** A calendar date whose first digit stands at `at`. */
export function readDate(scan: Scan, at: number, word: number): Entity | undefined {
  const named = monthNear(scan, word);
  const first = named ? monthFirst(scan, at, word) : undefined;
  if (first) return first;
  const figures = figuresEnd(scan, at);
  if (figures !== undefined) {
    const unit = unitAfter(scan, placeAt(scan, figures, word))?.unit.role;
    if (unit === 'currency' || unit === 'multiplier' || unit === 'percent') return undefined;
  }
  const end = figures ?? (named ? (namedEnd(scan, at, word) ?? yearFirstEnd(scan, at, word)) : undefined);
  return end === undefined ? undefined : cover(scan, 'date', at, word, end);
}
