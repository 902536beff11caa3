import { FIRST_LETTER, FOLD, foldPair } from './fold.js';
import { LookUp } from './look-up.js';
import { cutWords, pieceEnd } from './pieces.js';
import type { Block } from './report.js';
import type { Steps } from './steps.js';
import type { Rulebook } from './tables.js';
import { hashStep } from './word-table.js';
import {
  clearFound,
  DIACRITICS,
  GAP,
  growWords,
  LATIN,
  LETTERS,
  LONGEST_WORD,
  type LookedUp,
  newWords,
  removeWords,
} from './words.js';

/** Bits that only some folded letters have, so that `or` over a word tells what is in it: figures have none of the others. */
const BITS = { FIGURES: 0x3f, BASIC: 0xff, LATIN_EXTENDED: 0x100 } as const;
const FULL_STOP = 46;

/** What stands between two words. */
interface Between {
  gap: number;
  newlines: number;
  /** The last sentence mark, 0 for none. */
  stop: number;
  space: boolean;
  /** Only pictures. */
  glue: boolean;
  /** Another mark, which has no meaning of its own. */
  other: boolean;
}

/**
 * Cuts a text into words and looks each up, in one pass over its units. The words are borrowed: they are overwritten by the next
 * call, so that reading many short ads allocates nothing.
 */
export class Reader {
  private readonly lookUp: LookUp;
  private words = newWords(1024);
  /** Words that something was found out about. */
  private written = 0;
  private between: Between = { gap: GAP.BLOCK, newlines: 0, stop: 0, space: false, glue: false, other: false };

  /** Letters with diacritics that a loose spelling is written with too. */
  private readonly borrowed: ReadonlySet<number>;

  constructor(private readonly rulebook: Rulebook) {
    this.lookUp = new LookUp(rulebook);
    const letters = rulebook.compiled.looseSpellings.flatMap(({ borrowed }) => [...borrowed]);
    this.borrowed = new Set(letters.map((letter) => letter.charCodeAt(0)));
  }

