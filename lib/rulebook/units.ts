import { z } from 'zod';
import type { Language } from '../analyser/report.js';
import { PERIODS, PLAIN_ROLES, type Unit } from '../analyser/units.js';
import { RulebookError } from './yaml-file.js';

const list = z.array(z.string().trim().min(1, 'a word is missing here')).min(1, 'a list of words is empty: remove it');
const words = z
  .strictObject({ lv: list.optional(), ru: list.optional(), en: list.optional() })
  .refine((record) => Object.keys(record).length > 0, 'a unit needs words in one language at least');
const id = z.string().regex(/^[a-z][a-z-]*$/, 'an id is lower-case letters and hyphens');
const code = z.string().regex(/^[A-Z]{3,4}$/, 'a currency code is three capitals, as in ISO 4217');
const factor = z.number().min(10, 'a factor multiplies the number before it');

const unit = z.discriminatedUnion('role', [
  z.strictObject({
    id,
    role: z.literal('currency'),
    code,
    sign: z
      .string()
      .regex(/^\p{Sc}$/u, 'a sign is one currency character')
      .optional(),
    factor: factor.optional(),
    words,
  }),
  z.strictObject({ id, role: z.literal('period'), period: z.enum(PERIODS), words }),
  z.strictObject({ id, role: z.literal('multiplier'), factor, needs_currency: z.literal(true).optional(), words }),
  z.strictObject({ id, role: z.literal('month'), month: z.number().int().min(1).max(12), words }),
  z.strictObject({ id, role: z.enum(PLAIN_ROLES), words }),
]);

/** Words name a unit in one byte. */
const MOST_UNITS = 255;

/** The form of rules/lexicon/units.yaml. */
export const unitsFile = z
  .array(unit)
  .max(MOST_UNITS)
  .superRefine((units, context) => {
    const seen = new Set<string>();
    units.forEach((entry, index) => {
      if (seen.has(entry.id)) {
        context.addIssue({ code: 'custom', path: [index, 'id'], message: `there are two units "${entry.id}"` });
      }
      seen.add(entry.id);
    });
  });
export type UnitsFile = z.infer<typeof unitsFile>;

/** The form of rules/lexicon/currency.yaml: units of each currency for one euro on one day. */
export const currencyFile = z.strictObject({
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is YYYY-MM-DD'),
  source: z.string().min(3),
  address: z.url(),
  rates: z.array(z.strictObject({ code, per_euro: z.number().positive(), rounded: z.literal(true).optional() })),
});
export type CurrencyFile = z.infer<typeof currencyFile>;

/** A unit as the analyser reads it, and its words in pattern syntax. */
export interface UnitEntry {
  unit: Unit;
  words: Partial<Record<Language, string[] | undefined>>;
}

/** The units in the order of the file, with their rates. @throws RulebookError where a currency has no rate */
export function unitsOf(units: UnitsFile, currencies: CurrencyFile): UnitEntry[] {
  const rates = new Map(currencies.rates.map((rate) => [rate.code, rate.per_euro]));
  const missing = new Set<string>();
  const entries = units.map((entry): UnitEntry => {
    const { words } = entry;
    switch (entry.role) {
      case 'currency': {
        const { id, role, code, sign, factor } = entry;
        const perEuro = rates.get(code);
        if (perEuro === undefined) missing.add(code);
        const known = { id, role, code, perEuro: perEuro ?? 1 };
        return { unit: { ...known, ...(sign && { sign }), ...(factor && { factor }) }, words };
      }
      case 'period':
        return { unit: { id: entry.id, role: entry.role, period: entry.period }, words };
      case 'multiplier': {
        const { id, role, factor } = entry;
        return { unit: { id, role, factor, ...(entry.needs_currency && { needsCurrency: true }) }, words };
      }
      case 'month':
        return { unit: { id: entry.id, role: entry.role, month: entry.month }, words };
      default:
        return { unit: { id: entry.id, role: entry.role }, words };
    }
  });
  if (missing.size > 0) {
    const codes = [...missing].join(', ');
    throw new RulebookError([`rules/lexicon/currency.yaml: no rate for ${codes}, which units.yaml names: add one`]);
  }
  return entries;
}
