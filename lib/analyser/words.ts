/** What stands between a word and the word before it; a larger number is a harder border. */
export const GAP = {
  /** Nothing but spaces and marks that do not end a clause. */
  NONE: 0,
  /** A comma, semicolon, colon, bracket, dash or a conjunction such as "but". */
  CLAUSE: 1,
  /** One line break: a pattern's gap may cross one. */
  SOFT: 2,
  /** The end of a sentence. */
  SENTENCE: 3,
  /** A blank line, a block border or the start of the text. */
  BLOCK: 4,
} as const;

/** What a word is made of; GLUED may be added to any. */
export const LETTERS = {
  /** Letters, and perhaps digits. */
  WORD: 1,
  /** Digits only. */
  NUMBER: 2,
  /** One letter alone. */
  SINGLE: 4,
  /** Nothing but pictures between it and the word before. */
  GLUED: 8,
} as const;

/**
 * Letters with diacritics in a sentence. They belong to one language, so that its words are spelled exactly and no others are meant;
 * but where there are none but those that a loose spelling of another language borrows, that spelling counts.
 */
export const DIACRITICS = { NONE: 0, OWN: 1, BORROWED: 2 } as const;

/** Whether a word is of Latin letters when folded, as only a loose spelling can be; and whether it was plain Latin before. */
export const LATIN = { NO: 0, FOLDED: 1, WRITTEN: 2 } as const;

/** Of a word that mixes two alphabets: how many letters look like those of the other one, and whether it changes between them more than once. */
export const MIXED = { LETTERS: 0x7f, INSIDE: 0x80 } as const;

/** A picture between words that may stand for one. */
export interface Picture {
  start: number;
  end: number;
  /** Class list of the words it stands for. */
  list: number;
  /** It stands after a line break or a sentence mark, and so belongs to what follows. */
  leads: boolean;
}

/**
 * The words of a text in typed columns; the arrays may be longer than `count`. A word is a run of letters and digits after
 * folding. Offsets are UTF-16 offsets into the text, half open.
 */
export interface Words {
  count: number;
  start: Int32Array;
  end: Int32Array;
  /** `GAP` before the word. */
  gap: Uint8Array;
  /** Id of the unit the word names (1 + its index in `CompiledRulebook.units`), 0 where it names none. */
  unit: Uint8Array;
}

/** Longer runs of letters are no words of the rulebook. */
export const LONGEST_WORD = 48;

/** Words with what was found out about each when they were looked up; lists are of word classes, 0 is the empty one. */
export interface LookedUp extends Words {
  letters: Uint8Array;
  /** LATIN of the word. */
  latin: Uint8Array;
  /** Class list of the word as it is spelled. */
  exact: Int32Array;
  /** Class list of the words it is a loose spelling of. */
  loose: Int32Array;
  /** The same in a second language. */
  also: Int32Array;
  /** Class list of the rest when a denying prefix is taken off (neprasām). */
  denied: Int32Array;
  /** Language of the denying prefix the word begins with, its index + 1; 0 for none. It may be no prefix: nedēļa. */
  prefix: Uint8Array;
  /** MIXED of the word, 0 for most. */
  mixed: Uint8Array;
  /** 1 where the word is read as a form with a typing error. */
  mistyped: Uint8Array;
  /** Class list of the stem the word begins with, 0 for none. */
  stem: Int32Array;
  /** Number of the sentence, from 0. */
  sentence: Int32Array;
  /** Line breaks inside sentences up to here. */
  softBreaks: Int32Array;
  /** DIACRITICS of each sentence: where it holds a Latin letter with a kept diacritic only exact spellings count. */
  exactOnly: Uint8Array;
  /** In order of text. */
  pictures: Picture[];
}

const WORD_COLUMNS = ['start', 'end', 'exact', 'loose', 'also', 'denied', 'stem', 'sentence', 'softBreaks'] as const;
const BYTE_COLUMNS = ['gap', 'unit', 'letters', 'latin', 'prefix', 'mixed', 'mistyped', 'exactOnly'] as const;

export function newWords(capacity: number): LookedUp {
  const words = { count: 0, pictures: [] as Picture[] } as LookedUp;
  for (const column of WORD_COLUMNS) words[column] = new Int32Array(capacity);
  for (const column of BYTE_COLUMNS) words[column] = new Uint8Array(capacity);
  return words;
}

/** Columns that hold what was found out about a word: 0 until something is. */
const FOUND_COLUMNS = ['exact', 'loose', 'also', 'denied', 'stem', 'unit', 'prefix', 'mixed', 'mistyped'] as const;

/** Forgets what was found out about the first `count` words. */
export function clearFound(words: LookedUp, count: number): void {
  for (const column of FOUND_COLUMNS) words[column].fill(0, 0, count);
}

/** Doubles the columns in place. */
export function growWords(words: LookedUp): void {
  const capacity = words.start.length * 2;
  for (const column of WORD_COLUMNS) {
    const grown = new Int32Array(capacity);
    grown.set(words[column]);
    words[column] = grown;
  }
  for (const column of BYTE_COLUMNS) {
    const grown = new Uint8Array(capacity);
    grown.set(words[column]);
    words[column] = grown;
  }
}

/** Takes out the words after `first` up to `last` of each join; the joins are in order and do not overlap. */
export function removeWords(words: LookedUp, joins: readonly { first: number; last: number }[]): void {
  let to = (joins[0]?.first ?? 0) + 1;
  joins.forEach(({ last }, index) => {
    const end = (joins[index + 1]?.first ?? words.count - 1) + 1;
    for (const column of [...WORD_COLUMNS, ...BYTE_COLUMNS]) {
      if (column !== 'exactOnly') words[column].copyWithin(to, last + 1, end);
    }
    to += end - last - 1;
  });
  if (joins.length > 0) words.count = to;
}
