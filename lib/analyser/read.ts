import { Dictionary } from './dictionary.js';
import { COMPOSED, FIRST_LETTER, FOLD, foldPair } from './fold.js';
import { WordMemory } from './memory.js';
import type { Block } from './report.js';
import type { Rulebook } from './tables.js';
import { hashStep } from './word-table.js';
import { GAP, growWords, LATIN, LETTERS, LONGEST_WORD, type LookedUp, newWords, removeWords } from './words.js';

/** Counts the work done, in a unit that does not depend on the machine. */
export interface Steps {
  count: number;
}

/** Bits that only some folded letters have, so that `or` over a word tells what is in it: figures have none of the others. */
const BITS = { FIGURES: 0x3f, BASIC: 0xff, LATIN_EXTENDED: 0x100 } as const;
const PREFIX_MASK = 0xff;
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
  private readonly dictionary: Dictionary;
  private words = newWords(1024);
  private readonly prefixes: { language: number; letters: number[] }[];
  /** Number of the denying prefix that begins with a letter, plus 1, by the letter's low bits. */
  private readonly prefixAt = new Uint8Array(PREFIX_MASK + 1);
  private readonly memory = new WordMemory();
  private readonly unitOfList: Uint8Array;
  private between: Between = { gap: GAP.BLOCK, newlines: 0, stop: 0, space: false, glue: false, other: false };

  constructor(private readonly rulebook: Rulebook) {
    this.dictionary = new Dictionary(rulebook);
    this.prefixes = rulebook.compiled.prefixes.map(({ language, text }) => ({
      language,
      letters: [...text].map((letter) => letter.charCodeAt(0)),
    }));
    this.prefixes.forEach(({ letters }, index) => {
      this.prefixAt[letters[0]! & PREFIX_MASK] = index + 1;
    });
    // Units are the first classes, so a list that names one begins with it.
    const units = rulebook.compiled.units.length;
    const { listStart, listClasses } = rulebook;
    this.unitOfList = Uint8Array.from(rulebook.listLanguages, (_, list) => {
      const first = listStart[list] === listStart[list + 1] ? 0 : listClasses[listStart[list]!]!;
      return first <= units ? first : 0;
    });
  }

  /** @param blocks sorted; where one begins or ends, a sentence ends too */
  read(text: string, blocks: readonly Block[], steps: Steps): LookedUp {
    if (this.words.start.length > 1 << 20) this.words = newWords(1024);
    const { words } = this;
    const { fold } = this.rulebook;
    const { letters } = this.dictionary;
    const borders = blocks.flatMap((block) => [block.start, block.end]).sort((a, b) => a - b);
    let border = 0;
    let sentence = -1;
    let sentenceStart = 0;
    let soft = 0;
    let pieces = false;
    words.count = 0;
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
        if (value !== FOLD.SPACE) this.noteBetween(text, i, value);
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
          const composed = i === end && size <= LONGEST_WORD ? this.compose(size - 1, code) : 0;
          if (composed !== 0) {
            hash = this.dictionary.hashOf(0, size);
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
      const gap = count === 0 ? GAP.BLOCK : this.border(text, start);
      if (count + 1 >= words.start.length) growWords(words);
      if (gap >= GAP.SENTENCE) {
        if (sentence >= 0) closed = sentenceStart;
        sentenceStart = count;
        words.exactOnly[++sentence] = 0;
      } else if (gap === GAP.SOFT) soft++;
      // Letters of other alphabets have further bits.
      if ((bits & ~BITS.BASIC) === BITS.LATIN_EXTENDED) words.exactOnly[sentence] = 1;
      words.start[count] = start;
      words.end[count] = end;
      words.gap[count] = gap;
      words.sentence[count] = sentence;
      words.softBreaks[count] = soft;
      let kind: number = (bits & ~BITS.FIGURES) === 0 ? LETTERS.NUMBER : size === 1 ? LETTERS.SINGLE : LETTERS.WORD;
      if (this.between.glue) kind |= LETTERS.GLUED;
      if (kind !== LETTERS.WORD && kind !== LETTERS.NUMBER) pieces = true;
      words.letters[count] = kind;
      words.latin[count] = (bits & ~BITS.BASIC) !== 0 ? LATIN.NO : written < 0x80 ? LATIN.WRITTEN : LATIN.FOLDED;
      this.lookUp(words, count, size, hash);
      words.count = count + 1;
      if (closed >= 0) this.readLoosely(text, closed, count, steps);
      this.clearBetween();
    }
    if (sentence >= 0) this.readLoosely(text, sentenceStart, words.count, steps);
    if (pieces) this.joinPieces(text, words, steps);
    return words;
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

  /** Looks the words of a sentence up as loose spellings, unless it is written with diacritics. */
  private readLoosely(text: string, first: number, end: number, steps: Steps): void {
    const { words } = this;
    if (words.exactOnly[words.sentence[first]!] === 1) return;
    for (let at = first; at < end; at++) {
      if (words.latin[at] === LATIN.NO || words.letters[at] === LETTERS.NUMBER) continue;
      steps.count += words.end[at]! - words.start[at]!;
      const isPlain = words.latin[at] === LATIN.WRITTEN;
      const slot = isPlain ? this.memory.slotOf(text, words.start[at]!, words.end[at]!) : -1;
      if (slot >= 0 && this.memory.knows(slot)) this.recall(words, at, slot);
      else this.lookUpLoosely(text, words, at, slot);
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
  private lookUpLoosely(text: string, words: LookedUp, at: number, slot: number): void {
    const size = this.fill(text, words.start[at]!, words.end[at]!);
    if (size < 2) return;
    const denied = this.deniedLoosely(words, at, size);
    const { loose, also, stem } = this.dictionary.looseWord(size, words.exact[at]!);
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

  private clearBetween(): void {
    const { between } = this;
    between.gap = GAP.NONE;
    between.newlines = 0;
    between.stop = 0;
    between.space = false;
    between.glue = false;
    between.other = false;
  }

  /** Notes what a unit that belongs to no word says about the border between two words. */
  private noteBetween(text: string, at: number, value: number): void {
    const { between } = this;
    switch (value) {
      case FOLD.EMOJI:
        between.glue = this.words.count > 0 && !between.space && !between.other;
        return;
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
    const letter = text[start]!;
    if (letter === letter.toLowerCase()) return false;
    if (stop !== FULL_STOP) return true;
    const last = this.words.count - 1;
    if ((this.words.letters[last]! & LETTERS.WORD) === 0) return false;
    return !hasClass(this.rulebook, this.words.exact[last]!, this.rulebook.compiled.roles.abbreviation);
  }

  private lookUp(words: LookedUp, at: number, size: number, hash: number): void {
    words.exact[at] = 0;
    words.loose[at] = 0;
    words.also[at] = 0;
    words.denied[at] = 0;
    words.prefix[at] = 0;
    words.stem[at] = 0;
    words.unit[at] = 0;
    if (size > LONGEST_WORD) return;
    const { dictionary } = this;
    const prefix = this.prefixAt[dictionary.letters[0]! & PREFIX_MASK]!;
    if (prefix !== 0) this.lookUpDenied(words, at, size, prefix - 1);
    if (dictionary.hasStems) words.stem[at] = dictionary.stem(size);
    let list = dictionary.exact(0, size, hash);
    if (list === 0 && size > 2) list = dictionary.disguised(size);
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
  private compose(at: number, mark: number): number {
    const composed = COMPOSED.get((this.dictionary.letters[at]! << 16) | mark) ?? 0;
    if (composed !== 0) this.dictionary.letters[at] = composed;
    return composed;
  }

  /** Puts words together that were pulled apart: single letters in a row, and pieces with only pictures between them. */
  private joinPieces(text: string, words: LookedUp, steps: Steps): void {
    const joins: { first: number; last: number }[] = [];
    steps.count += words.count;
    for (let first = 0; first < words.count; first++) {
      const last = pieceEnd(text, words, first);
      if (last === first) continue;
      steps.count += (words.end[last]! - words.start[first]!) * BORDERS.length;
      const join = this.findJoined(text, words, first, last);
      if (join) joins.push(join);
      first = join ? join.last : last;
    }
    removeWords(words, joins);
  }

  /** Makes one word of pieces where they are one; a word of one letter may stand before or after the letters spelled apart. */
  private findJoined(
    text: string,
    words: LookedUp,
    from: number,
    to: number,
  ): { first: number; last: number } | undefined {
    for (const [before, after] of BORDERS) {
      const first = from + before;
      const last = to - after;
      if (first >= last) continue;
      const size = this.fill(text, words.start[first]!, words.end[last]!);
      if (size === 0) continue;
      const exact = this.dictionary.exact(0, size, this.dictionary.hashOf(0, size));
      const isExactOnly = words.exactOnly[words.sentence[first]!] === 1;
      const { loose, also } = isExactOnly ? { loose: 0, also: 0 } : this.dictionary.looseWord(size, exact);
      if (exact === 0 && loose === 0) continue;
      words.end[first] = words.end[last]!;
      words.exact[first] = exact;
      words.loose[first] = loose;
      words.also[first] = also;
      words.denied[first] = 0;
      words.prefix[first] = 0;
      words.stem[first] = 0;
      words.unit[first] = this.unitOfList[exact]! || this.unitIn({ loose, also });
      words.letters[first] = LETTERS.WORD;
      return { first, last };
    }
    return undefined;
  }
}

/** Pieces to leave out before and after, in the order they are tried. */
const BORDERS = [
  [0, 0],
  [0, 1],
  [0, 2],
  [1, 0],
  [1, 1],
] as const;

/** Widest space between letters that are spelled apart. */
const SPELLED_APART = 3;

/** Last of the pieces that begin at `first` and may be one word; `first` itself where there is none. */
function pieceEnd(text: string, words: LookedUp, first: number): number {
  const { letters, gap, start, end, count } = words;
  const limit = Math.min(count, first + LONGEST_WORD) - 1;
  let last = first;
  const glued = first < limit && (letters[first + 1]! & LETTERS.GLUED) !== 0;
  if (letters[first] === LETTERS.SINGLE && !glued) {
    const width = first < limit ? start[first + 1]! - end[first]! : 0;
    if (width > SPELLED_APART) return first;
    while (
      last < limit &&
      letters[last + 1] === LETTERS.SINGLE &&
      gap[last + 1]! < GAP.BLOCK &&
      start[last + 1]! - end[last]! === width &&
      text[end[last]!] === text[end[first]!]
    ) {
      last++;
    }
    return last - first >= 2 ? last : first;
  }
  while (last < limit && (letters[last + 1]! & LETTERS.GLUED) !== 0) last++;
  return last;
}

/** Whether a class list holds a class. */
function hasClass(rulebook: Rulebook, list: number, id: number): boolean {
  if (list === 0) return false;
  const end = rulebook.listStart[list + 1]!;
  for (let i = rulebook.listStart[list]!; i < end; i++) if (rulebook.listClasses[i] === id) return true;
  return false;
}
