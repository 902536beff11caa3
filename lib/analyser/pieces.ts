import { GAP, LETTERS, LONGEST_WORD, type LookedUp } from './words.js';

/** Pieces to leave out before and after, in the order they are tried. */
export const BORDERS = [
  [0, 0],
  [0, 1],
  [0, 2],
  [1, 0],
  [1, 1],
] as const;

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
