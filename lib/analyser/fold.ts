/**
 * The one folding table: what a UTF-16 unit means to the engine. Rule words are folded with it when the rulebook is compiled,
 * text when it is read, so the two can never disagree.
 *
 * A value of `FIRST_LETTER` or more is a letter or digit, in lower case, with full-width and compatibility forms undone. Letters
 * of `KEPT` keep their diacritic, because it tells words apart (kazas are goats, kāzas a wedding); every other accent is dropped.
 */
export const FOLD = {
  /** Ends a word and says nothing more. */
  SEPARATOR: 0,
  /** Not there at all: zero-width characters, soft hyphens, variation selectors, apostrophes inside a word. */
  SKIP: 1,
  /** A combining mark: composes with the letter before it where `COMPOSED` says so, otherwise skipped. */
  MARK: 2,
  NEWLINE: 3,
  /** Ends a clause: comma, semicolon, colon, brackets, dashes, quotation marks. */
  CLAUSE: 4,
  /** May end a sentence. */
  STOP: 5,
  HIGH_SURROGATE: 6,
  LOW_SURROGATE: 7,
  /** A picture; inside a run of letters it is skipped. */
  EMOJI: 8,
  SPACE: 9,
} as const;

export const FIRST_LETTER = 0x30;

const KEPT = 'āčēģīķļņšūžōŗй';
const CLAUSE_MARKS = ',;:()[]{}<>–—―«»„“”"|•·*';
const STOPS = '.!?…';
const APOSTROPHES = "'’ʼ`´‘";
/** Letters whose accent Unicode does not decompose. */
const UNDECOMPOSED: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 's', æ: 'a', œ: 'o', ħ: 'h', ŧ: 't' };
/** Small capitals and the letters they are, of two alphabets; Unicode takes them for letters of their own. */
const SMALL_CAPITALS = 'ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpꞯqʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzᴦгᴫлᴨпᴩр';

/** Base letter and combining mark, where the pair is a letter of `KEPT`; text from some systems comes decomposed. */
export const COMPOSED: ReadonlyMap<number, number> = new Map(
  [...KEPT].map((letter) => {
    const pair = letter.normalize('NFD');
    return [(pair.charCodeAt(0) << 16) | pair.charCodeAt(1), letter.charCodeAt(0)];
  }),
);

function foldLetter(letter: string): number {
  const lower = letter.normalize('NFKC').toLowerCase();
  const small = SMALL_CAPITALS.indexOf(lower);
  if (small >= 0 && small % 2 === 0) return SMALL_CAPITALS.charCodeAt(small + 1);
  if (lower.length === 1 && KEPT.includes(lower)) return lower.charCodeAt(0);
  const base = lower.normalize('NFD').replace(/\p{M}/gu, '');
  const plain = UNDECOMPOSED[base] ?? base;
  return plain.length === 1 && /[\p{L}\p{N}]/u.test(plain) ? plain.charCodeAt(0) : letter.charCodeAt(0);
}

function foldUnit(unit: number): number {
  if (unit >= 0xd800 && unit < 0xdc00) return FOLD.HIGH_SURROGATE;
  if (unit >= 0xdc00 && unit < 0xe000) return FOLD.LOW_SURROGATE;
  const letter = String.fromCharCode(unit);
  if (letter === '\n' || letter === '\r' || unit === 0x2028 || unit === 0x2029) return FOLD.NEWLINE;
  if (/\s/.test(letter)) return unit === 0xfeff ? FOLD.SKIP : FOLD.SPACE;
  if (STOPS.includes(letter)) return FOLD.STOP;
  if (CLAUSE_MARKS.includes(letter)) return FOLD.CLAUSE;
  if (APOSTROPHES.includes(letter)) return FOLD.SKIP;
  if (/[\p{Cf}\u115f\u1160\u3164\uffa0]/u.test(letter)) return FOLD.SKIP;
  if (/\p{M}/u.test(letter)) return FOLD.MARK;
  if (/[\p{L}\p{N}\u24b6-\u24e9]/u.test(letter) && !/[\u00b2\u00b3\u00b9\u2070-\u209f\u00bc-\u00be]/.test(letter))
    return foldLetter(letter);
  if (/\p{Extended_Pictographic}|[\u2600-\u27bf]/u.test(letter)) return FOLD.EMOJI;
  return FOLD.SEPARATOR;
}

