import { type Context, readAfter, readBefore } from './context.js';
import { cover } from './cover.js';
import type { Entity } from './entity.js';
import { ends, type Quantity } from './quantity.js';
import type { Scan } from './scan.js';

const anyPeriod = () => true;

function cents(value: number): number {
  return Math.round(value * 100) / 100;
}

/** An amount with a currency, the period it is paid for and whether gross or net. */
export function readMoney(scan: Scan, quantity: Quantity): Entity | undefined {
  const currency = quantity.unit;
  if (currency?.role !== 'currency') return undefined;
  const context: Context = {};
  readBefore(scan, quantity, context, anyPeriod);
  readAfter(scan, quantity.after, context, anyPeriod);
  const { low, high } = ends(quantity);
  const entity: Entity = {
    ...cover(scan, 'money', quantity.start, quantity.firstWord, quantity.after.at),
    ...context,
    currency: currency.code,
  };
  if (low !== undefined) {
    entity.low = low;
    entity.euroLow = cents(low / currency.perEuro);
  }
  if (high !== undefined) {
    entity.high = high;
    entity.euroHigh = cents(high / currency.perEuro);
  }
  return entity;
}
