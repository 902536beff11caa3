/**
 * Stems of the verbs whose present, past or imperative the dictionary lists as loose words (возьму, вышел). A row is the
 * end of the infinitive and the stems that stand for it, е written for ё. The rows are the unproductive classes of any
 * school grammar, a dash marking a stem of the past only; a stem that fits no word of the dictionary does no harm, because every form is looked up.
 */
const IRREGULAR: readonly (readonly [string, string])[] = [
  ['бежать', 'бег беж'],
  ['беречь', 'берег береж'],
  ['бить', 'бь бей'],
  ['брать', 'бер'],
  ['брести', 'бред бре'],
  ['брить', 'бре'],
  ['быть', 'буд'],
  ['вести', 'вед ве вел'],
  ['везти', 'вез'],
  ['вить', 'вь вей'],
  ['взять', 'возьм'],
  ['влечь', 'влек влеч'],
  ['волочь', 'волок волоч'],
  ['врать', 'вр'],
  ['гнать', 'гон'],
  ['грести', 'греб'],
  ['грызть', 'грыз'],
  ['дать', 'дад да'],
  ['деть', 'ден'],
  ['драть', 'дер'],
  ['ехать', 'ед едь'],
  ['есть', 'ед е еш'],
  ['жать', 'жм жн'],
  ['ждать', 'жд'],
  ['жечь', 'жг жж жег'],
  ['жить', 'жив'],
  ['звать', 'зов'],
  ['идти', 'ид ш-'],
  ['йти', 'йд ид ш-'],
  ['класть', 'клад кла'],
  ['клясть', 'клян кля'],
  ['красть', 'крад кра'],
  ['лгать', 'лг лж'],
  ['лезть', 'лез'],
  ['лечь', 'ляг ляж лег'],
  ['лить', 'ль лей'],
  ['мереть', 'мр мер'],
  ['мести', 'мет ме мел'],
  ['молоть', 'мел'],
  ['мочь', 'мог мож'],
  ['мять', 'мн'],
  ['мыть', 'мо'],
  ['нести', 'нес'],
  ['нять', 'ним йм м'],
  ['обрести', 'обрет обре'],
  ['пасть', 'пад па'],
  ['переть', 'пр пер'],
  ['петь', 'по'],
  ['печь', 'пек печ'],
  ['пить', 'пь пей'],
  ['пять', 'пн'],
  ['плести', 'плет пле'],
  ['плыть', 'плыв'],
  ['ползти', 'полз'],
  ['прийти', 'прид'],
  ['прясть', 'пряд пря'],
  ['прячь', 'пряг пряж'],
  ['расти', 'раст рос'],
  ['рвать', 'рв'],
  ['речь', 'рек реч'],
  ['рыть', 'ро'],
  ['скрести', 'скреб'],
  ['сесть', 'сяд се'],
  ['сечь', 'сек сеч'],
  ['слать', 'шл'],
  ['спать', 'спл сп'],
  ['стать', 'стан'],
  ['стрять', 'стрян'],
  ['стыть', 'стын'],
  ['стеречь', 'стерег стереж'],
  ['стричь', 'стриг стриж'],
  ['твореть', 'твор'],
  ['тереть', 'тр тер'],
  ['течь', 'тек теч'],
  ['ткать', 'тк'],
  ['толочь', 'толк толч'],
  ['трясти', 'тряс'],
  ['хотеть', 'хот хоч'],
  ['цвести', 'цвет цве'],
  ['чать', 'чн'],
  ['честь', 'чт ч-'],
  ['шибить', 'шиб'],
  ['шить', 'шь шей'],
];

/** How a stem's last consonants change before -у and in participles: платить – плачу, возвратить – возвращу. */
const MUTATIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/с[кт]$/, ['щ']],
  [/[тк]$/, ['ч', 'щ']],
  [/д$/, ['ж', 'жд']],
  [/[зг]$/, ['ж']],
  [/[сх]$/, ['ш']],
  [/([бвпмф])$/, ['$1л']],
];

/** A stem and what stands on it: any ending, those of the past, or only the first person. */
export interface Stem {
  text: string;
  use: 'all' | 'past' | 'first';
}

const OVAT = [
  ['ова', 'у'],
  ['ева', 'ю'],
  ['ева', 'у'],
  ['ава', 'а'],
] as const;

const KEEPS_VOWEL = /^(?:|.*[аеиуыя]|(?:.*[^д])?по|(?:.*[^на])?до|.*про)$/;

/** Prefixes take or lose a vowel or hard sign before the irregular stem: сжать – сожму, отослать – отошлю, растереть – разотру. */
function prefixes(prefix: string): string[] {
  const bare = KEEPS_VOWEL.test(prefix) ? prefix : prefix.replace(/[оъ]$/, '');
  const found = new Set([prefix, bare]);
  if (!KEEPS_VOWEL.test(prefix))
    found
      .add(`${bare}о`)
      .add(`${bare}ъ`)
      .add(`${bare.replace(/с$/, 'з')}о`);
  if (prefix === 'о') found.add('обо');
  return [...found];
}

/**
 * Stems a verb's loose finite forms and participles may be built on: irregular ones by the table, else regular ones.
 * @param infinitive without -ся, folded
 */
export function verbStems(infinitive: string): { irregular: Stem[]; regular: Stem[] } {
  const irregular = new Map<string, Stem>();
  for (const [end, stems] of IRREGULAR) {
    if (!infinitive.endsWith(end)) continue;
    for (const prefix of prefixes(infinitive.slice(0, infinitive.length - end.length))) {
      for (const marked of stems.split(' ')) {
        const text = prefix + marked.replace('-', '');
        irregular.set(text, { text, use: marked.endsWith('-') ? 'past' : 'all' });
      }
    }
  }
  const base = infinitive.replace(/(?:ть|ти|чь)$/, '');
  if (irregular.size > 0 && !irregular.has(base)) irregular.set(base, { text: base, use: 'past' });
  return { irregular: [...irregular.values()], regular: regularStems(infinitive) };
}

function regularStems(infinitive: string): Stem[] {
  const base = infinitive.replace(/(?:ть|ти|чь)$/, '');
  const all = new Set([base, base.replace(/ну$/, '')]);
  for (const [end, stem] of OVAT) if (base.endsWith(end)) all.add(base.slice(0, -end.length) + stem);
  const consonant = base.replace(/[аеиоуыя]$/, '');
  if (consonant.length > 1) all.add(consonant);
  const changed = MUTATIONS.flatMap(([end, changes]) =>
    end.test(consonant) ? changes.map((change) => consonant.replace(end, change)) : [],
  );
  // The second conjugation changes only before -у: плачу, платишь; the first throughout: пишу, пишешь.
  const use = /[ие]$/.test(base) ? 'first' : 'all';
  return [...[...all].map((text): Stem => ({ text, use: 'all' })), ...changed.map((text): Stem => ({ text, use }))];
}

/** @param infinitive folded, with or without -ся */
export function isIrregularVerb(infinitive: string): boolean {
  const plain = infinitive.replace(/с[яь]$/, '');
  return /(?:ть|ти|чь)$/.test(plain) && IRREGULAR.some(([end]) => plain.endsWith(end));
}
