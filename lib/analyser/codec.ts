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

/**
 * Goes through encoded words without making strings of them. `visit` gets each word as the first `size` units of one buffer that is
 * written on, and how many of them are as they were in the word before.
 */
export function eachWord(text: string, visit: (letters: Uint16Array, size: number, shared: number) => void): void {
  let letters = new Uint16Array(64);
  for (let i = 0; i < text.length; ) {
    const shared = text.charCodeAt(i++) - 65;
    let size = shared;
    for (; i < text.length && !isCapital(text.charCodeAt(i)); i++) {
      if (size === letters.length) {
        const grown = new Uint16Array(size * 2);
        grown.set(letters);
        letters = grown;
      }
      letters[size++] = text.charCodeAt(i);
    }
    visit(letters, size, shared);
  }
}

export function decodeWords(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (letters, size) => words.push(String.fromCharCode(...letters.subarray(0, size))));
  return words;
}

function isCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}
