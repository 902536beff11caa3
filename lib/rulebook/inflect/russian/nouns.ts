import { type Entry, foldYo, type RussianDictionary } from './dictionary.js';

/** Case endings by the last letter of the noun; `0` none. Plurals of the type брат – братья among them. */
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[аы]$/, '0 ы и е у ой ою ей ею ов ев ам ами ах'],
  [/[яи]$/, '0 ь й и е ю ей ею ев ов ем ам ами ах ям ями ях ьми'],
  [/[ое]$/, '0 й а я у ю ом ем е и ов ев ей ам ами ах ям ями ях ья ьев ьям ьями ьях'],
  [/[ьй]$/, 'я ю ем е и ев ей ям ями ях ью ьми'],
  [/./, 'а у ом ем е ы и ов ев ей ам ами ах ья ьев ьям ьями ьях'],
].map(([end, endings]) => [
  end as RegExp,
  (endings as string).split(' ').map((ending) => (ending === '0' ? '' : ending)),
]);

/** Flags that give a noun in a consonant every case in both numbers, but for ключом and мужем. */
const COMPLETE = /[KIN]/;

/** All forms of a noun: its own flags, and loose words and plurals of the dictionary that belong to it (друг – друзья). */
export function expandNoun(dictionary: RussianDictionary, entries: readonly Entry[]): Set<string> {
  const forms = new Set<string>();
  const noun = foldYo(entries[0]?.word ?? '');
  for (const entry of entries) for (const form of dictionary.expand(entry, 'n')) forms.add(form);
  if (!/[оеаяыижшщчц]$/.test(noun) && entries.some(({ flags }) => COMPLETE.test(flags))) return forms;
  const endings = ENDINGS.find(([end]) => end.test(noun))?.[1] ?? [];
  for (const stem of OTHER[noun] ? [] : stems(noun)) {
    if (stem.length < 2) continue;
    for (const ending of endings) {
      if (ending === '' && /[аеиоуыюя]$/.test(stem)) continue;
      for (const entry of dictionary.loose(stem + ending)) {
        if (entry.flags !== '' && !(entry.flags === 'O' && /[ыияа]$/.test(entry.word))) continue;
        for (const form of dictionary.expand(entry, 'n')) forms.add(form);
      }
    }
  }
  for (const form of otherStems(noun)) {
    for (const entry of dictionary.loose(form)) for (const more of dictionary.expand(entry, 'n')) forms.add(more);
  }
  return forms;
}

const FLEETING = /[оеи]([^аеиоуыэюяьй])$/;
const LAST_CONSONANT = /[ьй]?([^аеиоуыэюяьй])$/;

/** Stems the endings may stand on, with fleeting vowels put in and taken out; folded. */
function stems(noun: string): Set<string> {
  const base = noun.replace(/[аяоеьйыи]$/, '');
  const found = new Set([base]);
  if (/[аяоеыи]$/.test(noun)) {
    // девушка – девушек, деньги – денег, семья – семей
    for (const vowel of ['о', 'е']) found.add(base.replace(LAST_CONSONANT, `${vowel}$1`));
    found.add(base.replace(/ь$/, 'е'));
  } else {
    // отец – отца, заём – займа, день – дня, лёд – льда, воробей – воробья
    for (const instead of ['', 'ь', 'й']) found.add(base.replace(FLEETING, `${instead}$1`));
    found.add(base.replace(/яц$/, 'йц'));
    if (/[еи]й$/.test(noun)) found.add(`${base.slice(0, -1)}ь`);
  }
  return found;
}

/** Plurals and oblique cases on another stem than the nominative's. */
function otherStems(noun: string): string[] {
  const irregular = OTHER[noun];
  if (irregular) return irregular.split(' ');
  const name = /^(.*м)я$/.exec(noun)?.[1];
  return name ? [`${name}ени`, `${name}енем`, `${name}ена`, `${name}ен`] : [];
}

const OTHER: Readonly<Record<string, string>> = {
  господин: 'господа господ',
  дочь: 'дочери дочерью дочерей дочерям дочерьми дочерях',
  друг: 'друзья друзей',
  кум: 'кумовья кумовей',
  мать: 'матери матерью матерей',
  небо: 'небеса небес',
  око: 'очи очей',
  сын: 'сыновья сыновей',
  ухо: 'уши ушей',
  хозяин: 'хозяева хозяев',
  цветок: 'цветы',
  чудо: 'чудеса чудес',
};
