import { definiteForms } from './adjectives.js';
import { soften, withEndings } from './sounds.js';

/** What the ending does not say about a noun. */
export interface NounTraits {
  /** Third declension (tirgus), sixth (pils), second in -s (akmens), or as the ending says. */
  declension?: 'second' | 'third' | 'sixth';
  /** The stem keeps its consonant: mute → mutu. */
  hard: boolean;
  /** A man in -a or -e, whose dative is -am, -em: puika. */
  masculine: boolean;
  /** The lemma is a plural: kāzas. */
  pluralOnly: boolean;
}

const PLURAL_ENDINGS: Readonly<Record<string, string>> = {
  i: 'i u iem us os',
  as: 'as u ām ās',
  es: 'es ēm ēs',
  is: 'is īm īs',
};

/** All forms of a noun, or undefined where the word cannot be a noun's dictionary form. */
export function nounForms(lemma: string, traits: NounTraits): string[] | undefined {
  const cut = (length: number): string => lemma.slice(0, -length);
  const softened = (stem: string): string => (traits.hard ? stem : soften(stem));

  if (traits.pluralOnly) {
    const ending = /(?:as|es|is|i)$/.exec(lemma)?.[0];
    if (ending === undefined) return undefined;
    const stem = cut(ending.length);
    const forms = withEndings(stem, PLURAL_ENDINGS[ending]!);
    return ending === 'es' || ending === 'is' ? [...forms, `${softened(stem)}u`] : forms;
  }
  if (lemma.endsWith('šanās')) return [lemma, `${cut(2)}os`];
  if (traits.declension === 'third') return withEndings(cut(2), 'us um u ū i iem os');
  if (traits.declension === 'sixth') return sixth(cut(1), softened);
  if (traits.declension === 'second') return secondInS(cut(1), softened);
  if (lemma.endsWith('ais')) return [lemma, ...definiteForms(cut(3))];
  if (lemma.endsWith('is')) {
    const stem = cut(2);
    return [...withEndings(stem, 'is im i ī'), ...withEndings(softened(stem), 'a i u iem us os')];
  }
  if (/[^aāeēiīoōuū][sš]$/.test(lemma)) {
    return [lemma, ...withEndings(cut(1), 'a am u ā i iem us os')];
  }
  if (lemma.endsWith('a')) {
    return withEndings(cut(1), traits.masculine ? 'a as am ai u ā ām ās' : 'a as ai u ā ām ās');
  }
  if (/[^i]e$/.test(lemma)) {
    const stem = cut(1);
    return [...withEndings(stem, traits.masculine ? 'e es em i ē ēm ēs' : 'e es ei i ē ēm ēs'), `${softened(stem)}u`];
  }
  return undefined;
}

function sixth(stem: string, softened: (stem: string) => string): string[] {
  return [...withEndings(stem, 's ij i ī is īm īs'), `${softened(stem)}u`];
}

/** akmens: the genitive is the nominative, but suns has suņa. */
function secondInS(stem: string, softened: (stem: string) => string): string[] {
  const soft = softened(stem);
  const forms = [...withEndings(stem, 's im i ī'), ...withEndings(soft, 'i u iem us os')];
  return stem === 'sun' ? [...forms, `${soft}a`] : forms;
}
