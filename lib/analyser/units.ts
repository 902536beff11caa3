/** What is typed in a text: figures with a meaning, and addresses. */
export const ENTITY_TYPES = [
  'money',
  'number',
  'percent',
  'hours',
  'age',
  'phone',
  'email',
  'link',
  'handle',
  'date',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** What a unit counts; `day` is also a day and night, `piece` also a kilogram. */
export const PERIODS = ['hour', 'day', 'week', 'month', 'year', 'shift', 'piece'] as const;
export type Period = (typeof PERIODS)[number];

/**
 * Roles that need no value. A word names at most one unit; the scanner tells its meaning from where it stands.
 * - `gross`, `net`: which pay; `tax` after `before` or `up-to` is gross, after `after` net
 * - `from`, `up-to`: one end of a range; `about`: may stand between them and the number
 * - `per`: a preposition, article or adjective that may stand before a period; `at`: the same, and before a clock time
 * - `pay`: a word for pay, or a verb that states it, that may stand between a period and the amount
 * - `age`: says that the number is an age; `person`: a word for those who are sought
 * - `child`, `experience`: the years are a child's, or of work, of a company, ago: nobody's age
 * - `phone-word`: a telephone number may follow; `code`: the number is that of a register
 */
export const PLAIN_ROLES = [
  'gross',
  'net',
  'tax',
  'before',
  'after',
  'from',
  'up-to',
  'about',
  'per',
  'at',
  'pay',
  'age',
  'person',
  'child',
  'experience',
  'minute',
  'percent',
  'phone-word',
  'code',
] as const;
export type PlainRole = (typeof PLAIN_ROLES)[number];

export interface CurrencyUnit {
  id: string;
  role: 'currency';
  /** ISO 4217, or a name of the same form where ISO has none. */
  code: string;
  /** Units of the currency for one euro. */
  perEuro: number;
  /** The one character that stands for it. */
  sign?: string;
  /** A short form that holds a multiplier too. */
  factor?: number;
}

export interface PeriodUnit {
  id: string;
  role: 'period';
  period: Period;
}

export interface MultiplierUnit {
  id: string;
  role: 'multiplier';
  factor: number;
  /** Counts only where a currency follows: the word has another meaning as well. */
  needsCurrency?: boolean;
}

export interface MonthUnit {
  id: string;
  role: 'month';
  /** 1 to 12. */
  month: number;
}

/** One entry of the unit lexicon. A unit's id is 1 + its index in the list of units; `Words.unit` holds 0 for none. */
export type Unit = CurrencyUnit | PeriodUnit | MultiplierUnit | MonthUnit | { id: string; role: PlainRole };
