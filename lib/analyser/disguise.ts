/**
 * Other ways to read a word that is not known as written: letters of the other alphabet that look the same, digits that stand for
 * letters. Tried only when the word misses.
 */

/** Latin letters and the Cyrillic ones that look like them, in lower or upper case. */
const LOOKALIKES = 'aаcсeеkкmмoоpрtтxхyуiіhнbвjјsѕrгnпuиdԁ';
/** Digits and the letters they are written for, Latin first. */
const DIGITS = '0oо1lі3eз4aч5ss6bб7tт8bв9gд';

const toCyrillic = new Map<string, string>();
const toLatin = new Map<string, string>();
for (let i = 0; i < LOOKALIKES.length; i += 2) {
  toCyrillic.set(LOOKALIKES[i]!, LOOKALIKES[i + 1]!);
  toLatin.set(LOOKALIKES[i + 1]!, LOOKALIKES[i]!);
}
const digitLatin = new Map<string, string>();
const digitCyrillic = new Map<string, string>();
for (let i = 0; i < DIGITS.length; i += 3) {
  digitLatin.set(DIGITS[i]!, DIGITS[i + 1]!);
  digitCyrillic.set(DIGITS[i]!, DIGITS[i + 2]!);
}

const doubles = new Uint8Array(0x530);
for (const letter of LOOKALIKES) doubles[letter.charCodeAt(0)] = 1;

/** Whether a folded letter has a look-alike in the other alphabet. */
export function hasDouble(unit: number): boolean {
  return unit < doubles.length && doubles[unit] === 1;
}

function isCyrillic(letter: string): boolean {
  return letter >= '\u0400' && letter <= '\u04ff';
}

function isDigit(letter: string): boolean {
  return letter >= '0' && letter <= '9';
}

/**
 * The readings of a folded word, at most three, the likelier first; none for a word that cannot be a disguise. A whole word is
 * read in the other alphabet only when every letter of it has a double there.
 */
export function readings(word: string): string[] {
  let latin = 0;
  let cyrillic = 0;
  let digits = 0;
  for (const letter of word) {
    if (isDigit(letter)) digits++;
    else if (isCyrillic(letter)) cyrillic++;
    else latin++;
  }
  if (latin + cyrillic === 0 || digits > latin + cyrillic) return [];
  const asCyrillic = convert(word, toCyrillic, digitCyrillic);
  const asLatin = convert(word, toLatin, digitLatin);
  const all = cyrillic >= latin ? [asCyrillic, asLatin] : [asLatin, asCyrillic];
  if (digits > 0 && asLatin?.includes('l')) all.push(asLatin.replace('l', 'i'));
  return [...new Set(all)].filter((reading): reading is string => reading !== undefined && reading !== word);
}

/** The word in one alphabet, undefined where a letter has no double in it. */
function convert(
  word: string,
  letters: ReadonlyMap<string, string>,
  digits: ReadonlyMap<string, string>,
): string | undefined {
  let out = '';
  for (const letter of word) {
    const towardsCyrillic = letters === toCyrillic;
    const next = isDigit(letter)
      ? digits.get(letter)
      : isCyrillic(letter) === towardsCyrillic
        ? letter
        : letters.get(letter);
    if (next === undefined) return undefined;
    out += next;
  }
  return out;
}
