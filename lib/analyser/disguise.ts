import { MIXED } from './words.js';

/**
 * Other ways to read a word that is not known as written: letters of the other alphabet that look the same, figures that stand for
 * letters, a letter drawn out. Tried only when the word misses, and in no more than MOST_READINGS ways.
 */

/** Latin letters and the Cyrillic ones that look like them in lower or upper case: "аa" … */
const LOOKALIKES = 'aаcсeеkкmмoоpрtтxхyуiіhнbвjјsѕrгnпuиdԁ';
/** Those that look the same in lower case too: only of these may a whole word be made that hides in the other alphabet. */
const EXACT_DOUBLES = 'aаcсeеoоpрxхyуiіjјsѕkк';
/** Figures and the Latin letters they are written for, then the Cyrillic ones; the likelier first. */
const FIGURES = ['0oо', '1liлі', '3eзе', '4aча', '5ss', '6bбш', '7tт', '8bв', '9gдя'];
/** Words of doubles that are shorter are too often words of both alphabets. */
const SHORTEST = 5;
/** A letter that stands so often in a row is drawn out; no word has three. */
const DRAWN_OUT = 3;
const MOST_READINGS = 16;

const SIZE = 0x530;
const toCyrillic = new Uint16Array(SIZE);
const toLatin = new Uint16Array(SIZE);
const isDouble = new Uint8Array(SIZE);
for (let i = 0; i < LOOKALIKES.length; i += 2) {
  toCyrillic[LOOKALIKES.charCodeAt(i)] = LOOKALIKES.charCodeAt(i + 1);
  toLatin[LOOKALIKES.charCodeAt(i + 1)] = LOOKALIKES.charCodeAt(i);
}
for (const letter of EXACT_DOUBLES) isDouble[letter.charCodeAt(0)] = 1;

/** For each figure the letters it may stand for, by alphabet. */
const latinFigures: number[][] = Array.from({ length: 10 }, () => []);
const cyrillicFigures: number[][] = Array.from({ length: 10 }, () => []);
for (const [figure, ...letters] of FIGURES) {
  for (const letter of letters) {
    const unit = letter.charCodeAt(0);
    (isCyrillic(unit) ? cyrillicFigures : latinFigures)[Number(figure)]!.push(unit);
  }
}

function isCyrillic(unit: number): boolean {
  return unit >= 0x400 && unit < SIZE;
}

/** A Cyrillic letter that Russian does not have, such as ѕ, і and ј: in a word it is there for its looks. */
function isStrangeCyrillic(unit: number): boolean {
  return isCyrillic(unit) && (unit < 0x430 || unit > 0x44f) && unit !== 0x451;
}

