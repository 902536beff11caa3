import { type Entry, foldYo, type RussianDictionary } from './dictionary.js';

/** Comparatives from another root or with a changed stem (Academy Grammar 1980, § 1338–1342); е stands for ё. */
const COMPARATIVES: Readonly<Record<string, string>> = {
  высокий: 'выше',
  глубокий: 'глубже',
  далекий: 'дальше',
  долгий: 'дольше',
  маленький: 'меньше',
  поздний: 'позже',
  плохой: 'хуже',
  ранний: 'раньше',
  сладкий: 'слаще',
  старый: 'старше',
  хороший: 'лучше',
  широкий: 'шире',
};
const MUTATIONS: readonly (readonly [RegExp, string])[] = [
  [/с[тк]$/, 'щ'],
  [/[кт]$/, 'ч'],
  [/[дгз]$/, 'ж'],
  [/[хс]$/, 'ш'],
];

/** All forms of an adjective or participle: full and short ones and comparatives, also those listed as loose words. */
export function expandAdjective(dictionary: RussianDictionary, entries: readonly Entry[]): Set<string> {
  const forms = new Set<string>();
  for (const entry of entries) {
    for (const form of dictionary.expand(entry, 'a')) forms.add(form);
    const folded = foldYo(entry.word);
    const short = entry.flags.includes('S') ? [] : shortForms(folded);
    const comparative = entry.flags.includes('E') ? [] : comparatives(folded);
    for (const candidate of [...short, ...comparative]) {
      for (const loose of dictionary.loose(candidate)) {
        if (loose.flags === '' || loose.flags === 'E') forms.add(loose.word);
      }
    }
    const irregular = COMPARATIVES[folded];
    if (irregular) forms.add(irregular);
  }
  for (const form of [...forms]) {
    const softened = `по${form}`;
    if (/(?:ее|ше|же|че|ще)$/.test(form) && dictionary.lookUp(foldYo(softened)).length > 0) forms.add(softened);
  }
  return forms;
}

function* shortForms(adjective: string): Generator<string> {
  if (adjective.endsWith('ся')) return;
  const base = adjective.slice(0, -2);
  for (const ending of ['', 'а', 'о', 'ы', 'и', 'е', 'я']) yield base + ending;
  yield base.replace(/ь?([нкл])$/, 'е$1');
  yield base.replace(/([^ьй])к$/, '$1ок');
  yield base.replace(/йк$/, 'ек');
  yield base.replace(/нн$/, 'нен');
  if (base.length > 5) yield base.replace(/нн$/, 'н');
}

function* comparatives(adjective: string): Generator<string> {
  const base = adjective.slice(0, -2);
  yield `${base}ее`;
  yield `${base}ле`;
  for (const stem of [base, base.replace(/[оеь]?к$/, '')]) {
    yield `${stem}ше`;
    yield `${stem}ьше`;
    for (const [end, changed] of MUTATIONS) if (end.test(stem)) yield `${stem.replace(end, changed)}е`;
  }
}
