import { Dictionary, LONGEST_WORD } from './dictionary.js';
import { hasDouble, readings } from './disguise.js';
import { COMPOSED, FIRST_LETTER, FOLD, foldPair } from './fold.js';
import type { Block } from './report.js';
import { hashStep, type Rulebook } from './tables.js';
import { GAP, growWords, LETTERS, type LookedUp, moveWord, newWords } from './words.js';

/** Counts the work done, in a unit that does not depend on the machine. */
export interface Steps {
  count: number;
}

/** Shorter words are too often a word of both alphabets. */
const SHORTEST_DISGUISE = 5;

/**
 * Cuts a text into words and looks each up, in one pass over its units. The words are borrowed: they are overwritten by the next
 * call, so that reading many short ads allocates nothing.
 */
export class Reader {
  readonly dictionary: Dictionary;
  private words = newWords(1024);
  private readonly prefixes: { language: number; letters: number[] }[];

  constructor(private readonly rulebook: Rulebook) {
    this.dictionary = new Dictionary(rulebook);
    this.prefixes = rulebook.compiled.prefixes.map(({ language, text }) => ({
      language,
      letters: [...text].map((letter) => letter.charCodeAt(0)),
    }));
  }

  /** @param blocks sorted; where one begins or ends, a sentence ends too */
  read(text: string, blocks: readonly Block[], steps: Steps): LookedUp {
    if (this.words.start.length > 1 << 20) this.words = newWords(1024);
    const words = this.words;
    const { fold } = this.rulebook;
    const { letters } = this.dictionary;
    const borders = borderOffsets(blocks);
    let border = 0;
    let count = 0;
    let sentence = -1;
    let soft = 0;
    // What has been seen since the last word.
    let gap: number = GAP.BLOCK;
    let newlines = 0;
    let stop = 0;
    let space = false;
    let glue = false;
    const length = text.length;
    steps.count += length;

    for (let i = 0; i < length; ) {
      let value = fold[text.charCodeAt(i)]!;
      let width = 1;
      if (value === FOLD.HIGH_SURROGATE) {
        const low = i + 1 < length ? text.charCodeAt(i + 1) : 0;
        if (low >= 0xdc00 && low < 0xe000) {
          width = 2;
          value = foldPair(text.charCodeAt(i), low, fold);
          if (value === 0) value = FOLD.EMOJI;
        }
      }
      if (value < FIRST_LETTER) {
        switch (value) {
          case FOLD.SPACE:
            space = true;
            glue = false;
            break;
          case FOLD.NEWLINE:
            if (text.charCodeAt(i) !== 13 || text.charCodeAt(i + 1) !== 10) newlines++;
            space = true;
            glue = false;
            break;
          case FOLD.CLAUSE:
            if (gap < GAP.CLAUSE) gap = GAP.CLAUSE;
            glue = false;
            break;
          case FOLD.STOP:
            stop = text.charCodeAt(i);
            space = false;
            glue = false;
            break;
          case FOLD.EMOJI:
            if (!space && count > 0 && (glue || words.end[count - 1] === i)) glue = true;
            break;
          case FOLD.SKIP:
          case FOLD.MARK:
            break;
          default:
            glue = false;
        }
        i += width;
        continue;
      }

      // A word: up to the first unit that is neither letter nor digit nor skipped.
      const start = i;
      let end = i;
      let size = 0;
      let hash = 0;
      let latin = false;
      let cyrillic = false;
      let digit = false;
      let kept = false;
      for (;;) {
        if (value >= FIRST_LETTER) {
          if (size < LONGEST_WORD) letters[size] = value;
          size++;
          hash = hashStep(hash, value);
          if (value < 0x3a) digit = true;
          else if (value < 0x250) {
            latin = true;
            if (value >= 0x100) kept = true;
          } else if (value < 0x530 && value >= 0x400) cyrillic = true;
          end = i + width;
        } else if (value === FOLD.MARK && size > 0 && size <= LONGEST_WORD && i === end) {
          const composed = COMPOSED.get((letters[size - 1]! << 16) | text.charCodeAt(i));
          if (composed !== undefined) {
            letters[size - 1] = composed;
            hash = 0;
            for (let k = 0; k < size; k++) hash = hashStep(hash, letters[k]!);
            if (composed < 0x250) kept = true;
          }
          end = i + 1;
        } else if (value !== FOLD.SKIP && value !== FOLD.MARK) break;
        i += width;
        if (i >= length) break;
        value = fold[text.charCodeAt(i)]!;
        width = 1;
        if (value === FOLD.HIGH_SURROGATE && i + 1 < length) {
          const low = text.charCodeAt(i + 1);
          if (low >= 0xdc00 && low < 0xe000) {
            width = 2;
            value = foldPair(text.charCodeAt(i), low, fold) || FOLD.EMOJI;
          }
        }
      }

      // What kind of border lies before it.
      if (newlines > 1) gap = GAP.BLOCK;
      else if (newlines === 1 && gap < GAP.SOFT) gap = GAP.SOFT;
      if (stop !== 0 && space && gap < GAP.SENTENCE && this.endsSentence(text, start, stop, count)) gap = GAP.SENTENCE;
      if (stop !== 0 && gap < GAP.CLAUSE && space) gap = GAP.CLAUSE;
      while (border < borders.length && borders[border]! <= start) {
        gap = GAP.BLOCK;
        border++;
      }
      if (count === 0) gap = GAP.BLOCK;
      if (gap >= GAP.SENTENCE) {
        sentence++;
      } else if (gap === GAP.SOFT) soft++;

      if (count + 1 >= words.start.length) growWords(words);
      if (gap >= GAP.SENTENCE) words.exactOnly[sentence] = 0;
      if (kept) words.exactOnly[sentence] = 1;
      words.start[count] = start;
      words.end[count] = end;
      words.gap[count] = gap;
      words.sentence[count] = sentence;
      words.softBreaks[count] = soft;
      words.letters[count] =
        (latin && cyrillic ? LETTERS.MIXED : 0) |
        (digit ? LETTERS.DIGIT : 0) |
        (size === 1 && !digit ? LETTERS.SINGLE : 0) |
        (glue ? LETTERS.GLUED : 0) |
        (latin || cyrillic ? LETTERS.LETTER : 0);
      this.lookUp(words, count, size, hash);
      count++;
      gap = GAP.NONE;
      newlines = 0;
      stop = 0;
      space = false;
      glue = false;
    }
    words.count = count;
    this.joinPieces(text, words, steps);
    return words;
  }

