import { Dictionary } from './dictionary.js';
import { mixture } from './disguise.js';
import { COMPOSED, FIRST_LETTER, FOLD, foldPair } from './fold.js';
import { WordMemory } from './memory.js';
import type { Steps } from './steps.js';
import type { Rulebook } from './tables.js';
import { MistypedForms } from './typing.js';
import { DIACRITICS, LATIN, LETTERS, LONGEST_WORD, type LookedUp } from './words.js';

const PREFIX_MASK = 0xff;
/** Shorter words are one letter away from too many others. */
const SHORTEST_MISTYPED = 6;
/** Shorter words mix alphabets as units and abbreviations do. */
const SHORTEST_MIXED = 5;
/** Letters a word has and words a sentence has that tell which language it is written in. */
const TELLING_WORD = 4;
const TELLING_WORDS = 2;

/** Finds out what words are: as they are spelled, after a denying prefix, as a stem, a disguise or a loose spelling. */
export class LookUp {
  readonly dictionary: Dictionary;
  private readonly mistyped: MistypedForms;
  private readonly prefixes: { language: number; letters: number[] }[];
  /** Number of the denying prefix that begins with a letter, plus 1, by the letter's low bits. */
  private readonly prefixAt = new Uint8Array(PREFIX_MASK + 1);
  private readonly memory = new WordMemory();
  private readonly unitOfList: Uint8Array;
  /** Words of the sentence, by the languages they are known in. */
  private readonly support: Int32Array;
  /** Those of them that are not in Latin letters. */
  private readonly lettered: Int32Array;

  constructor(private readonly rulebook: Rulebook) {
    this.dictionary = new Dictionary(rulebook);
    this.mistyped = new MistypedForms(rulebook);
    this.prefixes = rulebook.compiled.prefixes.map(({ language, text }) => ({
      language,
      letters: [...text].map((letter) => letter.charCodeAt(0)),
    }));
    this.prefixes.forEach(({ letters }, index) => {
      this.prefixAt[letters[0]! & PREFIX_MASK] = index + 1;
    });
    this.support = new Int32Array(1 << rulebook.compiled.roles.negatorBefore.length);
    this.lettered = new Int32Array(this.support.length);
    // Units are the first classes, so a list that names one begins with it.
    const units = rulebook.compiled.units.length;
    const { listStart, listClasses } = rulebook;
    this.unitOfList = Uint8Array.from(rulebook.listLanguages, (_, list) => {
      const first = listStart[list] === listStart[list + 1] ? 0 : listClasses[listStart[list]!]!;
      return first <= units ? first : 0;
    });
  }

  /** Looks the word up whose letters stand in the dictionary. */
  word(words: LookedUp, at: number, size: number, hash: number): void {
    words.exact[at] = 0;
    words.loose[at] = 0;
    words.also[at] = 0;
    words.denied[at] = 0;
    words.prefix[at] = 0;
    words.stem[at] = 0;
    words.unit[at] = 0;
    words.mixed[at] = 0;
    if (size > LONGEST_WORD) return;
    const { dictionary } = this;
    const prefix = this.prefixAt[dictionary.letters[0]! & PREFIX_MASK]!;
    if (prefix !== 0) this.lookUpDenied(words, at, size, prefix - 1);
    if (dictionary.hasStems) words.stem[at] = dictionary.stem(size);
    let list = dictionary.exact(0, size, hash);
    if (list === 0 && size > 2) {
      if (size >= SHORTEST_MIXED) words.mixed[at] = mixture(dictionary.letters, size);
      list = dictionary.disguised(size);
    }
    if (list === 0) return;
    words.exact[at] = list;
    words.unit[at] = this.unitOfList[list]!;
  }

  /** Takes a denying prefix off and looks the rest up. */
  private lookUpDenied(words: LookedUp, at: number, size: number, number: number): void {
    const { letters, language } = this.prefixes[number]!;
    if (size <= letters.length + 1) return;
    for (let i = 0; i < letters.length; i++) if (this.dictionary.letters[i] !== letters[i]) return;
    words.prefix[at] = language + 1;
    words.denied[at] = this.dictionary.exact(letters.length, size, this.dictionary.hashOf(letters.length, size));
  }

  /** Puts a combining mark on a letter; the letter that comes of it, 0 where the two make none. */
  compose(at: number, mark: number): number {
    const composed = COMPOSED.get((this.dictionary.letters[at]! << 16) | mark) ?? 0;
    if (composed !== 0) this.dictionary.letters[at] = composed;
    return composed;
  }

