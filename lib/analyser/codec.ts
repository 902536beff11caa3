/** Whole numbers and words as printable text that needs no escaping in a string literal and compresses well. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';
const VALUE = new Uint8Array(128);
for (let i = 0; i < 64; i++) VALUE[ALPHABET.charCodeAt(i)] = i;

/** Numbers from 0: five bits a character, least first; the sixth says that more follow. */
export function encodeIntegers(integers: Iterable<number>): string {
  const out: string[] = [];
  for (const integer of integers) {
    let rest = integer;
    do {
      const bits = rest % 32;
      rest = Math.floor(rest / 32);
      out.push(ALPHABET[rest > 0 ? bits + 32 : bits]!);
    } while (rest > 0);
  }
  return out.join('');
}

export function decodeIntegers(text: string): number[] {
  const integers: number[] = [];
  let value = 0;
  let scale = 1;
  for (let i = 0; i < text.length; i++) {
    const bits = VALUE[text.charCodeAt(i)]!;
    value += (bits & 31) * scale;
    if (bits >= 32) scale *= 32;
    else {
      integers.push(value);
      value = 0;
      scale = 1;
    }
  }
  return integers;
}

/**
 * Sorted words as one text: a capital letter says how many characters a word shares with the one before (A none … Z 25), then
 * come the others. Words are folded, so a capital never stands inside one.
 */
export function encodeWords(sorted: readonly string[]): string {
  let previous = '';
  let out = '';
  for (const word of sorted) {
    let shared = 0;
    while (shared < 25 && shared < word.length && word[shared] === previous[shared]) shared++;
    out += String.fromCharCode(65 + shared) + word.slice(shared);
    previous = word;
  }
  return out;
}

export function decodeWords(text: string): string[] {
  const words: string[] = [];
  let word = '';
  for (let i = 0; i < text.length; ) {
    const shared = text.charCodeAt(i) - 65;
    let end = i + 1;
    while (end < text.length && !isCapital(text.charCodeAt(end))) end++;
    word = word.slice(0, shared) + text.slice(i + 1, end);
    words.push(word);
    i = end;
  }
  return words;
}

function isCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}