  /** Unit id of a stretch of text read as one word, 0 for none. */
  unitOf(text: string, start: number, end: number): number {
    return this.unitOfForm(this.dictionary.findWord(this.stretch(text, start, end)));
  }

  private stretch(text: string, start: number, end: number): string {
    let word = '';
    for (let i = start; i < end; i++) {
      const value = this.rulebook.fold[text.charCodeAt(i)]!;
      if (value >= FIRST_LETTER) word += String.fromCharCode(value);
    }
    return word;
  }

  private lookUp(words: LookedUp, at: number, size: number, hash: number): void {
    words.denied[at] = -1;
    words.stem[at] = 0;
    if (size > LONGEST_WORD) {
      words.form[at] = -1;
      words.unit[at] = 0;
      return;
    }
    const { letters } = this.dictionary;
    let form = this.dictionary.find(0, size, hash);
    for (const prefix of this.prefixes) {
      const { length } = prefix.letters;
      if (size <= length + 1 || letters[0] !== prefix.letters[0] || letters[1] !== prefix.letters[1]) continue;
      const rest = this.dictionary.findFrom(length, size);
      if (rest >= 0) {
        words.denied[at] = rest;
        words.deniedLanguage[at] = prefix.language;
      }
    }
    words.stem[at] = this.dictionary.findStem(size);
    if (form < 0 && size > 2 && this.maybeDisguised(words.letters[at]!, size)) form = this.undisguise(size);
    words.form[at] = form;
    words.unit[at] = this.unitOfForm(form);
  }

  /** A word of two alphabets, of letters and digits, or a longer one each letter of which has a double in the other alphabet. */
  private maybeDisguised(flags: number, size: number): boolean {
    if ((flags & LETTERS.LETTER) === 0) return false;
    if ((flags & (LETTERS.MIXED | LETTERS.DIGIT)) !== 0) return true;
    if (size < SHORTEST_DISGUISE) return false;
    for (let i = 0; i < size; i++) if (!hasDouble(this.dictionary.letters[i]!)) return false;
    return true;
  }

