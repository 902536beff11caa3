import type { Period } from '../units.js';
import { readAmount } from './amount.js';
import { isDigit, isSpace } from './characters.js';
import { newContext, readAfter, readBefore } from './context.js';
import { cover } from './cover.js';
import type { Entity } from './entity.js';
import { type Quantity, setEnds } from './quantity.js';
import { type Place, placeAt, type Scan, unitOfWord } from './scan.js';

/** Hours are stated for a day, a week, a month or a shift. */
function allowed(period: Period): boolean {
  return period === 'day' || period === 'week' || period === 'month' || period === 'shift';
}

const LATEST_START = 12;
const LAST_HOUR = 24;
const SHORTEST_SPREAD = 7;

/** "с 9 до 18 часов" says when, not how long. */
function isTimeOfDay(quantity: Quantity): boolean {
  const { low, high, range } = quantity;
  return range && low <= LATEST_START && high <= LAST_HOUR && high - low >= SHORTEST_SPREAD;
}

/** "30 min" after the hours: the place after it and the part of an hour. */
function readMinutes(scan: Scan, place: Place): { place: Place; part: number } | undefined {
  const at = isSpace(scan.text.charCodeAt(place.at)) ? place.at + 1 : place.at;
  if (!isDigit(scan.text.charCodeAt(at))) return undefined;
  const amount = readAmount(scan, at, placeAt(scan, at, place.word).word);
  return amount.unit?.role === 'minute' ? { place: amount.after, part: amount.value / 60 } : undefined;
}

/** A length of work. Clock times ("в 8 часов", "9–18 h") yield 'clock' and are no entity. */
export function readHours(scan: Scan, quantity: Quantity): Entity | 'clock' | undefined {
  const { unit } = quantity;
  if (unit?.role !== 'period' || unit.period !== 'hour') return undefined;
  const context = newContext();
  readBefore(scan, quantity, context, allowed);
  const minutes = quantity.range ? undefined : readMinutes(scan, quantity.after);
  const place = minutes?.place ?? quantity.after;
  readAfter(scan, place, context, allowed);
  // A shift falls within a day.
  const period = context.period === 'shift' ? 'day' : context.period;
  const atTime = !quantity.range && unitOfWord(scan, quantity.firstWord - 1).role === 'at';
  if (!period && (atTime || isTimeOfDay(quantity))) return 'clock';
  const entity = cover(scan, 'hours', quantity.start, quantity.firstWord, place.at);
  setEnds(entity, quantity, minutes?.part);
  entity.period = period;
  return entity;
}
