import { expandSuffixes, type HunspellDictionary, readHunspellPackage, splitLine, undoSuffixes } from '../hunspell.js';

/** Which paradigm a flag of dictionary-ru 3 belongs to; E serves nouns and, beside A, comparatives. */
const VERB_FLAGS = 'BLMPQRTUVWYD';
const ADJECTIVE_FLAGS = 'AESXZ';
const NOUN_FLAGS = 'EFGHIJKNO';

export type Paradigm = 'n' | 'v' | 'a';

/** A line of the word list, lower case. */
export interface Entry {
  word: string;
  flags: string;
}

/** ё and е are one letter in the dictionary's keys: people write either. */
export function foldYo(text: string): string {
  return text.includes('ё') ? text.replaceAll('ё', 'е') : text;
}

export class RussianDictionary {
  readonly #hunspell: HunspellDictionary;
  /** Folded word → its lines, joined by a space; split only when asked for, so that loading stays quick. */
  readonly #lines = new Map<string, string>();
  #buckets: Map<string, string[]> | undefined;

  /** @param functionWords words that are never a form of a noun, verb or adjective, folded: для is not of длить */
  constructor(private readonly functionWords: ReadonlySet<string>) {
    this.#hunspell = readHunspellPackage('dictionary-ru');
    for (const line of this.#hunspell.lines) {
      const slash = line.indexOf('/');
      const key = foldYo((slash < 0 ? line : line.slice(0, slash)).toLowerCase());
      const before = this.#lines.get(key);
      this.#lines.set(key, before === undefined ? line : `${before} ${line}`);
    }
  }

  /** The lines that spell this word with whichever of е and ё. */
  lookUp(foldedWord: string): Entry[] {
    const lines = this.#lines.get(foldedWord);
    if (lines === undefined) return [];
    return lines.split(' ').map((line) => {
      const { word, flags } = splitLine(line);
      return { word: word.toLowerCase(), flags };
    });
  }

  /** As lookUp, for a form that another word is looking for. */
  loose(foldedForm: string): Entry[] {
    return this.functionWords.has(foldedForm) ? [] : this.lookUp(foldedForm);
  }

  /** The lines of one word: an е may stand for ё (ребенок) unless that would be a word of its own (небо, нёбо). */
  entries(word: string): Entry[] {
    const all = this.lookUp(foldYo(word));
    const exact = all.filter((entry) => entry.word === word);
    if (exact.length === 0) return all;
    return all.filter((entry) => exact.some((same) => same.flags === entry.flags));
  }

  /** The word and the forms its own flags of this paradigm give. */
  expand(entry: Entry, paradigm: Paradigm): string[] {
    const flags = paradigmFlags(entry, paradigm);
    const forms = [entry.word, ...expandSuffixes(this.#hunspell, entry.word, flags)];
    // The rules for -ённый also give принесёна beside принесена.
    return entry.word.endsWith('ённый') ? forms.filter((form) => !/ён[аоы]$/.test(form)) : forms;
  }

  /** Words of the list whose own flags give this form. */
  *headsOf(form: string): Generator<Entry> {
    for (const { word, flag } of undoSuffixes(this.#hunspell, form)) {
      for (const entry of this.lookUp(foldYo(word))) {
        if (entry.word === word && entry.flags.includes(flag)) yield { word, flags: flag };
      }
    }
  }

  /** All words, folded, that begin with the same two letters. */
  neighbours(foldedWord: string): readonly string[] {
    if (!this.#buckets) {
      this.#buckets = new Map();
      for (const key of this.#lines.keys()) {
        const start = key.slice(0, 2);
        const bucket = this.#buckets.get(start);
        if (bucket) bucket.push(key);
        else this.#buckets.set(start, [key]);
      }
    }
    return this.#buckets.get(foldedWord.slice(0, 2)) ?? [];
  }
}

const INFINITIVE = /(?:ть|ти|чь)(?:ся|сь)?$/;

/** Whether the word is shaped like a dictionary form of this paradigm and carries a flag of it. */
export function isHead(entry: Entry, paradigm: Paradigm): boolean {
  if (paradigm === 'v') return INFINITIVE.test(entry.word) && (entry.flags === '' || hasFlag(entry.flags, VERB_FLAGS));
  if (paradigm === 'a') return entry.flags.includes('A') || isPossessive(entry);
  return (
    !entry.flags.includes('A') && !isPossessive(entry) && !isComparative(entry) && hasFlag(entry.flags, NOUN_FLAGS)
  );
}

export function looksLikeInfinitive(word: string): boolean {
  return INFINITIVE.test(word);
}

/** третий, волчий: declined under a noun's flag. */
function isPossessive({ word, flags }: Entry): boolean {
  return flags.includes('O') && word.endsWith('ий');
}

/** Lines such as понадёжнее/E. */
function isComparative({ word, flags }: Entry): boolean {
  return flags === 'E' && word.endsWith('ее');
}

function paradigmFlags(entry: Entry, paradigm: Paradigm): string {
  if (isPossessive(entry)) return entry.flags;
  const wanted = paradigm === 'v' ? VERB_FLAGS : paradigm === 'a' ? ADJECTIVE_FLAGS : NOUN_FLAGS;
  return [...entry.flags].filter((flag) => wanted.includes(flag)).join('');
}

function hasFlag(flags: string, wanted: string): boolean {
  for (const flag of flags) if (wanted.includes(flag)) return true;
  return false;
}
