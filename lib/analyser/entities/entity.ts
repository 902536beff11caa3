import type { EntityType, Period } from '../units.js';

/**
 * Something typed that stands in the text. It covers the figures and their unit ("€ 12,50", "18–30 g."). Words around it
 * that say more (from, up to, a period, gross or net) are read too, but stay words of their own for the patterns.
 */
export interface Entity {
  type: EntityType;
  /** UTF-16 offsets, half open. */
  start: number;
  end: number;
  /** Indices of the first and the last word it covers. */
  firstWord: number;
  lastWord: number;
  /** An exact value is both ends; "from" has no `high`, "up to" no `low`. */
  low?: number | undefined;
  high?: number | undefined;
  /** The same in euro, by the dated table. */
  euroLow?: number | undefined;
  euroHigh?: number | undefined;
  /** Code of the currency as stated. */
  currency?: string | undefined;
  period?: Period | undefined;
  gross?: boolean | undefined;
  net?: boolean | undefined;
}

/** What a bound compares: a range counts by its lower end, "up to" by its upper; money in euro. */
export function measure(entity: Entity): number | undefined {
  if (entity.type === 'money') return entity.euroLow ?? entity.euroHigh;
  return entity.low ?? entity.high;
}
