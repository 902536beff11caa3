import { GAP } from '../words.js';
import { cover } from './cover.js';
import type { Entity } from './entity.js';
import { type Quantity, setEnds } from './quantity.js';
import { JOINT, joint, leads, type Scan, unitAfter, unitOfWord } from './scan.js';

/** Ages an applicant may be asked for; with a word for age before it, a wider span is read. */
const USUAL = { from: 14, to: 70 };
const NAMED = { from: 8, to: 90 };
/** "18+" says an age wherever it stands. */
const LIMITS: ReadonlySet<number> = new Set([16, 18, 21]);
const REACH = 3;

/** Distance in words to a word with one of `roles` before the quantity in the same clause, 0 for none. */
function before(scan: Scan, first: number, roles: readonly string[]): number {
  for (let index = first - 1; index >= 0 && index >= first - REACH - 1; index--) {
    if (!leads(scan, index)) return 0;
    if (roles.includes(unitOfWord(scan, index).role)) return first - index;
  }
  return 0;
}

/** The same for the words after offset `from`. */
function after(scan: Scan, from: number, word: number, roles: readonly string[]): number {
  let end = from;
  for (let index = word; index < word + REACH; index++) {
    if (joint(scan, end, index) !== JOINT.CLOSE) return 0;
    if (roles.includes(unitOfWord(scan, index).role)) return index - word + 1;
    end = scan.words.end[index]!;
  }
  return 0;
}

function within(quantity: Quantity, span: { from: number; to: number }): boolean {
  return quantity.low >= span.from && quantity.high <= span.to;
}

/** Whether nothing of the same clause follows. */
function endsClause(scan: Scan, quantity: Quantity): boolean {
  const { at, word } = quantity.after;
  return word >= scan.words.count || scan.words.gap[word]! > GAP.NONE || joint(scan, at, word) !== JOINT.CLOSE;
}

/** Whether the figures are an applicant's age, not years of work, a company's or a child's age, or a count of people. */
function isAge(scan: Scan, quantity: Quantity): boolean {
  const { unit, firstWord } = quantity;
  const { at, word } = quantity.after;
  const years = unit?.role === 'period' && unit.period === 'year';
  if ((unit && !years) || !within(quantity, NAMED)) return false;
  const named = before(scan, firstWord, ['age']) > 0;
  if (!named && !within(quantity, USUAL)) return false;
  if (before(scan, firstWord, ['child', 'experience', 'before'])) return false;
  if (named) return years || !after(scan, at, word, ['person']);
  const person = before(scan, firstWord, ['person']);
  if (years) {
    const other = after(scan, at, word, ['child', 'experience']);
    if (other > 0 && (other === 1 || !person || !quantity.range)) return false;
    const stated = quantity.range || quantity.from || quantity.upTo || quantity.plus || person > 0;
    return stated || after(scan, at, word, ['age']) > 0;
  }
  const next = unitAfter(scan, quantity.after)?.unit.role;
  if (next && next !== 'from' && next !== 'per' && next !== 'at') return false;
  if (quantity.plus) return LIMITS.has(quantity.low) || person > 0 || endsClause(scan, quantity);
  return quantity.range && person > 0;
}

/** The applicant's age in years. */
export function readAge(scan: Scan, quantity: Quantity): Entity | undefined {
  if (!isAge(scan, quantity)) return undefined;
  const { at, word } = quantity.after;
  const old = unitOfWord(scan, word).role === 'age' && joint(scan, at, word) === JOINT.CLOSE;
  const end = quantity.unit && old ? scan.words.end[word]! : at;
  return setEnds(cover(scan, 'age', quantity.start, quantity.firstWord, end), quantity);
}
