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
  private readonly memory: WordMemory;
  private readonly unitOfList: Uint8Array;
  /** Words of the sentence that are not known as they stand and long enough to be mistyped ones. */
  private unknown = new Int32Array(64);
  private unknownCount = 0;
  /** Words of the sentence, by the languages they are known in. */
  private readonly support: Int32Array;
  /** Those of them that are not in Latin letters. */
  private readonly lettered: Int32Array;

  constructor(private readonly rulebook: Rulebook) {
    this.dictionary = new Dictionary(rulebook);
    this.memory = new WordMemory(rulebook.loose.length);
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

  /** Looks the word up whose letters stand in the dictionary; nothing is noted yet of what it is. */
  word(words: LookedUp, at: number, size: number, hash: number): void {
    if (size > LONGEST_WORD) return;
    const { dictionary } = this;
    const prefix = this.prefixAt[dictionary.letters[0]! & PREFIX_MASK]!;
    if (prefix !== 0) this.lookUpDenied(words, at, size, prefix - 1);
    if (dictionary.hasStems) {
      const stem = dictionary.stem(size);
      if (stem !== 0) words.stem[at] = stem;
    }
    let list = dictionary.exact(0, size, hash);
    if (list === 0 && size > 2) {
      if (size >= SHORTEST_MIXED) words.mixed[at] = mixture(dictionary.letters, size);
      list = dictionary.disguised(size);
    }
    if (list === 0) {
      if (size >= SHORTEST_MISTYPED) this.noteUnknown(at);
      return;
    }
    words.exact[at] = list;
    const unit = this.unitOfList[list]!;
    if (unit !== 0) words.unit[at] = unit;
  }

  /**
   * Looks the words of a whole sentence up in ways that depend on the others. The word after it may have been looked up already.
   * @param hasLatin whether one of the words is of Latin letters
   */
  closeSentence(text: string, words: LookedUp, first: number, end: number, hasLatin: boolean, steps: Steps): void {
    if (hasLatin) this.readLoosely(text, words, first, end, steps);
    if (this.unknownCount === 0) return;
    this.readMistyped(text, words, first, end, steps);
    const last = this.unknown[this.unknownCount - 1]!;
    this.unknownCount = 0;
    if (last >= end) this.noteUnknown(last);
  }

  /** Begins with another text. */
  begin(): void {
    this.unknownCount = 0;
  }

  private noteUnknown(at: number): void {
    if (this.unknownCount === this.unknown.length) {
      const grown = new Int32Array(this.unknown.length * 2);
      grown.set(this.unknown);
      this.unknown = grown;
    }
    this.unknown[this.unknownCount++] = at;
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
  private readLoosely(text: string, words: LookedUp, first: number, end: number, steps: Steps): void {
    const diacritics = words.exactOnly[words.sentence[first]!]!;
    if (diacritics === DIACRITICS.OWN) return;
    const borrowed = diacritics === DIACRITICS.BORROWED;
    const { listLanguages } = this.rulebook;
    const { support, lettered, memory } = this;
    const { start, end: ends, exact, loose, also, latin, letters } = words;
    support.fill(0);
    lettered.fill(0);
    let shared = 0;
    for (let at = first; at < end; at++) {
      const own = listLanguages[exact[at]!]!;
      const length = ends[at]! - start[at]!;
      if (latin[at] === LATIN.NO) {
        if (length < TELLING_WORD) continue;
        support[own] = support[own]! + 1;
        lettered[own] = lettered[own]! + 1;
        continue;
      }
      if (letters[at] !== LETTERS.NUMBER) {
        steps.count += length;
        const isPlain = latin[at] === LATIN.WRITTEN && !borrowed;
        const slot = isPlain ? memory.slotOf(text, start[at]!, ends[at]!) : -1;
        if (slot >= 0 && memory.knows(slot)) this.recall(words, at, slot);
        else this.lookUpLoosely(text, words, at, slot, borrowed);
      }
      const languages = listLanguages[loose[at]!]! | listLanguages[also[at]!]!;
      if (languages === 0 && (own !== 0 || letters[at] === LETTERS.SINGLE)) shared++;
      if (length >= TELLING_WORD) support[own | languages] = support[own | languages]! + 1;
    }
    if (shared > 0) this.readShared(text, words, first, end, borrowed, steps);
  }

  /**
   * Words that are also words of another language (bez, ne, centre) are read loosely only where the sentence is plainly written in
   * the loose spelling's language: some of its words are of that language alone, and no fewer than are of others, unless they are in
   * letters that only it has.
   */
  private readShared(text: string, words: LookedUp, first: number, end: number, borrowed: boolean, steps: Steps): void {
    for (let which = 0; which < this.rulebook.loose.length; which++) {
      const { language } = this.rulebook.loose[which]!.keys;
      if ((borrowed && !this.dictionary.borrows(which)) || !this.isWrittenIn(language)) continue;
      for (let at = first; at < end; at++) {
        if (words.latin[at] === LATIN.NO || words.letters[at] === LETTERS.NUMBER) continue;
        if (words.also[at] !== 0) continue;
        steps.count += words.end[at]! - words.start[at]!;
        const list = this.sharedList(text, words, at, which);
        if (list === 0 || list === words.loose[at]) continue;
        if (words.loose[at] === 0) words.loose[at] = list;
        else words.also[at] = list;
      }
    }
  }

  /** Class list of a word by one loose spelling, whatever other language has it. */
  private sharedList(text: string, words: LookedUp, at: number, which: number): number {
    const { memory } = this;
    const [start, end] = [words.start[at]!, words.end[at]!];
    const slot = words.latin[at] === LATIN.WRITTEN ? memory.slotOf(text, start, end) : -1;
    const isKnown = slot >= 0 && memory.knows(slot);
    const known = isKnown ? memory.sharedList(which, slot) : -1;
    if (known >= 0) return known;
    const size = this.fill(text, start, end);
    const list = size === 0 ? 0 : this.dictionary.loose(which, 0, size, 0);
    if (isKnown) memory.keepShared(which, slot, list);
    return list;
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
  private readMistyped(text: string, words: LookedUp, first: number, end: number, steps: Steps): void {
    const { listStart } = this.rulebook;
    let known = first;
    while (
      known < end &&
      listStart[words.exact[known]!] === listStart[words.exact[known]! + 1] &&
      words.loose[known] === 0
    )
      known++;
    if (known === end) return;
    for (let i = 0; i < this.unknownCount; i++) {
      const at = this.unknown[i]!;
      if (at >= end) break;
      if (words.letters[at] !== LETTERS.WORD || words.end[at]! - words.start[at]! < SHORTEST_MISTYPED) continue;
      if ((words.exact[at]! | words.loose[at]! | words.denied[at]! | words.stem[at]!) !== 0) continue;
      const size = this.fill(text, words.start[at]!, words.end[at]!);
      this.mistyped.find(this.dictionary.letters, size);
      words.loose[at] = this.mistyped.first;
      words.also[at] = this.mistyped.second;
      if (this.mistyped.first !== 0) words.mistyped[at] = 1;
      steps.count += size + this.mistyped.compared;
    }
  }

  private recall(words: LookedUp, at: number, slot: number): void {
    const { memory } = this;
    const [stem, denied, loose, also] = [memory.stem(slot), memory.denied(slot), memory.loose(slot), memory.also(slot)];
    if (stem !== 0 && words.stem[at] === 0) words.stem[at] = stem;
    if (denied !== 0 && words.denied[at] === 0) words.denied[at] = denied;
    // Most words are no loose spelling of another.
    if (loose === 0) return;
    words.loose[at] = loose;
    words.also[at] = also;
    if (words.unit[at] === 0) words.unit[at] = this.unitIn({ loose, also });
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
    words.mistyped[first] = 0;
    return true;
  }
}
