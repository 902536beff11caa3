/**
 * Other ways to read a word that is not known as written: letters of the other alphabet that look the same, digits that stand for
 * letters. Tried only when the word misses.
 */

/** Latin letters and the Cyrillic ones that look like them in lower or upper case: "аa" … */
const LOOKALIKES = 'aаcсeеkкmмoоpрtтxхyуiіhнbвjјsѕrгnпuиdԁ';
/** Those that look the same in lower case too: only of these may a whole word be made that hides in the other alphabet. */
const EXACT_DOUBLES = 'aаcсeеoоpрxхyуiіjјsѕkк';
/** Digits, and the Latin and Cyrillic letters they are written for. */
const FIGURES = '0oо1lі3eз4aч5ss6bб7tт8bв9gд';
/** Shorter words are too often words of both alphabets. */
const SHORTEST = 5;

const SIZE = 0x530;
const toCyrillic = new Uint16Array(SIZE);
const toLatin = new Uint16Array(SIZE);
const isDouble = new Uint8Array(SIZE);
for (let i = 0; i < LOOKALIKES.length; i += 2) {
  toCyrillic[LOOKALIKES.charCodeAt(i)] = LOOKALIKES.charCodeAt(i + 1);
  toLatin[LOOKALIKES.charCodeAt(i + 1)] = LOOKALIKES.charCodeAt(i);
}
for (const letter of EXACT_DOUBLES) isDouble[letter.charCodeAt(0)] = 1;
for (let i = 0; i < FIGURES.length; i += 3) {
  toLatin[FIGURES.charCodeAt(i)] = FIGURES.charCodeAt(i + 1);
  toCyrillic[FIGURES.charCodeAt(i)] = FIGURES.charCodeAt(i + 2);
}

function isCyrillic(unit: number): boolean {
  return unit >= 0x400 && unit < SIZE;
}

function isFigure(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** What a disguise is looked up in: letters, which may be overwritten, and the words they may spell. */
interface Words {
  readonly letters: Uint16Array;
  hashOf(from: number, to: number): number;
  exact(from: number, to: number, hash: number): number;
}

/**
 * Class list of the word that the first `size` letters of the dictionary are a disguise of, 0 for none. A word qualifies when it
 * mixes two alphabets, mixes letters and figures, or is long enough and made of nothing but doubles.
 */
export function findDisguised(dictionary: Words, size: number): number {
  const { letters } = dictionary;
  let figures = 0;
  let cyrillic = 0;
  let doubles = 0;
  for (let i = 0; i < size; i++) {
    const unit = letters[i]!;
    if (isFigure(unit)) figures++;
    else if (isCyrillic(unit)) cyrillic++;
    if (unit < SIZE) doubles += isDouble[unit]!;
  }
  const latin = size - figures - cyrillic;
  const isMixed = (latin > 0 && cyrillic > 0) || (figures > 0 && figures <= latin + cyrillic);
  if (!isMixed && (doubles < size || size < SHORTEST)) return 0;
  const word = letters.slice(0, size);
  const tables = cyrillic >= latin ? [toCyrillic, toLatin] : [toLatin, toCyrillic];
  for (const table of tables) {
    if (!convert(word, letters, table)) continue;
    const list = dictionary.exact(0, size, dictionary.hashOf(0, size));
    if (list !== 0) return list;
  }
  letters.set(word);
  return 0;
}

/** Writes letters for the figures of a Latin word, in place; false where there is none, or nothing but figures. */
export function figuresToLetters(letters: Uint16Array, from: number, to: number): boolean {
  let figures = 0;
  for (let i = from; i < to; i++) if (isFigure(letters[i]!)) figures++;
  if (figures === 0 || figures > (to - from) / 2) return false;
  for (let i = from; i < to; i++) if (isFigure(letters[i]!)) letters[i] = toLatin[letters[i]!]!;
  return true;
}

/** Writes the word in one alphabet to `out`; false where a letter has no double in it. */
function convert(word: Uint16Array, out: Uint16Array, table: Uint16Array): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = word[i]!;
    const belongs = !isFigure(unit) && isCyrillic(unit) === (table === toCyrillic);
    const next = belongs ? unit : unit < SIZE ? table[unit]! : 0;
    if (next === 0) return false;
    out[i] = next;
  }
  return true;
}
