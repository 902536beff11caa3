/**
 * Nouns that decline like adjectives. Which of an adjective's forms a noun has follows from its dictionary form: горничная
 * has the feminine and plural forms, животное the neuter and plural, чаевые the plural; рабочий all but the neuter and
 * feminine ones.
 */
const PLURAL = 'ые ых ым ыми ие их им ими'.split(' ');
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:ая|яя)$/, ['ая', 'ой', 'ую', 'ою', 'яя', 'ей', 'юю', 'ею', ...PLURAL]],
  [/(?:ое|ее)$/, ['ое', 'ого', 'ому', 'ом', 'ее', 'его', 'ему', 'ем', ...PLURAL]],
  [/(?:ые|ие)$/, PLURAL],
  [/(?:ый|ий|ой)$/, ['ый', 'ий', 'ой', 'ого', 'ому', 'ом', 'его', 'ему', 'ем', ...PLURAL]],
];

/**
 * The adjective's forms that the noun has too.
 * @param adjectiveForms full forms of the adjective the noun comes from
 */
export function nounFormsOf(noun: string, adjectiveForms: Iterable<string>): Set<string> {
  const endings = ENDINGS.find(([end]) => end.test(noun))?.[1] ?? [];
  const stem = noun.slice(0, -2);
  return new Set(
    [...adjectiveForms].filter((form) => form.startsWith(stem) && endings.includes(form.slice(stem.length))),
  );
}

/** Dictionary forms of the adjectives a noun may come from: горничная – горничный. */
export function adjectivesOf(noun: string): string[] {
  if (!/(?:ая|яя|ое|ее|ые|ие)$/.test(noun)) return [];
  const stem = noun.slice(0, -2);
  return [`${stem}ый`, `${stem}ий`, `${stem}ой`];
}
