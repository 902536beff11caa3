import { hashStep } from './word-table.js';
import { LONGEST_WORD } from './words.js';

/** How a language is written without its own letters; see rules/lexicon/loose-spelling.yaml. */
export interface LooseSpelling {
  /** Index into LANGUAGES. */
  language: number;
  letters: Readonly<Record<string, string>>;
  rewrites: Readonly<Record<string, string>>;
  doubled: string;
  absorbed: Readonly<Record<string, string>>;
  /** Letters with diacritics that it is written with too. */
  borrowed: string;
  /** Letters and figures that some write for others. */
  variants: readonly Readonly<Record<string, string>>[];
}

/** Letters are below this; others stand for themselves. */
const SIZE = 0x530;

interface Rewrite {
  from: number[];
  to: number[];
}

function units(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

/** Brings words to the key under which all their loose spellings meet. */
export class LooseKeys {
  readonly language: number;
  /** The key last made, its length and hash. */
  readonly key = new Uint16Array(LONGEST_WORD * 4);
  size = 0;
  hash = 0;
  private readonly letters: (number[] | undefined)[] = [];
  private readonly rewrites: (Rewrite[] | undefined)[] = [];
  private readonly doubled = new Uint8Array(SIZE);
  /** For a letter the one that vanishes before it. */
  private readonly absorbs = new Uint16Array(SIZE);
  private readonly plain = new Uint16Array(LONGEST_WORD * 4);
  /** What each variant writes for a letter, and the word so written. */
  private readonly variants: (number[] | undefined)[][];
  private readonly varied = new Uint16Array(LONGEST_WORD * 4);
  private plainLength = 0;
  /** 1 for a letter that a rewrite begins with or that is not simply added. */
  private readonly special = new Uint8Array(SIZE);

  constructor(spelling: LooseSpelling) {
    this.language = spelling.language;
    for (const [letter, plain] of Object.entries(spelling.letters)) this.letters[letter.charCodeAt(0)] = units(plain);
    for (const [from, to] of Object.entries(spelling.rewrites).sort(([a], [b]) => b.length - a.length)) {
      const first = from.charCodeAt(0);
      this.rewrites[first] = [...(this.rewrites[first] ?? []), { from: units(from), to: units(to) }];
    }
    for (const letter of units(spelling.doubled)) this.doubled[letter] = 1;
    for (const [vanishes, before] of Object.entries(spelling.absorbed)) {
      this.absorbs[before.charCodeAt(0)] = vanishes.charCodeAt(0);
    }
    this.variants = spelling.variants.map((variant) => {
      const letters: (number[] | undefined)[] = [];
      for (const [letter, plain] of Object.entries(variant)) letters[letter.charCodeAt(0)] = units(plain);
      return letters;
    });
    for (let unit = 0; unit < SIZE; unit++) {
      this.special[unit] = this.rewrites[unit] || this.doubled[unit] === 1 || this.absorbs[unit] !== 0 ? 1 : 0;
    }
  }

  /** Makes the key of folded letters, at most LONGEST_WORD of them. */
  make(word: Uint16Array, from: number, to: number): void {
    const plain = this.inPlainLetters(word, from, to);
    const { key, special } = this;
    const length = plain === word ? to : this.plainLength;
    let size = 0;
    for (let i = plain === word ? from : 0; i < length; ) {
      const unit = plain[i]!;
      if (unit >= SIZE || special[unit] === 0) {
        key[size++] = unit;
        i++;
        continue;
      }
      const rewrite = this.rewriteAt(plain, i, length);
      if (rewrite === undefined) {
        size = this.push(size, unit);
        i++;
      } else {
        for (let k = 0; k < rewrite.to.length; k++) size = this.push(size, rewrite.to[k]!);
        i += rewrite.from.length;
      }
    }
    let hash = 0;
    for (let i = 0; i < size; i++) hash = hashStep(hash, key[i]!);
    this.size = size;
    this.hash = hash;
  }

  get variantCount(): number {
    return this.variants.length;
  }

  /** Makes the key of a variant of the word; false where it is the word itself. */
  makeVariant(variant: number, word: Uint16Array, from: number, to: number): boolean {
    const { varied } = this;
    const letters = this.variants[variant]!;
    let size = 0;
    let changed = false;
    for (let i = from; i < to; i++) {
      const other = letters[word[i]!];
      if (other === undefined) varied[size++] = word[i]!;
      else {
        for (let k = 0; k < other.length; k++) varied[size++] = other[k]!;
        changed = true;
      }
    }
    if (changed && size <= LONGEST_WORD) this.make(varied, 0, size);
    return changed && size <= LONGEST_WORD;
  }

  /** The word itself where it has none of the language's own letters, otherwise a copy in `plain`. */
  private inPlainLetters(word: Uint16Array, from: number, to: number): Uint16Array {
    let i = from;
    while (i < to && word[i]! < 0x80) i++;
    if (i === to) return word;
    const { plain, letters } = this;
    let length = 0;
    for (i = from; i < to; i++) {
      const unit = word[i]!;
      const other = unit < SIZE ? letters[unit] : undefined;
      if (other === undefined) plain[length++] = unit;
      else for (let k = 0; k < other.length; k++) plain[length++] = other[k]!;
    }
    this.plainLength = length;
    return plain;
  }

  private rewriteAt(plain: Uint16Array, at: number, length: number): Rewrite | undefined {
    const candidates = this.rewrites[plain[at]!];
    if (candidates === undefined) return undefined;
    for (const candidate of candidates) {
      const { from } = candidate;
      if (at + from.length > length) continue;
      let k = 1;
      while (k < from.length && plain[at + k] === from[k]) k++;
      if (k === from.length) return candidate;
    }
    return undefined;
  }

  /** Adds a letter to the key of `size` letters; how many it has then. */
  private push(size: number, unit: number): number {
    const last = size > 0 ? this.key[size - 1]! : 0;
    if (last === unit && this.doubled[unit] === 1) return size;
    const at = last !== 0 && this.absorbs[unit] === last ? size - 1 : size;
    this.key[at] = unit;
    return at + 1;
  }

  /** The key last made, as text. */
  text(): string {
    return String.fromCharCode(...this.key.subarray(0, this.size));
  }
}
