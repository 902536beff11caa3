import type { CurrencyUnit, Unit } from '../units.js';
import { type Amount, readAmount } from './amount.js';
import { isDash, isDigit, isSpace } from './characters.js';
import type { Entity } from './entity.js';
import { currencyOfSign, leads, type Place, placeAt, type Scan, unitById, unitOfWord } from './scan.js';

/** A number or a range with what stands right at it; money, hours, ages and the rest are read from it. */
export interface Quantity {
  start: number;
  firstWord: number;
  low: number;
  high: number;
  range: boolean;
  /** The lead-in or a "+" leaves the upper end open, or the lower one. */
  from: boolean;
  upTo: boolean;
  plus: boolean;
  unit: Unit | undefined;
  /** Right after the figures. */
  place: Place;
  /** Right after the unit, or after the figures where there is none. */
  after: Place;
  /** Not a quantity: too many figures, a clock time, a schedule such as 6/2. Only a currency makes money of 9/10. */
  code: boolean;
}

interface Lead {
  currency: CurrencyUnit;
  start: number;
  word: number;
}

/** The currency before a number: "€ 5", "EUR 5", "EUR5". */
function currencyBefore(scan: Scan, at: number, word: number): Lead | undefined {
  const { text, words } = scan;
  const start = words.start[word]!;
  if (start < at) {
    const unit = unitById(scan, scan.unitOf(start, at));
    return unit.role === 'currency' ? { currency: unit, start, word } : undefined;
  }
  let before = at - 1;
  while (before > at - 3 && isSpace(text.charCodeAt(before))) before--;
  const sign = before >= scan.freeAt ? currencyOfSign(scan, text.charCodeAt(before)) : undefined;
  if (sign) return { currency: sign, start: before, word };
  const unit = unitOfWord(scan, word - 1);
  if (unit.role !== 'currency' || word - 1 < scan.freeWord || !leads(scan, word - 1)) return undefined;
  for (let index = words.end[word - 1]!; index < at; index++) {
    const code = text.charCodeAt(index);
    if (!isSpace(code) && code !== 58) return undefined;
  }
  return { currency: unit, start: words.start[word - 1]!, word: word - 1 };
}

interface Connection extends Place {
  slash: boolean;
}

function skipSpaces(scan: Scan, at: number): number {
  let index = at;
  while (index < at + 2 && isSpace(scan.text.charCodeAt(index))) index++;
  return index;
}

/** Where the second number of a range may begin: after a dash, dots, an "up to" word, or a slash without spaces. */
function connection(scan: Scan, place: Place): Connection | undefined {
  const { text, words } = scan;
  let at = skipSpaces(scan, place.at);
  const code = text.charCodeAt(at);
  const slash = code === 47 && at === place.at;
  if (slash || isDash(code) || code === 0x2026 || code === 126) at++;
  else if (code === 46 && text.charCodeAt(at + 1) === 46) at += text.charCodeAt(at + 2) === 46 ? 3 : 2;
  else {
    if (words.start[place.word] !== at || unitOfWord(scan, place.word).role !== 'up-to') return undefined;
    at = words.end[place.word]!;
  }
  at = slash ? at : skipSpaces(scan, at);
  return { at, word: placeAt(scan, at, place.word).word, slash };
}

/** Reads the second number of a range, with a currency before it or not. */
function secondAmount(
  scan: Scan,
  link: Connection,
): { amount: Amount; currency: CurrencyUnit | undefined } | undefined {
  const { text } = scan;
  let { at, word } = link;
  let currency = currencyOfSign(scan, text.charCodeAt(at));
  const named = unitOfWord(scan, word);
  if (currency) at = skipSpaces(scan, at + 1);
  else if (named.role === 'currency' && scan.words.start[word] === at) {
    currency = named;
    at = skipSpaces(scan, scan.words.end[word]!);
    word++;
  }
  if (!isDigit(text.charCodeAt(at))) return undefined;
  const amount = readAmount(scan, at, word);
  return { amount, currency };
}