  /** @param blocks sorted; where one begins or ends, a sentence ends too */
  read(text: string, blocks: readonly Block[], steps: Steps): LookedUp {
    if (this.words.start.length > 1 << 20) this.words = newWords(1024);
    else clearFound(this.words, this.written);
    const { words } = this;
    const { fold } = this.rulebook;
    const { lookUp } = this;
    const { letters } = lookUp.dictionary;
    const borders = blocks.flatMap((block) => [block.start, block.end]).sort((a, b) => a - b);
    let border = 0;
    let sentence = -1;
    let sentenceStart = 0;
    let soft = 0;
    let pieces = false;
    let hasLatin = false;
    words.count = 0;
    words.pictures = [];
    lookUp.begin();
    this.clearBetween();
    const { length } = text;
    steps.count += length;

    for (let i = 0; i < length; ) {
      let code = text.charCodeAt(i);
      let value = fold[code]!;
      let width = 1;
      if (value === FOLD.HIGH_SURROGATE && i + 1 < length) {
        value = foldPair(code, text.charCodeAt(i + 1), fold);
        if (value !== FOLD.HIGH_SURROGATE) width = 2;
      }
      if (value < FIRST_LETTER) {
        if (value === FOLD.EMOJI) width = this.notePicture(text, i, width);
        else if (value !== FOLD.SPACE) this.noteBetween(text, i, value);
        else {
          this.between.space = true;
          this.between.glue = false;
        }
        i += width;
        continue;
      }

      // A word: up to the first unit that is neither letter nor digit nor skipped.
      const start = i;
      let end = i;
      let size = 0;
      let hash = 0;
      let bits = 0;
      let written = 0;
      for (;;) {
        if (value >= FIRST_LETTER) {
          if (size < LONGEST_WORD) letters[size] = value;
          size++;
          hash = hashStep(hash, value);
          bits |= value;
          written |= code;
          i += width;
          end = i;
        } else if (value === FOLD.SKIP) i += width;
        else if (value === FOLD.MARK) {
          const composed = i === end && size <= LONGEST_WORD ? lookUp.compose(size - 1, code) : 0;
          if (composed !== 0) {
            hash = lookUp.dictionary.hashOf(0, size);
            bits |= composed;
          }
          i += width;
          end = i;
        } else break;
        if (i >= length) break;
        code = text.charCodeAt(i);
        value = fold[code]!;
        width = 1;
        if (value === FOLD.HIGH_SURROGATE && i + 1 < length) {
          value = foldPair(code, text.charCodeAt(i + 1), fold);
          if (value !== FOLD.HIGH_SURROGATE) width = 2;
        }
      }

      while (border < borders.length && borders[border]! <= start) {
        this.between.gap = GAP.BLOCK;
        border++;
      }
      const { count } = words;
      // First word of a sentence that this word ends, -1 for none.
      let closed = -1;
      const closedLatin = hasLatin;
      const gap = count === 0 ? GAP.BLOCK : this.border(text, start);
      if (count + 1 >= words.start.length) growWords(words);
      if (gap >= GAP.SENTENCE) {
        if (sentence >= 0) closed = sentenceStart;
        sentenceStart = count;
        words.exactOnly[++sentence] = 0;
        hasLatin = false;
      } else if (gap === GAP.SOFT) soft++;
      // Letters of other alphabets have further bits.
      const isExtended = (bits & ~BITS.BASIC) === BITS.LATIN_EXTENDED;
      if (isExtended && words.exactOnly[sentence] !== DIACRITICS.OWN) {
        words.exactOnly[sentence] = this.areBorrowed(letters, Math.min(size, LONGEST_WORD))
          ? DIACRITICS.BORROWED
          : DIACRITICS.OWN;
      }
      words.start[count] = start;
      words.end[count] = end;
      words.gap[count] = gap;
      words.sentence[count] = sentence;
      words.softBreaks[count] = soft;
      let kind: number = (bits & ~BITS.FIGURES) === 0 ? LETTERS.NUMBER : size === 1 ? LETTERS.SINGLE : LETTERS.WORD;
      if (this.between.glue) {
        if ((words.letters[count - 1]! & LETTERS.GLUED) !== 0) this.dropPictures(start);
        kind |= LETTERS.GLUED;
      }
      if (kind !== LETTERS.WORD && kind !== LETTERS.NUMBER) pieces = true;
      words.letters[count] = kind;
      const isLatin = (bits & ~BITS.BASIC) === 0 || isExtended;
      if (isLatin && kind !== LETTERS.NUMBER) hasLatin = true;
      words.latin[count] = !isLatin ? LATIN.NO : written < 0x80 ? LATIN.WRITTEN : LATIN.FOLDED;
      lookUp.word(words, count, size, hash);
      words.count = count + 1;
      if (closed >= 0) lookUp.closeSentence(text, words, closed, count, closedLatin, steps);
      this.clearBetween();
    }
    if (sentence >= 0) lookUp.closeSentence(text, words, sentenceStart, words.count, hasLatin, steps);
    this.written = words.count;
    if (pieces) this.joinPieces(text, words, steps);
    return words;
  }

  /** Unit id of a stretch of text read as one word, 0 for none. */
  unitOf(text: string, start: number, end: number): number {
    return this.lookUp.unitOf(text, start, end);
  }

  /** Whether all letters of a word that have a diacritic are borrowed ones. */
  private areBorrowed(letters: Uint16Array, size: number): boolean {
    for (let i = 0; i < size; i++)
      if (letters[i]! >= BITS.LATIN_EXTENDED && !this.borrowed.has(letters[i]!)) return false;
    return true;
  }

  private clearBetween(): void {
    const { between } = this;
    between.gap = GAP.NONE;
    between.newlines = 0;
    between.stop = 0;
    between.space = false;
    between.glue = false;
    between.other = false;
  }

  /** Notes a picture, and the word it may stand for; how many units it takes. */
  private notePicture(text: string, at: number, width: number): number {
    const { between, words } = this;
    between.glue = words.count > 0 && !between.space && !between.other;
    const taken = width === 2 && isFlag(text, at) && isFlag(text, at + 2) ? 4 : width;
    const list = this.lookUp.picture(text, at, at + taken);
    if (list === 0) return width;
    words.pictures.push({ start: at, end: at + taken, list, leads: between.newlines > 0 || between.stop !== 0 });
    return taken;
  }

