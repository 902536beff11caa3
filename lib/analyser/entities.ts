import { addresses } from './entities/address.js';
import { readAge } from './entities/age.js';
import { isDash, isDigit, isLetter } from './entities/characters.js';
import { cover } from './entities/cover.js';
import { readDate } from './entities/date.js';
import type { Entity } from './entities/entity.js';
import { readHours } from './entities/hours.js';
import { knownUnits } from './entities/known-units.js';
import { readMoney } from './entities/money.js';
import { readPhone } from './entities/phone.js';
import { type Quantity, readQuantity, setEnds } from './entities/quantity.js';
import { placeAt, type Scan, unitById } from './entities/scan.js';
import type { Steps } from './steps.js';
import type { Unit } from './units.js';
import type { Words } from './words.js';

export { type Entity, measure } from './entities/entity.js';

const LAST_DIGIT = 57;
/** A currency's name glued to a number is at most this long. */
const LONGEST_GLUED = 16;

/**
 * Finds what is typed (money, hours, ages, numbers, dates, telephones, addresses) in one pass over the words, in the order
 * of the text and without overlaps. A unit's id is 1 + its index in `units`; `unitOf` gives that of a stretch of text taken as
 * a word, 0 for none, and is asked only for what is glued to figures. `steps.count` grows by every character looked at.
 */
export function scanEntities(
  text: string,
  words: Words,
  units: readonly Unit[],
  unitOf: (start: number, end: number) => number,
  steps: Steps = { count: 0 },
): Entity[] {
  const scan: Scan = { text, words, known: knownUnits(units), unitOf, freeWord: 0, freeAt: 0, steps };
  const nextAddress = addresses(text, steps);
  const entities: Entity[] = [];
  const { start, end, count } = words;
  let address = nextAddress();
  // Before this offset nothing is part of an address.
  let addressStart = address ? address.start : Number.POSITIVE_INFINITY;
  let word = 0;
  while (word < count) {
    steps.count++;
    if (address && end[word]! > addressStart) {
      if (address.end <= start[word]!) {
        address = nextAddress();
        addressStart = address ? address.start : Number.POSITIVE_INFINITY;
        continue;
      }
      const entity = cover(scan, address.type, address.start, word, address.end);
      word = keep(scan, entities, entity, word);
      continue;
    }
    const at = firstDigit(scan, start[word]!, end[word]!);
    if (at < 0) {
      word++;
      continue;
    }
    const entity = readAt(scan, at, word);
    if (typeof entity === 'number') word = Math.max(word + 1, placeAt(scan, entity, word).word);
    else if (entity.end > addressStart) word++;
    else word = keep(scan, entities, entity, word);
  }
  return entities;
}

function keep(scan: Scan, entities: Entity[], entity: Entity, word: number): number {
  entities.push(entity);
  scan.freeWord = Math.max(scan.freeWord, entity.lastWord + 1);
  scan.freeAt = Math.max(scan.freeAt, entity.end);
  return Math.max(word, entity.lastWord) + 1;
}

/** Offset of the digit the word begins with, or of figures after letters such as EUR100 or EUR3k; -1 for none. */
function firstDigit(scan: Scan, start: number, end: number): number {
  const { text } = scan;
  if (isDigit(text.charCodeAt(start))) return start;
  if (text.charCodeAt(end - 1) > LAST_DIGIT && text.charCodeAt(end - 2) > LAST_DIGIT) return -1;
  for (let at = start + 1; at < end && at < start + LONGEST_GLUED; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    scan.steps.count += at - start;
    return unitById(scan, scan.unitOf(start, at)).role === 'currency' ? at : -1;
  }
  return -1;
}

/** What begins with the digit at `at` in word `word`, or the offset to go on from where that is nothing. */
function readAt(scan: Scan, at: number, word: number): Entity | number {
  const named = readDate(scan, at, word) ?? readPhone(scan, at, word);
  if (named) return named;
  const chain = chainEnd(scan, at);
  if (chain > 0) return chain;
  const quantity = readQuantity(scan, at, word);
  if (quantity.code) return codeEnd(scan, quantity.place.at);
  const money = readMoney(scan, quantity);
  if (money) return money;
  if (isPartOfName(scan, quantity)) return quantity.place.at;
  const hours = readHours(scan, quantity);
  if (hours) return hours === 'clock' ? quantity.place.at : hours;
  return readAge(scan, quantity) ?? readPlain(scan, quantity);
}

/** A percentage, or a number with no meaning of its own. */
function readPlain(scan: Scan, quantity: Quantity): Entity {
  const percent = quantity.unit?.role === 'percent';
  const { at } = percent ? quantity.after : quantity.place;
  const type = percent ? 'percent' : 'number';
  return setEnds(cover(scan, type, quantity.start, quantity.firstWord, at), quantity);
}

/** "LV-1010", "3D", "2nd": figures that belong to a name or an ordinal. */
function isPartOfName(scan: Scan, quantity: Quantity): boolean {
  const { text } = scan;
  const { start, place, unit } = quantity;
  if (!unit && isLetter(text.charCodeAt(place.at))) return true;
  return isDash(text.charCodeAt(start - 1)) && isLetter(text.charCodeAt(start - 2)) && !unit;
}

/** End of what goes on as a clock time, a version or a schedule: ":00", ".3.4", "/7". */
function codeEnd(scan: Scan, at: number): number {
  const { text } = scan;
  let end = at;
  for (let code = text.charCodeAt(end); ; code = text.charCodeAt(++end)) {
    const mark = code === 58 || code === 46 || code === 44 || code === 47;
    if (!isDigit(code) && !(mark && isDigit(text.charCodeAt(end + 1)))) break;
  }
  scan.steps.count += end - at + 1;
  return end;
}

/** End of three or more figures joined by dashes ("1-1-1", an account, a code); 0 where there are fewer. */
function chainEnd(scan: Scan, at: number): number {
  const { text } = scan;
  let end = at;
  let members = 1;
  for (let code = text.charCodeAt(end); ; code = text.charCodeAt(++end)) {
    if (isDigit(code)) continue;
    if (!isDash(code) || !isDigit(text.charCodeAt(end + 1))) break;
    members++;
  }
  scan.steps.count += end - at + 1;
  return members > 2 ? end : 0;
}