/** Computes the table, one value for each of the 65 536 units. Takes tens of milliseconds: the rulebook ships it encoded. */
export function computeFold(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let unit = 0; unit < 65536; unit++) table[unit] = foldUnit(unit);
  return table;
}

/** 1 for each unit that is a letter of one of the three alphabets, as people write it. */
const OWN_LETTERS = new Uint8Array(0x530);
for (const letter of SMALL_CAPITALS)
  if (letter.charCodeAt(0) < OWN_LETTERS.length) OWN_LETTERS[letter.charCodeAt(0)] = 1;
for (const letter of `abcdefghijklmnopqrstuvwxyzабвгдеёжзиклмнопрстуфхцчшщъыьэюя${KEPT}`) {
  OWN_LETTERS[letter.charCodeAt(0)] = 1;
  OWN_LETTERS[letter.toUpperCase().charCodeAt(0)] = 1;
}

/** Whether a unit is a letter that none of the three languages has: of another alphabet, or with an accent that folding drops. */
export function isForeignLetter(unit: number, table: Uint16Array): boolean {
  if (unit < 0xc0) return false;
  const value = table[unit]!;
  if (value < 0x61) return false;
  if (unit < OWN_LETTERS.length) return OWN_LETTERS[unit] === 0;
  // Latin and Greek with more accents; above them stand plain letters in other shapes, such as full width.
  if (unit >= 0x1e00 && unit < 0x2000) return true;
  return value >= OWN_LETTERS.length || OWN_LETTERS[value] === 0;
}

/** The table as runs `[length, isOffset, value]`: a constant, or an offset added to the unit, modulo 65 536. */
export function encodeFold(table: Uint16Array): number[] {
  const runs: number[] = [];
  for (let unit = 0; unit < 65536; ) {
    const value = table[unit]!;
    const offset = value - unit;
    let constantEnd = unit + 1;
    while (constantEnd < 65536 && table[constantEnd] === value) constantEnd++;
    let offsetEnd = unit + 1;
    while (offsetEnd < 65536 && table[offsetEnd]! - offsetEnd === offset) offsetEnd++;
    if (offsetEnd > constantEnd) runs.push(offsetEnd - unit, 1, offset & 0xffff);
    else runs.push(constantEnd - unit, 0, value);
    unit = Math.max(offsetEnd, constantEnd);
  }
  return runs;
}

export function decodeFold(runs: readonly number[]): Uint16Array {
  const table = new Uint16Array(65536);
  let unit = 0;
  for (let i = 0; i + 2 < runs.length; i += 3) {
    const end = unit + runs[i]!;
    const value = runs[i + 2]!;
    if (runs[i + 1] === 1) for (; unit < end; unit++) table[unit] = (unit + value) & 0xffff;
    else {
      table.fill(value, unit, end);
      unit = end;
    }
  }
  return table;
}

/**
 * What a surrogate pair means: the letter or digit it stands for (mathematical and enclosed alphabets: 𝐩𝐚𝐬𝐞, 🅟), EMOJI for
 * another character, HIGH_SURROGATE where the second unit does not belong to the first. Rare, so it is computed when met.
 */
export function foldPair(high: number, low: number, table: Uint16Array): number {
  if (low < 0xdc00 || low > 0xdfff) return FOLD.HIGH_SURROGATE;
  if (high === 0xd83c && low >= 0xdd30 && low <= 0xdd89) {
    const letter = (low - 0xdd30) % 0x20;
    return letter < 26 ? 0x61 + letter : FOLD.EMOJI;
  }
  if (high === 0xdb40) return FOLD.SKIP;
  if (high !== 0xd835) return FOLD.EMOJI;
  const plain = String.fromCharCode(high, low).normalize('NFKC');
  const value = plain.length === 1 ? table[plain.charCodeAt(0)]! : 0;
  return value >= FIRST_LETTER ? value : FOLD.EMOJI;
}

/** Folds a rule word as text is folded; characters that are no letters or digits are dropped. */
export function foldWord(word: string, table: Uint16Array): string {
  let folded = '';
  for (const unit of word.normalize('NFC')) {
    const value = table[unit.charCodeAt(0)]!;
    if (value >= FIRST_LETTER) folded += String.fromCharCode(value);
  }
  return folded;
}
