/** American and British spellings of one word, as regular as they are. The dictionary knows the American ones. */

const PAIRS: readonly (readonly [american: RegExp, british: string])[] = [
  [/iz(e|es|ed|ing|er|ers|ation|ations)$/, 'is$1'],
  [/yz(e|es|ed|ing)$/, 'ys$1'],
  [/([^aeiou])or(s|ed|ing|er|ers)?$/, '$1our$2'],
];
const AMERICAN: readonly (readonly [british: RegExp, american: string])[] = [
  [/is(e|es|ed|ing|er|ers|ation|ations)$/, 'iz$1'],
  [/ys(e|es|ed|ing)$/, 'yz$1'],
  [/our(s|ed|ing|er|ers)?$/, 'or$1'],
  [/ll(ed|ing)$/, 'l$1'],
];
/** -or words that are spelt -our in Britain: a closed list, since actor and error are not. */
const OUR = new Set('behavior color favor harbor honor humor labor neighbor vapor endeavor'.split(' '));
/** A final l after one vowel is doubled in Britain also where the stress is not on it: travelled, cancelling. */
const DOUBLES_L = /[aeiouy].*[^aeiou][aeiou]l$/;

/** The American spelling of a British word, or the word itself. */
export function american(word: string, isEnglish: (word: string) => boolean): string {
  for (const [british, instead] of AMERICAN) {
    const candidate = word.replace(british, instead);
    if (candidate !== word && !isEnglish(word) && isEnglish(candidate)) return candidate;
  }
  return word;
}

/**
 * The British spellings beside the American forms of a word.
 * @param lemma American spelling
 */
export function british(lemma: string, forms: readonly string[]): string[] {
  const found: string[] = [];
  for (const form of forms) {
    for (const [end, instead] of PAIRS) {
      const swaps = end.source.startsWith('([^') ? OUR.has(lemma) : /[iy]ze$/.test(lemma) && lemma.length > 5;
      if (swaps && end.test(form)) found.push(form.replace(end, instead));
    }
  }
  if (DOUBLES_L.test(lemma)) {
    for (const ending of ['ed', 'ing']) if (forms.includes(lemma + ending)) found.push(`${lemma}l${ending}`);
  }
  return found;
}