  private undisguise(size: number): number {
    const word = String.fromCharCode(...this.dictionary.letters.subarray(0, size));
    for (const reading of readings(word)) {
      const form = this.dictionary.findWord(reading);
      if (form >= 0) return form;
    }
    return -1;
  }

  /** Units are the first classes, so a list that names one begins with it. */
  private unitOfForm(form: number): number {
    if (form < 0) return 0;
    const { listStart, listClasses, compiled, formExact, formLoose } = this.rulebook;
    for (const list of [formExact[form]!, formLoose[form]!]) {
      const first = list === 0 ? 0 : listClasses[listStart[list]!]!;
      if (first > 0 && first <= compiled.units.length) return first;
    }
    return 0;
  }

  /** A full stop ends a sentence before a capital, unless an abbreviation, an initial or a number stands before it. */
  private endsSentence(text: string, start: number, stop: number, count: number): boolean {
    const letter = text[start]!;
    if (letter === letter.toLowerCase()) return false;
    if (stop !== 46 || count === 0) return true;
    const { words } = this;
    const last = count - 1;
    if ((words.letters[last]! & LETTERS.SINGLE) !== 0) return false;
    if ((words.letters[last]! & (LETTERS.DIGIT | LETTERS.LETTER)) === LETTERS.DIGIT) return false;
    return !this.isOf(words.form[last]!, this.rulebook.compiled.roles.abbreviation);
  }

  private isOf(form: number, id: number): boolean {
    if (form < 0) return false;
    const { formExact, formLoose } = this.rulebook;
    return hasClass(this.rulebook, formExact[form]!, id) || hasClass(this.rulebook, formLoose[form]!, id);
  }

  /** Puts words together that were pulled apart: single letters in a row, and pieces with only pictures between them. */
  private joinPieces(text: string, words: LookedUp, steps: Steps): void {
    const { count } = words;
    let to = 0;
    for (let from = 0; from < count; ) {
      const last = this.pieceEnd(words, from);
      const form = last > from ? this.dictionary.findWord(this.stretch(text, words.start[from]!, words.end[last]!)) : -1;
      if (last > from) steps.count += words.end[last]! - words.start[from]!;
      if (form >= 0) {
        const end = words.end[last]!;
        moveWord(words, from, to);
        words.end[to] = end;
        words.form[to] = form;
        words.unit[to] = this.unitOfForm(form);
        words.letters[to] = LETTERS.LETTER;
        from = last + 1;
        to++;
      } else while (from <= last) moveWord(words, from++, to++);
    }
    words.count = to;
  }

  /** Last of the pieces that begin at `from` and may be one word; `from` itself where there is none. */
  private pieceEnd(words: LookedUp, from: number): number {
    const { letters, gap, start, end, count } = words;
    let last = from;
    if ((letters[from]! & LETTERS.SINGLE) !== 0) {
      const width = from + 1 < count ? start[from + 1]! - end[from]! : 0;
      while (
        last + 1 < count &&
        last - from < LONGEST_WORD &&
        (letters[last + 1]! & LETTERS.SINGLE) !== 0 &&
        gap[last + 1]! < GAP.BLOCK &&
        start[last + 1]! - end[last]! === width &&
        width <= 3
      ) {
        last++;
      }
      return last - from >= 2 ? last : from;
    }
    while (last + 1 < count && last - from < LONGEST_WORD && (letters[last + 1]! & LETTERS.GLUED) !== 0) last++;
    return last;
  }
}

/** Whether a class list holds a class. */
export function hasClass(rulebook: Rulebook, list: number, id: number): boolean {
  if (list === 0) return false;
  const end = rulebook.listStart[list + 1]!;
  for (let i = rulebook.listStart[list]!; i < end; i++) if (rulebook.listClasses[i] === id) return true;
  return false;
}

function borderOffsets(blocks: readonly Block[]): number[] {
  return blocks.flatMap((block) => [block.start, block.end]).sort((a, b) => a - b);
}
