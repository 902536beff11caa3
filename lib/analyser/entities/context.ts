import type { Period } from '../units.js';
import { isDigit } from './characters.js';
import type { Quantity } from './quantity.js';
import { JOINT, joint, leads, type Place, type Scan, unitOfWord } from './scan.js';

/** What the words around an amount say of it. */
export interface Context {
  period: Period | undefined;
  gross: boolean | undefined;
  net: boolean | undefined;
}

export function newContext(): Context {
  return { period: undefined, gross: undefined, net: undefined };
}

const MOST_WORDS = 5;
const MOST_FILLERS = 2;

function settled(context: Context): boolean {
  return context.gross === true || context.net === true;
}

/** Reads period and gross or net after an amount into `context`; the words that count lead in nothing that follows. */
export function readAfter(scan: Scan, place: Place, context: Context, allowed: (period: Period) => boolean): void {
  const { words } = scan;
  let last = place;
  let end = place.at;
  let fillers = 0;
  let tax: 'gross' | 'net' | undefined;
  for (let index = place.word; index < place.word + MOST_WORDS && index < words.count; index++) {
    const joined = joint(scan, end, index);
    if (joined === JOINT.FAR) break;
    const unit = unitOfWord(scan, index);
    const pay = unit.role === 'tax' ? tax : unit.role === 'gross' || unit.role === 'net' ? unit.role : undefined;
    end = words.end[index]!;
    if (pay && !settled(context)) context[pay] = true;
    else if (joined === JOINT.COMMA) break;
    else if (unit.role === 'period' && !context.period && allowed(unit.period)) context.period = unit.period;
    else if (isFiller(unit.role) && fillers < MOST_FILLERS) {
      if (unit.role === 'before' || unit.role === 'up-to') tax = 'gross';
      else if (unit.role === 'after') tax = 'net';
      fillers++;
      continue;
    } else break;
    fillers = 0;
    last = { at: end, word: index + 1 };
  }
  scan.freeWord = Math.max(scan.freeWord, last.word);
  scan.freeAt = Math.max(scan.freeAt, last.at);
}

function isFiller(role: string): boolean {
  return role === 'per' || role === 'at' || role === 'before' || role === 'up-to' || role === 'after';
}

/** Reads period and gross or net from the words right before a quantity: "mēnesī 1500", "hourly rate: 12". */
export function readBefore(
  scan: Scan,
  quantity: Quantity,
  context: Context,
  allowed: (period: Period) => boolean,
): void {
  const last = quantity.firstWord - 1;
  for (let index = last; index >= scan.freeWord && index > last - MOST_WORDS; index--) {
    if (!leads(scan, index, index === last ? quantity.start : undefined)) return;
    const unit = unitOfWord(scan, index);
    if (unit.role === 'period') {
      if (!allowed(unit.period) || context.period || counted(scan, index)) return;
      context.period = unit.period;
    } else if (unit.role === 'gross' || unit.role === 'net') {
      if (!settled(context)) context[unit.role] = true;
    } else if (!LEADING.has(unit.role)) return;
  }
}

const LEADING: ReadonlySet<string> = new Set(['from', 'up-to', 'about', 'per', 'at', 'pay']);

/** Whether the period word at `index` is itself counted or counts something: "6 mēneši", "5 days a week". */
function counted(scan: Scan, index: number): boolean {
  for (let before = index - 1; before >= 0 && before >= index - 2; before--) {
    if (!leads(scan, before)) return false;
    const { role } = unitOfWord(scan, before);
    if (role === 'period' || isDigit(scan.text.charCodeAt(scan.words.start[before]!))) return true;
    if (role !== 'per' && role !== 'at') return false;
  }
  return false;
}
