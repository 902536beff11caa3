import type { Unit } from '../units.js';
import { digitValue, isDash, isDigit, isInvisible, isSpace } from './characters.js';
import { type Place, placeAt, type Scan, unitAfter } from './scan.js';

/** One number with its multiplier and the unit right after it. */
export interface Amount {
  value: number;
  /** The value before the multiplier. */
  figure: number;
  /** Figures after the decimal mark. */
  decimals: number;
  /** More figures or parts than a quantity has: an account, a version. */
  code: boolean;
  /** Right after the figures and the multiplier. */
  place: Place;
  /** The unit right after, and the place after it. */
  unit: Unit | undefined;
  after: Place;
  /** A "+" stands after the figures or after the unit. */
  plus: boolean;
}

const LONGEST_NUMBER = 15;
const MOST_GROUPS = 4;

interface Figures {
  value: number;
  count: number;
  end: number;
}

function readFigures(scan: Scan, at: number): Figures {
  const { text } = scan;
  let value = 0;
  let count = 0;
  let end = at;
  for (let code = text.charCodeAt(end); ; code = text.charCodeAt(++end)) {
    const digit = digitValue(code);
    if (digit >= 0) {
      value = value * 10 + digit;
      count++;
    } else if (!isInvisible(code) || !isDigit(text.charCodeAt(end + 1))) break;
  }
  scan.steps.count += end - at + 1;
  return { value, count, end };
}

/** Whether exactly three digits stand at `at`. */
function isGroup(text: string, at: number): boolean {
  return (
    isDigit(text.charCodeAt(at)) &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    !isDigit(text.charCodeAt(at + 3))
  );
}

function isMark(code: number): boolean {
  return code === 44 || code === 46;
}

/** The figures at offset `at` with groups of three and decimals: "1 500,00", "1.500", "2,100", "12,50", "1500,-". */
function readNumber(scan: Scan, at: number): { value: number; decimals: number; code: boolean; end: number } {
  const { text } = scan;
  let { value, count, end } = readFigures(scan, at);
  let mark = 0;
  if (count <= 3 && value > 0 && digitValue(text.charCodeAt(at)) !== 0) {
    for (let groups = 0; groups < MOST_GROUPS; groups++) {
      const code = text.charCodeAt(end);
      const kind = isSpace(code) ? 32 : code;
      if (!(kind === 32 || isMark(kind) || kind === 39 || kind === 0x2019) || (mark && kind !== mark)) break;
      if (!isGroup(text, end + 1)) break;
      mark = kind;
      const group = readFigures(scan, end + 1);
      value = value * 1000 + group.value;
      count += group.count;
      end = group.end;
    }
  }
  let decimals = 0;
  if (isMark(text.charCodeAt(end)) && text.charCodeAt(end) !== mark) {
    const tail = readFigures(scan, end + 1);
    if (tail.count > 0) {
      value += tail.value / 10 ** tail.count;
      decimals = tail.count;
      count += tail.count;
      end = tail.end;
    } else if (isDash(text.charCodeAt(end + 1)) && !isDigit(text.charCodeAt(end + 2))) end += 2;
  }
  const parts = isMark(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1));
  return { value, decimals, code: parts || count > LONGEST_NUMBER, end };
}

/** Reads the number whose first digit stands at offset `at` in word `word`. */
export function readAmount(scan: Scan, at: number, word: number): Amount {
  const number = readNumber(scan, at);
  const figure = number.value;
  let value = figure;
  let place = placeAt(scan, number.end, word);
  let plus = takePlus(scan, place);
  let next = number.code ? undefined : unitAfter(scan, place);
  if (next?.unit.role === 'multiplier') {
    const further = unitAfter(scan, next.place);
    if (further?.unit.role === 'currency' || !next.unit.needsCurrency) {
      value *= next.unit.factor;
      place = next.place;
      plus = takePlus(scan, place) || plus;
      next = further;
    }
  }
  const { decimals, code } = number;
  const amount: Amount = { value, figure, decimals, code, place, unit: undefined, after: place, plus };
  if (!next || !isCounted(next.unit)) return amount;
  if (next.unit.role === 'currency' && next.unit.factor) amount.value *= next.unit.factor;
  amount.unit = next.unit;
  amount.after = next.place;
  amount.plus = takePlus(scan, next.place) || plus;
  return amount;
}

function isCounted({ role }: Unit): boolean {
  return role === 'currency' || role === 'period' || role === 'percent' || role === 'minute';
}

/** Moves `place` over a "+" that ends an amount; one before a digit begins something else. */
function takePlus(scan: Scan, place: Place): boolean {
  if (scan.text.charCodeAt(place.at) !== 43 || isDigit(scan.text.charCodeAt(place.at + 1))) return false;
  place.at++;
  return true;
}
