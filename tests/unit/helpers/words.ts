import { join } from 'node:path';
import { type Entity, scanEntities } from '../../../lib/analyser/entities.js';
import type { Unit } from '../../../lib/analyser/units.js';
import { GAP, type Words } from '../../../lib/analyser/words.js';
import { currencyFile, unitsFile, unitsOf } from '../../../lib/rulebook/units.js';
import { readYamlFile } from '../../../lib/rulebook/yaml-file.js';

/** A stand-in for the reader: cuts a text into words and names their units, with the inflected forms the tests use. */

const LEXICON = join(import.meta.dirname, '../../../rules/lexicon');

export const unitEntries = unitsOf(
  readYamlFile(join(LEXICON, 'units.yaml'), unitsFile).value,
  readYamlFile(join(LEXICON, 'currency.yaml'), currencyFile).value,
);
const units: Unit[] = unitEntries.map((entry) => entry.unit);

const FORMS: Record<string, string> = {
  'us-dollar': 'dolāru долларов dollars',
  pound: 'mārciņas mārciņu фунтов',
  'norwegian-krone': 'kronas крон',
  rouble: 'rubļu рублей',
  thousand: 'tūkstoši тысячи тысяч',
  million: 'miljoni миллиона',
  hour: 'stundas stundu stundā stundām часов часа hours',
  day: 'dienā dienas dienu diennaktī сутки дней день дня days',
  week: 'nedēļā nedēļas nedēļu неделю недели weeks',
  month: 'mēnesī mēneša mēnesi mēneši месяц месяца months',
  year: 'gadi gadiem gadu gadus gada года years',
  shift: 'maiņu maiņā смену смены shifts',
  minute: 'minūtes минут minutes',
  tax: 'nodokļiem nodokļu налогов вычета налоги taxes',
  pay: 'alga likme оплата pay rate',
  age: 'vecumā vecums veca возраст возрасте',
  person: 'meitenes meitenēm sievietes девушки девушек женщин парней человек girls volunteers puiši',
  child: 'bērns bērnam dēls сыну дочь daughter',
  'years-of-something': 'pieredze pieredzi tirgū опыт стаж рынке опыта experience',
  percent: 'procenti процентов',
  telephone: 'tālrunis телефон phone',
  register: 'reģistrācijas registration',
  may: 'maijā мая',
  june: 'jūnijs jūnija jūnijā июня',
  august: 'augustam августа',
};

const idByWord = new Map<string, number>();
unitEntries.forEach(({ unit, words }, index) => {
  const given = Object.values(words).flatMap((list) => list ?? []);
  const bare = given.map((word) => word.replace(/^=/, '').replace(/\/[nva]$/, ''));
  for (const word of [...bare, ...(FORMS[unit.id]?.split(' ') ?? [])]) {
    if (!idByWord.has(word)) idByWord.set(word, index + 1);
  }
});

function fold(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .toLowerCase();
}

function gapBetween(before: string, word: string): number {
  if (/\n\s*\n/.test(before)) return GAP.BLOCK;
  if (/[.!?…]\s/.test(before) && word[0] !== word[0]!.toLowerCase()) return GAP.SENTENCE;
  if (before.includes('\n')) return GAP.SOFT;
  return /[,;:()]|\s[-–—]\s/.test(before) ? GAP.CLAUSE : GAP.NONE;
}

export function wordsOf(text: string): Words {
  const found = [
    ...text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}]|[\u00ad\u200b-\u200f\u2060\ufeff]+(?=[\p{L}\p{N}]))*/gu),
  ];
  const words: Words = {
    count: found.length,
    start: Int32Array.from(found, (match) => match.index),
    end: Int32Array.from(found, (match) => match.index + match[0].length),
    gap: new Uint8Array(found.length),
    unit: Uint8Array.from(found, (match) => idByWord.get(fold(match[0])) ?? 0),
  };
  for (let index = 0; index < found.length; index++) {
    const before = index === 0 ? '\n\n' : text.slice(words.end[index - 1], words.start[index]);
    words.gap[index] = gapBetween(before, found[index]![0]);
  }
  return words;
}

export function entitiesOf(text: string, steps = { count: 0 }): Entity[] {
  const unitOf = (start: number, end: number) => idByWord.get(fold(text.slice(start, end))) ?? 0;
  return scanEntities(text, wordsOf(text), units, unitOf, steps);
}

/** `type passage values` of each entity, for tables: `money "1500 eiro" 1500 EUR month gross`. */
export function describeEntities(text: string): string[] {
  return entitiesOf(text).map((entity) => {
    const { low, high } = entity;
    const none = low === undefined && high === undefined;
    const value = none ? '' : low === high ? String(low) : `${low ?? ''}..${high ?? ''}`;
    const rest = [value, entity.currency, entity.period, entity.gross && 'gross', entity.net && 'net'];
    return [entity.type, `"${text.slice(entity.start, entity.end)}"`, ...rest.filter(Boolean)].join(' ');
  });
}
