import { GAP, LETTERS, LONGEST_WORD, type LookedUp } from './words.js';

/** Widest space between letters that are spelled apart. */
const SPELLED_APART = 3;

/** Last of the pieces that begin at `first` and may be one word; `first` itself where there is none. */
export function pieceEnd(text: string, words: LookedUp, first: number): number {
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

/** A word among letters that are spelled apart has at least so many, and one of the words so many. */
const SHORTEST_WORD = 2;
const LONG_WORD = 4;

/**
 * Cuts pieces `first` … `last`, all of one letter, into words: of all ways the one that leaves the fewest letters over, in the longest
 * words. Quadratic in the pieces, which pieceEnd keeps to LONGEST_WORD.
 * @param isWord whether the pieces from one to another, inclusive, spell a word
 */
export function cutWords(
  first: number,
  last: number,
  isWord: (from: number, to: number) => boolean,
): { first: number; last: number }[] {
  const count = last - first + 1;
  const score = new Float64Array(count + 1);
  const wordEnd = new Int32Array(count);
  for (let from = count - 1; from >= 0; from--) {
    score[from] = score[from + 1]!;
    wordEnd[from] = from;
    for (let to = from + SHORTEST_WORD; to <= count; to++) {
      const own = (to - from) ** 2 + score[to]!;
      if (own > score[from]! && isWord(first + from, first + to - 1)) {
        score[from] = own;
        wordEnd[from] = to;
      }
    }
  }
  const words: { first: number; last: number }[] = [];
  for (let from = 0; from < count; ) {
    const to = wordEnd[from]!;
    if (to === from) from++;
    else {
      words.push({ first: first + from, last: first + to - 1 });
      from = to;
    }
  }
  const isPlausible = words.some((word) => word.last - word.first + 1 >= LONG_WORD) || words[0]?.last === last;
  return isPlausible ? words : [];
}