function isFigure(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** What a disguise is looked up in: letters, which may be overwritten, and the words that the first `size` of them spell. */
interface Words {
  readonly letters: Uint16Array;
  /** Class list of the word or stem as spelled, 0 for none. */
  spelled(size: number): number;
  /** The same where the word is spelled without its own letters. */
  spelledLoosely(size: number): number;
}

/**
 * Class list of the word that the first `size` letters of the dictionary are a disguise of, 0 for none. A word qualifies when it
 * mixes two alphabets, mixes letters and figures, draws a letter out, or is long enough and made of nothing but doubles.
 */
export function findDisguised(dictionary: Words, size: number): number {
  const { letters } = dictionary;
  let figures = 0;
  let cyrillic = 0;
  let doubles = 0;
  let strange = 0;
  let inARow = 1;
  let longest = 1;
  for (let i = 0; i < size; i++) {
    const unit = letters[i]!;
    if (isFigure(unit)) figures++;
    else if (isCyrillic(unit)) {
      cyrillic++;
      if (isStrangeCyrillic(unit)) strange++;
    }
    if (unit < SIZE) doubles += isDouble[unit]!;
    inARow = i > 0 && unit === letters[i - 1] ? inARow + 1 : 1;
    longest = Math.max(longest, inARow);
  }
  const latin = size - figures - cyrillic;
  const isMixed = (latin > 0 && cyrillic > 0) || (figures > 0 && figures <= latin + cyrillic) || strange > 0;
  if (longest < DRAWN_OUT && !isMixed && (doubles < size || size < SHORTEST)) return 0;
  const word = letters.slice(0, size);
  const found =
    (longest >= DRAWN_OUT && latin + cyrillic === size ? findDrawnOut(dictionary, word) : 0) ||
    (isMixed || doubles === size ? findConverted(dictionary, word, cyrillic >= latin, figures) : 0);
  if (found === 0) letters.set(word);
  return found;
}

/** The word with letters that stand three times or more in a row written once. */
function findDrawnOut(dictionary: Words, word: Uint16Array): number {
  const { letters } = dictionary;
  let size = 0;
  for (let i = 0; i < word.length; ) {
    let end = i + 1;
    while (end < word.length && word[end] === word[i]) end++;
    const times = end - i >= DRAWN_OUT ? 1 : end - i;
    for (let k = 0; k < times; k++) letters[size++] = word[i]!;
    i = end;
  }
  return dictionary.spelled(size) || dictionary.spelledLoosely(size);
}

/** The word in one alphabet, its own first, with each figure read in the ways that are likeliest. */
function findConverted(dictionary: Words, word: Uint16Array, cyrillicFirst: boolean, figures: number): number {
  for (const table of cyrillicFirst ? [toCyrillic, toLatin] : [toLatin, toCyrillic]) {
    const readings = figures === 0 ? 1 : Math.min(MOST_READINGS, 2 ** figures);
    for (let reading = 0; reading < readings; reading++) {
      if (!convert(word, dictionary.letters, table, reading)) break;
      const list = dictionary.spelled(word.length);
      if (list !== 0) return list;
      // Figures take the place of letters with diacritics, which are missed then.
      const loose = figures > 0 && table === toLatin ? dictionary.spelledLoosely(word.length) : 0;
      if (loose !== 0) return loose;
    }
  }
  return 0;
}

/**
 * Writes the word in one alphabet to `out`; false where a letter has no double in it. Each bit of `reading` says whether a figure
 * stands for the second of its letters.
 */
function convert(word: Uint16Array, out: Uint16Array, table: Uint16Array, reading: number): boolean {
  const ofFigures = table === toCyrillic ? cyrillicFigures : latinFigures;
  let rest = reading;
  for (let i = 0; i < word.length; i++) {
    const unit = word[i]!;
    let next: number;
    if (isFigure(unit)) {
      const choices = ofFigures[unit - 0x30]!;
      next = choices[rest & 1] ?? choices[0] ?? 0;
      rest >>= 1;
    } else {
      const belongs = isCyrillic(unit) === (table === toCyrillic);
      next = belongs ? unit : unit < SIZE ? table[unit]! : 0;
    }
    if (next === 0) return false;
    out[i] = next;
  }
  return true;
}

/**
 * MIXED of a word of letters only: 0 where it is of one alphabet, or where neither alphabet's letters all look like letters of the other
 * and so hide nothing.
 */
export function mixture(letters: Uint16Array, size: number): number {
  let cyrillic = 0;
  let changes = 0;
  let likeCyrillic = 0;
  let likeLatin = 0;
  for (let i = 0; i < size; i++) {
    const unit = letters[i]!;
    if (unit >= SIZE || isFigure(unit)) return 0;
    const isOne = isCyrillic(unit);
    if (isOne) cyrillic++;
    if (i > 0 && isOne !== isCyrillic(letters[i - 1]!)) changes++;
    if (isOne && toLatin[unit] !== 0) likeLatin++;
    if (!isOne && toCyrillic[unit] !== 0 && !isStrangeCyrillic(toCyrillic[unit]!)) likeCyrillic++;
  }
  const latin = size - cyrillic;
  const hidden = Math.min(likeCyrillic === latin ? latin : size, likeLatin === cyrillic ? cyrillic : size);
  if (changes === 0 || hidden === size) return 0;
  return Math.min(hidden, MIXED.LETTERS) | (changes > 1 ? MIXED.INSIDE : 0);
}
