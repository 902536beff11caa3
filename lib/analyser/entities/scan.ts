import type { Steps } from '../steps.js';
import type { CurrencyUnit, Unit } from '../units.js';
import { GAP, type Words } from '../words.js';
import { isCurrencySign, isDash, isSpace } from './characters.js';
import { type KnownUnits, NO_UNIT, type NoUnit, PERCENT } from './known-units.js';

/** What every scanner of one text shares. */
export interface Scan {
  readonly text: string;
  readonly words: Words;
  readonly known: KnownUnits;
  /** Unit id of a stretch of text taken as a word, 0 for none. */
  readonly unitOf: (start: number, end: number) => number;
  /** First word and first offset that no earlier entity covers or has read. */
  freeWord: number;
  freeAt: number;
  readonly steps: Steps;
}

/** A place in the text: an offset and the first word that ends after it. */
export interface Place {
  at: number;
  word: number;
}

/** The currency a character stands for. */
export function currencyOfSign(scan: Scan, code: number): CurrencyUnit | undefined {
  return isCurrencySign(code) ? scan.known.signs.get(code) : undefined;
}

export function placeAt(scan: Scan, at: number, word: number): Place {
  let index = word;
  while (index < scan.words.count && scan.words.end[index]! <= at) index++;
  scan.steps.count += index - word + 1;
  return { at, word: index };
}

/** The unit with an id; one with the role "none" for 0. */
export function unitById(scan: Scan, id: number): Unit | NoUnit {
  return scan.known.byId[id] ?? NO_UNIT;
}

/** The unit word `index` names; one with the role "none" where it names none, and outside the text. */
export function unitOfWord(scan: Scan, index: number): Unit | NoUnit {
  return index < 0 || index >= scan.words.count ? NO_UNIT : unitById(scan, scan.words.unit[index]!);
}

/** The text between two words, seen as a joint. */
export const JOINT = { CLOSE: 0, COMMA: 1, FAR: 2 } as const;

const LONGEST_JOINT = 4;

/**
 * How firmly word `index` is joined to what ends at offset `from`. A line break, a sentence or many marks are far. `to` is where
 * the word begins, or the sign before it.
 */
export function joint(scan: Scan, from: number, index: number, to = scan.words.start[index]!): number {
  const { text, words } = scan;
  if (index >= words.count || words.gap[index]! >= GAP.SOFT) return JOINT.FAR;
  if (to - from > LONGEST_JOINT) return JOINT.FAR;
  let result: number = JOINT.CLOSE;
  for (let at = from; at < to; at++) {
    scan.steps.count++;
    const code = text.charCodeAt(at);
    if (code === 44 || code === 59) result = JOINT.COMMA;
    else if (code === 10 || code === 13 || isCurrencySign(code)) return JOINT.FAR;
    else if ((code === 46 || code === 33 || code === 63) && isCapital(text, to)) return JOINT.FAR;
  }
  return result;
}

function isCapital(text: string, at: number): boolean {
  const letter = text[at]!;
  return letter !== letter.toLowerCase();
}

/** Whether word `index` stands in one clause with the word after it, or with what begins at offset `to` there. */
export function leads(scan: Scan, index: number, to?: number): boolean {
  return index >= 0 && joint(scan, scan.words.end[index]!, index + 1, to) === JOINT.CLOSE;
}

export interface UnitPlace {
  unit: Unit;
  /** Right after the unit. */
  place: Place;
}

/** The unit glued to `place` or at most two spaces, dots or one hyphen after it: "8h", "8 h", "8-hour", "тыс. руб". */
export function unitAfter(scan: Scan, place: Place): UnitPlace | undefined {
  const { text, words } = scan;
  const index = place.word;
  const sign = signAfter(scan, place);
  if (sign) return sign;
  if (index >= words.count) return undefined;
  const start = words.start[index]!;
  const end = words.end[index]!;
  if (start < place.at) return found(scan, scan.unitOf(place.at, end), end, index);
  if (start - place.at > 2 || words.gap[index]! >= GAP.SOFT) return undefined;
  for (let at = place.at; at < start; at++) {
    const code = text.charCodeAt(at);
    if (!isSpace(code) && code !== 46 && !isDash(code)) return undefined;
  }
  scan.steps.count += 3;
  return found(scan, words.unit[index]!, end, index);
}

function found(scan: Scan, id: number, end: number, index: number): UnitPlace | undefined {
  const unit = unitById(scan, id);
  return unit.role === 'none' ? undefined : { unit, place: { at: end, word: index + 1 } };
}

/** A currency or percent sign at `place` or at most two spaces after it. */
function signAfter(scan: Scan, place: Place): UnitPlace | undefined {
  let { at } = place;
  while (at < place.at + 2 && isSpace(scan.text.charCodeAt(at))) at++;
  const code = scan.text.charCodeAt(at);
  const unit = code === 37 || code === 0xff05 ? PERCENT : currencyOfSign(scan, code);
  return unit && { unit, place: { at: at + 1, word: place.word } };
}
