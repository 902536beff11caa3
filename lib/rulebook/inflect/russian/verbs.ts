import { type Entry, foldYo, isHead, looksLikeInfinitive, type RussianDictionary } from './dictionary.js';
import { type Stem, verbStems } from './verb-stems.js';

const PAST = ['', ...'л ла ло ли ел'.split(' ')];
const ENDINGS = [
  ...PAST,
  ...'у ю ешь ет ем ете ут ют ишь ит им ите ат ят м шь ст и й йте ь ьте те я а в вши ши'.split(' '),
];
const USES = { all: ENDINGS, past: PAST, first: ['у', 'ю'] };
/** Participles that live on as adjectives or pronouns of another meaning. */
const ADJECTIVES_BY_NOW = new Set(['будущий', 'бывший', 'следующий', 'настоящий', 'данный', 'должный', 'текущий']);

/** All forms of a verb: its own flags, loose words of the dictionary that belong to it, and its participles declined. */
export function expandVerb(dictionary: RussianDictionary, entries: readonly Entry[]): Set<string> {
  const folded = foldYo(entries[0]?.word ?? '');
  const reflexive = /(?:ся|сь)$/.test(folded);
  const infinitive = reflexive ? folded.slice(0, -2) : folded;
  const { irregular, regular } = verbStems(infinitive);
  const forms = new Set<string>();
  for (const entry of entries) for (const form of dictionary.expand(entry, 'v')) forms.add(form);
  for (const form of adverbialParticiples(dictionary, regular, reflexive)) forms.add(form);
  if (!isComplete(entries, forms)) {
    const stems = irregular.length > 0 ? irregular : regular.filter(({ text }) => text.length > 2);
    for (const form of looseForms(dictionary, stems, irregular.length > 0, reflexive)) forms.add(form);
  }
  for (const participle of participles(dictionary, infinitive, reflexive, [...irregular, ...regular], forms)) {
    for (const form of dictionary.expand(participle, 'a')) forms.add(form);
  }
  return forms;
}

/** сидя, видя, держа: listed as loose words even where the verb's flags give all else. */
function* adverbialParticiples(
  dictionary: RussianDictionary,
  stems: readonly Stem[],
  reflexive: boolean,
): Generator<string> {
  for (const { text, use } of stems) {
    if (use !== 'all' || text.length < 3) continue;
    for (const ending of reflexive ? ['ясь', 'ась'] : ['я', 'а']) {
      for (const { word, flags } of dictionary.loose(text + ending)) if (flags === '') yield word;
    }
  }
}

/** Whether imperative, past, first and third person are there, so that no loose words need be looked for. */
function isComplete(entries: readonly Entry[], forms: ReadonlySet<string>): boolean {
  if (!entries.some(({ flags }) => /[BT]/.test(flags))) return false;
  const endings = [/л(?:ся|а|ась)?$/, /[ую](?:сь)?$/, /[еёи]т(?:ся)?$/, /[уюая]т(?:ся)?$/];
  return endings.every((ending) => [...forms].some((form) => ending.test(form)));
}

function* looseForms(
  dictionary: RussianDictionary,
  stems: readonly Stem[],
  bareStemIsPast: boolean,
  reflexive: boolean,
): Generator<string> {
  for (const { text: stem, use } of stems) {
    for (const ending of USES[use]) {
      if (ending === '' && stem.length < 3) continue;
      const plain = stem + ending;
      const form = reflexive ? plain + (/[аеиоуыюя]$/.test(plain) ? 'сь' : 'ся') : plain;
      for (const { word, flags } of dictionary.loose(form)) {
        if (looksLikeInfinitive(word) || !/^$|[BL]/.test(flags)) continue;
        if (flags === 'L' && !PAST.includes(ending)) continue;
        if (ending === '' && !bareStemIsPast && !flags.includes('L')) continue;
        // пошли/B is "send!", and "they went" of another verb: each takes only its own half of the line.
        const own = PAST.includes(ending) ? flags.replaceAll('B', '') : flags.replaceAll('L', '');
        yield* dictionary.expand({ word, flags: own }, 'v');
      }
    }
  }
}

function participles(
  dictionary: RussianDictionary,
  infinitive: string,
  reflexive: boolean,
  stems: readonly Stem[],
  forms: ReadonlySet<string>,
): Entry[] {
  const base = infinitive.replace(/(?:ть|ти|чь)$/, '');
  const candidates = new Set([`${base}вший`, `${base}тый`]);
  if (/[ая]$/.test(base)) candidates.add(`${base}нный`);
  for (const { text, use } of stems) {
    for (const end of use === 'past' ? ['едший'] : ['ший', 'енный', 'тый']) candidates.add(text + end);
  }
  for (const form of forms) {
    const plain = foldYo(reflexive ? form.replace(/с[яь]$/, '') : form);
    if (/[уюая]т$/.test(plain)) candidates.add(`${plain.slice(0, -1)}щий`);
    if (/[еио]м$/.test(plain)) candidates.add(`${plain}ый`);
  }
  const found: Entry[] = [];
  for (const candidate of candidates) {
    if (ADJECTIVES_BY_NOW.has(candidate)) continue;
    if (reflexive && !candidate.endsWith('щий') && !candidate.endsWith('ший')) continue;
    for (const entry of dictionary.lookUp(reflexive ? `${candidate}ся` : candidate)) {
      if (isHead(entry, 'a')) found.push(entry);
    }
  }
  return found;
}
