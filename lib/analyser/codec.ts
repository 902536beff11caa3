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

/** Reads encoded numbers one by one. */
export class IntegerReader {
  private at = 0;

  constructor(private readonly text: string) {}

  get ended(): boolean {
    return this.at >= this.text.length;
  }

  next(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 32) {
      const bits = VALUE[this.text.charCodeAt(this.at++)]!;
      value += (bits & 31) * scale;
      if (!(bits >= 32)) return value;
    }
  }
}

export function decodeIntegers(text: string): number[] {
  const integers: number[] = [];
  for (const reader = new IntegerReader(text); !reader.ended; ) integers.push(reader.next());
  return integers;
}

/** Digits of a number behind a word: A … M for the last, least first, N … Z where more follow. */
const DIGITS = 13;
const FIRST = 65;

/** A word, or the beginning of one, and a number that goes with it. */
export interface Numbered {
  text: string;
  number: number;
}

/** Words with their numbers as one text. Words are folded, so a capital never stands inside one. */
export function encodeNumbered(words: Iterable<Numbered>): string {
  const out: string[] = [];
  for (const { text, number } of words) {
    out.push(text);
    let rest = number;
    do {
      const digit = rest % DIGITS;
      rest = Math.floor(rest / DIGITS);
      out.push(String.fromCharCode(FIRST + digit + (rest > 0 ? DIGITS : 0)));
    } while (rest > 0);
  }
  return out.join('');
}

/** Goes through encoded words; `visit` gets where each begins and ends in the text, so that no strings are made of them. */
export function eachNumbered(text: string, visit: (start: number, end: number, number: number) => void): void {
  for (let i = 0; i < text.length; ) {
    const start = i;
    while (i < text.length && !isCapital(text.charCodeAt(i))) i++;
    const end = i;
    let number = 0;
    for (let scale = 1; i < text.length; scale *= DIGITS) {
      const digit = text.charCodeAt(i++) - FIRST;
      number += (digit % DIGITS) * scale;
      if (digit < DIGITS) break;
    }
    visit(start, end, number);
  }
}

function isCapital(unit: number): boolean {
  return unit >= FIRST && unit < FIRST + 2 * DIGITS;
}
