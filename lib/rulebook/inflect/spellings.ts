import type { Language } from '../../analyser/report.js';
import type { Spelling, SpellingKind } from './inflection.js';

const LATVIAN_VOWELS: Readonly<Record<string, string>> = { ā: 'a', ē: 'e', ī: 'i', ō: 'o', ū: 'u' };
const LATVIAN_CONSONANTS: Readonly<Record<string, string>> = {
  č: 'c',
  ģ: 'g',
  ķ: 'k',
  ļ: 'l',
  ņ: 'n',
  ŗ: 'r',
  š: 's',
  ž: 'z',
};
const LATVIAN_DIGRAPHS: Readonly<Record<string, string>> = {
  ...LATVIAN_CONSONANTS,
  č: 'ch',
  ģ: 'gj',
  ķ: 'kj',
  ļ: 'lj',
  ņ: 'nj',
  š: 'sh',
  ž: 'zh',
};
const DOUBLED_VOWELS: Readonly<Record<string, string>> = { ...LATVIAN_VOWELS, ā: 'aa', ē: 'ee', ī: 'ii', ū: 'uu' };

/** Without diacritics, then the old chat spellings: both habits together and either alone. */
const LATVIAN: readonly (readonly [SpellingKind, Readonly<Record<string, string>>])[] = [
  ['folded', { ...LATVIAN_VOWELS, ...LATVIAN_CONSONANTS }],
  ['chat', { ...DOUBLED_VOWELS, ...LATVIAN_DIGRAPHS }],
  ['chat', { ...DOUBLED_VOWELS, ...LATVIAN_CONSONANTS }],
  ['chat', { ...LATVIAN_VOWELS, ...LATVIAN_DIGRAPHS }],
];

const CYRILLIC = 'абвгдезиклмнопрстуфэ';
const LATIN = 'abvgdeziklmnoprstufe';
const RUSSIAN_COMMON: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...CYRILLIC].map((letter, index) => [letter, LATIN.charAt(index)])),
  ж: 'zh',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
};

/** Consistent ways of writing Russian in Latin letters; a key may be an ending of two letters. */
const RUSSIAN: readonly Readonly<Record<string, string>>[] = [
  // as in passports (ICAO 9303), but ю and я as everybody writes them
  { ...RUSSIAN_COMMON, ё: 'e', й: 'y', х: 'kh', ц: 'ts', ю: 'yu', я: 'ya' },
  // as taught in Central Europe and the Baltics, háčeks off
  { ...RUSSIAN_COMMON, ё: 'jo', й: 'j', х: 'h', ц: 'c', ю: 'ju', я: 'ja' },
  // as typed by ear
  { ...RUSSIAN_COMMON, ё: 'yo', й: 'i', х: 'h', ц: 'ts', ю: 'yu', я: 'ya', щ: 'sch', ый: 'iy', ий: 'iy' },
  // as in short messages: a sign a letter
  { ...RUSSIAN_COMMON, ё: 'yo', ж: 'j', й: 'y', х: 'x', ц: 'c', ю: 'yu', я: 'ya', щ: 'sch', ый: 'y', ий: 'y' },
];

/**
 * Further spellings people use for a form, most usual first: at most four for Latvian (one folded, three chat) and for
 * Russian (Latin letters), none for English. Letters and digits only, never the form itself, none twice.
 * @param form lower case, composed characters
 */
export function spellings(form: string, language: Language): Spelling[] {
  if (language === 'en') return [];
  const found = new Map<string, SpellingKind>();
  if (language === 'lv') for (const [kind, letters] of LATVIAN) keep(found, respell(form, letters), kind);
  if (language === 'ru') for (const letters of RUSSIAN) keep(found, respell(form, letters), 'latin');
  found.delete(form);
  return [...found].map(([text, kind]) => ({ text, kind }));
}

function keep(found: Map<string, SpellingKind>, text: string, kind: SpellingKind): void {
  if (text !== '' && !found.has(text)) found.set(text, kind);
}

function respell(form: string, letters: Readonly<Record<string, string>>): string {
  let text = '';
  for (let at = 0; at < form.length; at++) {
    const pair = letters[form.slice(at, at + 2)];
    if (pair !== undefined && at + 2 === form.length) return text + pair;
    const letter = form.charAt(at);
    text += letters[letter] ?? letter;
  }
  return text;
}
