import type { CurrencyUnit, Unit } from '../units.js';
import { isCurrencySign } from './characters.js';

/** What a word without a unit has. */
export type NoUnit = { id: string; role: 'none' };

export interface KnownUnits {
  /** By id; entry 0 is for no unit. */
  byId: readonly (Unit | NoUnit)[];
  signs: ReadonlyMap<number, CurrencyUnit>;
}

/** Objects of one shape are read several times faster than those of seven. */
const SHAPE: object = {
  id: 'none',
  role: 'none',
  code: undefined,
  perEuro: undefined,
  sign: undefined,
  factor: undefined,
  needsCurrency: undefined,
  period: undefined,
  month: undefined,
};

function shaped<T extends Unit | NoUnit>(unit: T): T {
  return { ...SHAPE, ...unit };
}

export const NO_UNIT = shaped<NoUnit>({ id: 'none', role: 'none' });
export const PERCENT = shaped<Unit>({ id: 'percent-sign', role: 'percent' });

const prepared = new WeakMap<readonly Unit[], KnownUnits>();

/** The units by id and by sign, made once for a list. */
export function knownUnits(units: readonly Unit[]): KnownUnits {
  const before = prepared.get(units);
  if (before) return before;
  const byId = [NO_UNIT, ...units.map(shaped)];
  const signs = new Map<number, CurrencyUnit>();
  for (const unit of byId) {
    const code = unit.role === 'currency' && unit.sign ? unit.sign.charCodeAt(0) : Number.NaN;
    if (unit.role === 'currency' && isCurrencySign(code)) signs.set(code, unit);
  }
  const known = { byId, signs };
  prepared.set(units, known);
  return known;
}