  /** Pictures between the letters before `start` and those at it: in a row of pieces they only hold these together. */
  private dropPictures(start: number): void {
    const { pictures, end, count } = this.words;
    while (pictures.length > 0 && pictures.at(-1)!.start >= end[count - 1]! && pictures.at(-1)!.end <= start)
      pictures.pop();
  }

  /** Notes what a unit that belongs to no word says about the border between two words. */
  private noteBetween(text: string, at: number, value: number): void {
    const { between } = this;
    switch (value) {
      case FOLD.SKIP:
      case FOLD.MARK:
        return;
      case FOLD.NEWLINE:
        // CR LF is one line break.
        if (text.charCodeAt(at) !== 13 || text.charCodeAt(at + 1) !== 10) between.newlines++;
        between.space = true;
        break;
      case FOLD.CLAUSE:
        between.gap = Math.max(between.gap, GAP.CLAUSE);
        break;
      case FOLD.STOP:
        between.stop = text.charCodeAt(at);
        between.space = false;
        break;
    }
    between.other = true;
    between.glue = false;
  }

  /** The border before the word that begins at `start`. */
  private border(text: string, start: number): number {
    const { gap, newlines, stop, space } = this.between;
    if (gap === GAP.BLOCK || newlines > 1) return GAP.BLOCK;
    if (stop !== 0 && space && this.endsSentence(text, start, stop)) return GAP.SENTENCE;
    if (newlines === 1) return GAP.SOFT;
    return stop !== 0 && space ? GAP.CLAUSE : gap;
  }

  /** A full stop ends a sentence before a capital, unless an abbreviation, an initial or a number stands before it. */
  private endsSentence(text: string, start: number, stop: number): boolean {
    const code = text.charCodeAt(start);
    if (code < 0x80 ? code < 0x41 || code > 0x5a : text[start] === text[start]!.toLowerCase()) return false;
    if (stop !== FULL_STOP) return true;
    const last = this.words.count - 1;
    if ((this.words.letters[last]! & LETTERS.WORD) === 0) return false;
    return !hasClass(this.rulebook, this.words.exact[last]!, this.rulebook.compiled.roles.abbreviation);
  }

  /** Puts words together that were pulled apart: single letters in a row, and pieces with only pictures between them. */
  private joinPieces(text: string, words: LookedUp, steps: Steps): void {
    const joins: { first: number; last: number }[] = [];
    const { letters, count } = words;
    steps.count += count;
    for (let first = 0; first < count; first++) {
      // Most words are no pieces.
      const isGlued = first + 1 < count && (letters[first + 1]! & LETTERS.GLUED) !== 0;
      if (!isGlued && letters[first] !== LETTERS.SINGLE) continue;
      const last = pieceEnd(text, words, first);
      if (last === first) continue;
      const found = this.findJoined(text, words, first, last, steps);
      joins.push(...found);
      // The last piece may be the first of a word that is spelled apart in another way.
      first = found.at(-1)?.last ?? last - 1;
    }
    removeWords(words, joins);
  }

  /** The words that pieces are: one of all, or several where they are single letters, whose spaces do not tell where a word ends. */
  private findJoined(
    text: string,
    words: LookedUp,
    first: number,
    last: number,
    steps: Steps,
  ): { first: number; last: number }[] {
    steps.count += words.end[last]! - words.start[first]!;
    if (this.lookUp.join(text, words, first, last)) return [{ first, last }];
    for (let at = first; at <= last; at++) if ((words.letters[at]! & LETTERS.SINGLE) === 0) return [];
    steps.count += ((last - first + 1) * (last - first + 1)) / 2;
    const found = cutWords(first, last, (from, to) => this.lookUp.spells(text, words, from, to));
    for (const word of found) this.lookUp.join(text, words, word.first, word.last);
    return found;
  }
}

/** Whether a letter of a flag begins here: 🇱 of 🇱🇻. */
function isFlag(text: string, at: number): boolean {
  const low = text.charCodeAt(at + 1);
  return text.charCodeAt(at) === 0xd83c && low >= 0xdde6 && low <= 0xddff;
}

/** Whether a class list holds a class. */
function hasClass(rulebook: Rulebook, list: number, id: number): boolean {
  if (list === 0) return false;
  const end = rulebook.listStart[list + 1]!;
  for (let i = rulebook.listStart[list]!; i < end; i++) if (rulebook.listClasses[i] === id) return true;
  return false;
}
