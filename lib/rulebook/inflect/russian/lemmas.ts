import { type Entry, foldYo, isHead, type Paradigm, type RussianDictionary } from './dictionary.js';
import { isIrregularVerb } from './verb-stems.js';

/** A dictionary form an inflected form belongs to. */
export interface Lemma {
  word: string;
  partOfSpeech: Paradigm;
}

/** Heads whose forms do not begin as they do. */
const SUPPLETIVE = ['идти', 'быть', 'взять', 'взяться', 'жечь', 'хороший', 'плохой', 'маленький'];

/**
 * The words of the dictionary that have this form, other than itself; verbs first. Only words that begin alike are tried,
 * because this serves refusals, not the analysis.
 */
export function findLemmas(dictionary: RussianDictionary, form: string, expand: Expand): Lemma[] {
  const heads = new Map<string, Entry>();
  for (const { word } of dictionary.headsOf(form)) {
    for (const entry of dictionary.entries(word)) heads.set(entry.word, entry);
  }
  let found = having(form, heads.values(), expand);
  if (found.length === 0) found = having(form, neighbours(dictionary, foldYo(form)), expand);
  const order = 'vna';
  return found.sort((a, b) => order.indexOf(a.partOfSpeech) - order.indexOf(b.partOfSpeech));
}

type Expand = (head: Entry, partOfSpeech: Paradigm) => string[];

function having(form: string, heads: Iterable<Entry>, expand: Expand): Lemma[] {
  const found = new Map<string, Lemma>();
  for (const head of heads) {
    if (head.word === form) continue;
    const partOfSpeech = (['v', 'n', 'a'] as const).find(
      (part) => isHead(head, part) && expand(head, part).some((other) => other === form || foldYo(other) === form),
    );
    if (partOfSpeech) found.set(head.word, { word: head.word, partOfSpeech });
  }
  return [...found.values()];
}

const FINITE = /(?:[ую]|[еи]шь|[еиуюая]т|[еи]м|[еи]те|[иья]|л|л[аои])(?:ся|сь)?$/;

function* neighbours(dictionary: RussianDictionary, form: string): Generator<Entry> {
  const start = form.slice(0, Math.max(2, Math.min(5, form.length - 4)));
  const bones = consonants(form).slice(0, 2);
  const verbal = FINITE.test(form);
  for (const key of [...SUPPLETIVE, ...dictionary.neighbours(form)]) {
    // возьму – взять: only a verb of the irregular table changes its stem so early
    const alike = key.startsWith(start) && consonants(key).startsWith(bones);
    if (!alike && !SUPPLETIVE.includes(key) && !(verbal && isIrregularVerb(key))) continue;
    yield* dictionary.lookUp(key);
  }
}

/** отцом and отец, огня and огонь have their consonants in common. */
function consonants(word: string): string {
  return word.replace(/[аеиоуыэюяьй]/g, '');
}