  /** Class list of the words a picture stands for, 0 for none. */
  picture(text: string, start: number, end: number): number {
    const { dictionary } = this;
    for (let i = start; i < end; i++) dictionary.letters[i - start] = text.charCodeAt(i);
    return dictionary.exact(0, end - start, dictionary.hashOf(0, end - start));
  }

  /** Unit id of a stretch of text read as one word, 0 for none. */
  unitOf(text: string, start: number, end: number): number {
    const size = this.fill(text, start, end);
    if (size === 0) return 0;
    const exact = this.dictionary.exact(0, size, this.dictionary.hashOf(0, size));
    return this.unitOfList[exact]! || this.unitIn(this.dictionary.looseWord(size, exact));
  }

  /** Writes the folded letters and digits of a stretch of text to the dictionary; how many, 0 where they are too many. */
  private fill(text: string, start: number, end: number): number {
    const { fold } = this.rulebook;
    const { letters } = this.dictionary;
    let size = 0;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      let value = fold[code]!;
      if (value === FOLD.HIGH_SURROGATE && i + 1 < end) value = foldPair(code, text.charCodeAt(++i), fold);
      if (value === FOLD.MARK && size > 0) this.compose(size - 1, code);
      if (value < FIRST_LETTER) continue;
      if (size === LONGEST_WORD) return 0;
      letters[size++] = value;
    }
    return size;
  }

  /** Looks the words of a sentence up as loose spellings, unless its diacritics rule that out. */
  readLoosely(text: string, words: LookedUp, first: number, end: number, steps: Steps): void {
    const diacritics = words.exactOnly[words.sentence[first]!]!;
    if (diacritics === DIACRITICS.OWN) return;
    const borrowed = diacritics === DIACRITICS.BORROWED;
    for (let at = first; at < end; at++) {
      if (words.latin[at] === LATIN.NO || words.letters[at] === LETTERS.NUMBER) continue;
      steps.count += words.end[at]! - words.start[at]!;
      const isPlain = words.latin[at] === LATIN.WRITTEN && !borrowed;
      const slot = isPlain ? this.memory.slotOf(text, words.start[at]!, words.end[at]!) : -1;
      if (slot >= 0 && this.memory.knows(slot)) this.recall(words, at, slot);
      else this.lookUpLoosely(text, words, at, slot, borrowed);
    }
    this.readShared(text, words, first, end, borrowed, steps);
  }

  /**
   * Words that are also words of another language (bez, ne, centre) are read loosely only where the sentence is plainly written in
   * the loose spelling's language: some of its words are of that language alone, and no fewer than are of others, unless they are in
   * letters that only it has.
   */
  private readShared(text: string, words: LookedUp, first: number, end: number, borrowed: boolean, steps: Steps): void {
    const { listLanguages } = this.rulebook;
    this.support.fill(0);
    this.lettered.fill(0);
    let shared = 0;
    for (let at = first; at < end; at++) {
      const own = listLanguages[words.exact[at]!]!;
      const loose = listLanguages[words.loose[at]!]! | listLanguages[words.also[at]!]!;
      if (words.latin[at] !== LATIN.NO && loose === 0 && (own !== 0 || words.letters[at] === LETTERS.SINGLE)) shared++;
      const isLong = words.end[at]! - words.start[at]! >= TELLING_WORD;
      if (!isLong) continue;
      this.support[own | loose] = this.support[own | loose]! + 1;
      if (words.latin[at] === LATIN.NO) this.lettered[own] = this.lettered[own]! + 1;
    }
    if (shared === 0) return;
    for (let which = 0; which < this.rulebook.loose.length; which++) {
      const { language } = this.rulebook.loose[which]!.keys;
      if ((borrowed && !this.dictionary.borrows(which)) || !this.isWrittenIn(language)) continue;
      for (let at = first; at < end; at++) {
        if (words.latin[at] === LATIN.NO || words.letters[at] === LETTERS.NUMBER) continue;
        if (words.also[at] !== 0) continue;
        steps.count += words.end[at]! - words.start[at]!;
        const size = this.fill(text, words.start[at]!, words.end[at]!);
        const list = size === 0 ? 0 : this.dictionary.loose(which, 0, size, 0);
        if (list === 0 || list === words.loose[at]) continue;
        if (words.loose[at] === 0) words.loose[at] = list;
        else words.also[at] = list;
      }
    }
  }

  /** Whether enough words of a sentence are of one language alone, by `support`. */
  private isWrittenIn(language: number): boolean {
    const bit = 1 << language;
    let others = 0;
    for (let languages = 1; languages < this.support.length; languages++) {
      if ((languages & bit) === 0) others += this.support[languages]!;
    }
    const own = this.support[bit]!;
    return own >= TELLING_WORDS && (own >= others || this.lettered[bit]! >= TELLING_WORDS);
  }

  /** Reads words that mean nothing as mistyped ones, in a sentence that holds others of the rulebook. */
  readMistyped(text: string, words: LookedUp, first: number, end: number, steps: Steps): void {
    const { listStart } = this.rulebook;
    let known = first;
    while (
      known < end &&
      listStart[words.exact[known]!] === listStart[words.exact[known]! + 1] &&
      words.loose[known] === 0
    )
      known++;
    if (known === end) return;
    for (let at = first; at < end; at++) {
      if (words.letters[at] !== LETTERS.WORD || words.end[at]! - words.start[at]! < SHORTEST_MISTYPED) continue;
      if ((words.exact[at]! | words.loose[at]! | words.denied[at]! | words.stem[at]!) !== 0) continue;
      const size = this.fill(text, words.start[at]!, words.end[at]!);
      this.mistyped.find(this.dictionary.letters, size);
      words.loose[at] = this.mistyped.first;
      words.also[at] = this.mistyped.second;
      steps.count += size + this.mistyped.compared;
    }
  }

  private recall(words: LookedUp, at: number, slot: number): void {
    const { memory } = this;
    if (words.stem[at] === 0) words.stem[at] = memory.stem[slot]!;
    if (words.denied[at] === 0) words.denied[at] = memory.denied[slot]!;
    words.loose[at] = memory.loose[slot]!;
    words.also[at] = memory.also[slot]!;
    if (words.unit[at] === 0) words.unit[at] = this.unitOfList[words.loose[at]!]! || this.unitOfList[words.also[at]!]!;
  }

  /** Looks a word up as a loose spelling, and remembers it in a slot of the memory, -1 for none. */
  private lookUpLoosely(text: string, words: LookedUp, at: number, slot: number, borrowed: boolean): void {
    const size = this.fill(text, words.start[at]!, words.end[at]!);
    if (size < 2) return;
    const denied = this.deniedLoosely(words, at, size);
    const { loose, also, stem } = this.dictionary.looseWord(size, words.exact[at]!, borrowed);
    if (words.stem[at] === 0) words.stem[at] = stem;
    if (words.denied[at] === 0) words.denied[at] = denied;
    words.loose[at] = loose;
    words.also[at] = also;
    if (words.unit[at] === 0) words.unit[at] = this.unitIn({ loose, also });
    if (slot >= 0) this.memory.keep(slot, { loose, also, stem, denied });
  }

  /** The rest of a word after its denying prefix, where the rest is a loose spelling. */
  private deniedLoosely(words: LookedUp, at: number, size: number): number {
    const prefix = words.prefix[at]!;
    if (prefix === 0 || words.denied[at] !== 0) return 0;
    const { length } = this.prefixes.find(({ language }) => language === prefix - 1)!.letters;
    const which = this.rulebook.loose.findIndex(({ keys }) => keys.language === prefix - 1);
    return which < 0 ? 0 : this.dictionary.loose(which, length, size, 0);
  }

  private unitIn({ loose, also }: { loose: number; also: number }): number {
    return this.unitOfList[loose]! || this.unitOfList[also]!;
  }

  /** Whether pieces from one to another spell a word. */
  spells(text: string, words: LookedUp, first: number, last: number): boolean {
    const size = this.fill(text, words.start[first]!, words.end[last]!);
    if (size === 0) return false;
    if (this.dictionary.spelled(size) !== 0) return true;
    return words.exactOnly[words.sentence[first]!] === DIACRITICS.NONE && this.dictionary.spelledLoosely(size) !== 0;
  }

  /** Makes one word of the pieces `first` … `last` where together they are one; false where they are not. */
  join(text: string, words: LookedUp, first: number, last: number): boolean {
    const size = this.fill(text, words.start[first]!, words.end[last]!);
    if (size === 0) return false;
    const exact = this.dictionary.exact(0, size, this.dictionary.hashOf(0, size));
    const isPlain = words.exactOnly[words.sentence[first]!] === DIACRITICS.NONE;
    const { loose, also } = isPlain ? this.dictionary.looseWord(size, exact) : { loose: 0, also: 0 };
    const stem = exact === 0 && loose === 0 && this.dictionary.hasStems ? this.dictionary.stem(size) : 0;
    if (exact === 0 && loose === 0 && stem === 0) return false;
    words.end[first] = words.end[last]!;
    words.exact[first] = exact;
    words.loose[first] = loose;
    words.also[first] = also;
    words.denied[first] = 0;
    words.prefix[first] = 0;
    words.stem[first] = stem;
    words.unit[first] = this.unitOfList[exact]! || this.unitIn({ loose, also });
    words.letters[first] = LETTERS.WORD;
    return true;
  }
}
