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
export function findLemmas(
  dictionary: RussianDictionary,
  form: string,
  expand: (head: Entry, partOfSpeech: Paradigm) => string[],
): Lemma[] {
  const found = new Map<string, Lemma>();
  const heads = new Map<string, Entry>();
  for (const { word } of dictionary.headsOf(form)) for (const entry of dictionary.entries(word)) heads.set(entry.word, entry);
  if (heads.size === 0) for (const entry of neighbours(dictionary, foldYo(form))) heads.set(entry.word, entry);
  for (const head of heads.values()) {
    if (head.word === form) continue;
    for (const partOfSpeech of ['v', 'n', 'a'] as const) {
      if (!isHead(head, partOfSpeech)) continue;
      if (expand(head, partOfSpeech).some((other) => other === form || foldYo(other) === form)) {
        found.set(head.word, { word: head.word, partOfSpeech });
        break;
      }
    }
  }
  const order = 'vna';
  return [...found.values()].sort((a, b) => order.indexOf(a.partOfSpeech) - order.indexOf(b.partOfSpeech));
}

const FINITE = /(?:[ую]|[еи]шь|[еиуюая]т|[еи]м|[еи]те|[иья]|л|л[аои])(?:ся|сь)?$/;

function* neighbours(dictionary: RussianDictionary, form: string): Generator<Entry> {
  const start = form.slice(0, Math.min(5, Math.max(3, form.length - 2)));
  const verbal = FINITE.test(form);
  for (const key of [...SUPPLETIVE, ...dictionary.neighbours(form)]) {
    // возьму – взять: only a verb of the irregular table changes its stem so early
    if (!key.startsWith(start) && !SUPPLETIVE.includes(key) && !(verbal && isIrregularVerb(key))) continue;
    yield* dictionary.lookUp(key);
  }
}
