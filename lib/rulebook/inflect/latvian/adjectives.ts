import { withEndings } from './sounds.js';

const INDEFINITE = 'a am u ā i iem us os as ai ām ās';
const DEFINITE = 'ais ā ajam o ajā ie ajiem os ajos ās ajai ajām ajās';
/** After ēj the a-j- is lost: pēdējam, not pēdējajam. */
const DEFINITE_AFTER_J = 'ais ā am o ie iem os ās ai ām';

/** Indefinite forms of both genders; the masculine nominative ends in -s or -š. */
function indefiniteForms(stem: string, ending: string): string[] {
  return [stem + ending, ...withEndings(stem, INDEFINITE)];
}

/** Definite forms of both genders: labais, labā, labajam … */
export function definiteForms(stem: string): string[] {
  return withEndings(stem, stem.endsWith('ēj') ? DEFINITE_AFTER_J : DEFINITE);
}

/** Both declensions, no degrees: what a participle has. */
export function participleForms(stem: string, ending: string): string[] {
  return [...indefiniteForms(stem, ending), ...definiteForms(stem)];
}

/** All forms of an adjective in -s, -š or (definite only) -ais, with comparative and superlative; undefined for another ending. */
export function adjectiveForms(lemma: string): string[] | undefined {
  if (lemma.endsWith('ais')) return definiteForms(lemma.slice(0, -3));
  if (!/[^aāeēiīoōuū][sš]$/.test(lemma)) return undefined;
  const stem = lemma.slice(0, -1);
  const comparative = `${stem}āk`;
  const definite = definiteForms(comparative);
  return [
    ...participleForms(stem, lemma.slice(-1)),
    ...indefiniteForms(comparative, 's'),
    ...definite,
    ...definite.map((form) => `vis${form}`),
  ];
}

/** četri, daži: words that decline as an adjective in the plural. */
export function pluralAdjectiveForms(lemma: string): string[] {
  return withEndings(lemma.slice(0, -1), 'i u iem us os as ām ās');
}
