import type { Language } from '../../analyser/report.js';

/** n noun, v verb, a adjective (participles too); x a word that does not change. */
export type PartOfSpeech = 'n' | 'v' | 'a' | 'x';

export interface Inflection {
  /** The dictionary form, lower case, exact spelling. */
  lemma: string;
  partOfSpeech: PartOfSpeech;
  /** All forms, lower case, exact spelling, the lemma among them, sorted by code unit, none twice. */
  forms: string[];
}

/** A word that cannot stand bare in a pattern. `message` is a whole sentence that says how to mend it. */
export class NotALemma extends Error {
  constructor(
    message: string,
    /** The dictionary form to write instead, where one is known. */
    readonly proposal?: string,
  ) {
    super(message);
    this.name = 'NotALemma';
  }
}

export interface Inflector {
  readonly language: Language;
  /**
   * All inflected forms of a dictionary form.
   * @param word lower or upper case, exact spelling
   * @param partOfSpeech picks the paradigm (`/n /v /a` in a pattern); without it the inflector decides
   * @throws NotALemma
   */
  inflect(word: string, partOfSpeech?: 'n' | 'v' | 'a'): Inflection;
}
