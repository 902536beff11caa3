import type { Rulebook } from './tables.js';

type Lists = Pick<Rulebook, 'listGoverns' | 'listCompletes' | 'listEndsPhrase' | 'listJoins'>;
/** The languages in which a word is of the lists of a column, as bits. */
type LanguagesOf = (column: Uint8Array) => number;

/**
 * Follows what a word such as "without" denies: the phrase after it and no more. In "без опыта в колл-центр" that is one word. A
 * phrase ends before a word that begins something else (a preposition, a pronoun, a verb), before an amount after a noun, and after
 * a noun that nothing follows ("без выходных паспорт забирают") but what "and" joins to it.
 */
export class DeniedPhrase {
  /** Words of the phrase so far, -1 outside any. */
  private words = -1;
  /** Languages of the word that opened it. */
  private languages = 0;
  private isComplete = false;

  constructor(private readonly lists: Lists) {}

  /** Whether a word that denies a phrase has stood here, and the phrase goes on. */
  get isOpen(): boolean {
    return this.words >= 0;
  }

  /** A clause has ended, and the phrase with it. */
  leave(): void {
    this.words = -1;
  }

  /** Whether the phrase ends before a word. The first word never ends it. */
  endsBefore(languagesOf: LanguagesOf, isEntity: boolean): boolean {
    if (this.words < 1) return false;
    const { listEndsPhrase, listJoins } = this.lists;
    const ends = isEntity || (languagesOf(listEndsPhrase) & this.languages) !== 0;
    const isLeft = this.isComplete && (languagesOf(listJoins) & this.languages) === 0;
    if (!ends && !isLeft) return false;
    this.words = -1;
    return true;
  }

  /** Goes past a word. */
  pass(languagesOf: LanguagesOf): void {
    const governs = languagesOf(this.lists.listGoverns);
    if (governs !== 0) {
      this.words = 0;
      this.languages = governs;
      this.isComplete = false;
    } else if (this.words >= 0) {
      this.words++;
      this.isComplete = (languagesOf(this.lists.listCompletes) & this.languages) !== 0;
    }
  }
}