function sameUnit(one: Unit | undefined, other: Unit | undefined): boolean {
  if (one?.role !== other?.role) return false;
  if (one?.role === 'currency' && other?.role === 'currency') return one.code === other.code;
  return one?.role !== 'period' || other?.role !== 'period' || one.period === other.period;
}

/** "8.00", "8:30": an hour and minutes. */
function isClock(amount: Amount): boolean {
  return amount.decimals === 2 && amount.value < 25 && Math.round((amount.value % 1) * 100) < 60;
}

function clockFollows(scan: Scan, place: Place): boolean {
  return scan.text.charCodeAt(place.at) === 58 && isDigit(scan.text.charCodeAt(place.at + 1));
}

/** Reads the number or range whose first digit stands at offset `at` in word `word`. */
export function readQuantity(scan: Scan, at: number, word: number): Quantity {
  const first = readAmount(scan, at, word);
  const lead = currencyBefore(scan, at, word);
  const trailing = first.unit?.role === 'currency';
  const useLead = lead !== undefined && (!trailing || lead.word === word);
  const quantity: Quantity = {
    start: useLead ? lead.start : at,
    firstWord: useLead ? lead.word : word,
    low: first.value,
    high: first.value,
    range: false,
    from: false,
    upTo: false,
    plus: first.plus,
    unit: first.unit,
    place: first.place,
    after: first.after,
    code: first.code || clockFollows(scan, first.place),
  };
  if (!quantity.code) extend(scan, quantity, first, useLead ? lead.currency : undefined);
  if (useLead && quantity.unit?.role !== 'currency') {
    quantity.unit = lead.currency;
    quantity.after = quantity.place;
  }
  leadIn(scan, quantity);
  if (!quantity.range && isClock(first) && unitOfWord(scan, word - 1).role === 'at') quantity.code = true;
  if (quantity.unit?.role === 'currency' && !first.code) quantity.code = false;
  return quantity;
}

/** Joins the second number of a range to the first. */
function extend(scan: Scan, quantity: Quantity, first: Amount, lead: CurrencyUnit | undefined): void {
  const link = connection(scan, first.after);
  const second = link && secondAmount(scan, link);
  if (!link || !second || second.amount.code) return;
  const { amount } = second;
  const unit = amount.unit ?? second.currency;
  if (clockFollows(scan, amount.place)) {
    quantity.code = true;
    quantity.place = quantity.after = amount.place;
    return;
  }
  if (first.unit && !sameUnit(first.unit, unit)) return;
  const money = lead ?? (unit?.role === 'currency' ? unit : undefined);
  if (link.slash && !money) {
    quantity.code = true;
    quantity.place = quantity.after = amount.after;
    return;
  }
  const shared = amount.value > amount.figure && first.value === first.figure && first.figure < amount.figure;
  const low = shared ? first.value * (amount.value / amount.figure) : first.value;
  if (low > amount.value) return;
  quantity.low = low;
  quantity.high = amount.value;
  quantity.range = true;
  quantity.plus = amount.plus;
  quantity.place = amount.place;
  quantity.after = amount.after;
  if (unit) quantity.unit = unit;
  quantity.code = !money && isClock(first) && isClock(amount) && unit?.role !== 'percent';
}

/** Reads "from" and "up to" before the quantity. */
function leadIn(scan: Scan, quantity: Quantity): void {
  const last = quantity.firstWord - 1;
  for (let index = last; index > last - 2 && index >= scan.freeWord; index--) {
    if (!leads(scan, index, index === last ? quantity.start : undefined)) return;
    const { role } = unitOfWord(scan, index);
    quantity.from = role === 'from';
    quantity.upTo = role === 'up-to' && !quantity.range;
    if (role !== 'about') return;
  }
}

/** Gives an entity the ends the text states, none above "from" and none below "up to"; `more` is added to both. */
export function setEnds(entity: Entity, quantity: Quantity, more = 0): Entity {
  const { range, upTo } = quantity;
  if (range || !upTo) entity.low = quantity.low + more;
  if (range || upTo || !(quantity.from || quantity.plus)) entity.high = quantity.high + more;
  return entity;
}
