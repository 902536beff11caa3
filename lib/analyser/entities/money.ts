import { newContext, readAfter, readBefore } from './context.js';
import { cover } from './cover.js';
import type { Entity } from './entity.js';
import { type Quantity, setEnds } from './quantity.js';
import type { Scan } from './scan.js';

const anyPeriod = () => true;

function cents(value: number): number {
  return Math.round(value * 100) / 100;
}

/** An amount with a currency, the period it is paid for and whether gross or net. */
export function readMoney(scan: Scan, quantity: Quantity): Entity | undefined {
  const currency = quantity.unit;
  if (currency?.role !== 'currency') return undefined;
  const context = newContext();
  readBefore(scan, quantity, context, anyPeriod);
  readAfter(scan, quantity.after, context, anyPeriod);
  const entity = cover(scan, 'money', quantity.start, quantity.firstWord, quantity.after.at);
  setEnds(entity, quantity);
  if (entity.low !== undefined) entity.euroLow = cents(entity.low / currency.perEuro);
  if (entity.high !== undefined) entity.euroHigh = cents(entity.high / currency.perEuro);
  entity.currency = currency.code;
  entity.period = context.period;
  entity.gross = context.gross;
  entity.net = context.net;
  return entity;
}
