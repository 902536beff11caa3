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

/** Of a letter: whether a rewrite may stand for it alone, whether it merges with the one before it, or only begins a rewrite. */
const SPECIAL = { REWRITTEN: 1, MERGED: 2, BEGINS: 3 } as const;

interface Rewrite {
  from: number[];
  to: number[];
}

/** What is written for letters: for each where it stands in `written`, plus 1, and how long it is; 0 where it stands for itself. */
class Replacements {
  private readonly at = new Uint16Array(SIZE);
  private readonly sizes = new Uint8Array(SIZE);
  private readonly written: number[] = [];

  constructor(letters: Readonly<Record<string, string>>) {
    for (const [letter, text] of Object.entries(letters)) {
      this.at[letter.charCodeAt(0)] = this.written.length + 1;
      this.sizes[letter.charCodeAt(0)] = text.length;
      this.written.push(...units(text));
    }
  }

  /** Writes what stands for a unit to `out` from `size` on; how many units are there then. */
  write(unit: number, out: Uint16Array, size: number): number {
    const at = unit < SIZE ? this.at[unit]! : 0;
    if (at === 0) {
      out[size] = unit;
      return size + 1;
    }
    const length = this.sizes[unit]!;
    for (let i = 0; i < length; i++) out[size + i] = this.written[at - 1 + i]!;
    return size + length;
  }

  /** The one letter that a unit below SIZE stands for, itself where nothing is written for it; 0 where it is none or several. */
  single(unit: number): number {
    const at = this.at[unit]!;
    return at === 0 ? unit : this.sizes[unit] === 1 ? this.written[at - 1]! : 0;
  }

  has(unit: number): boolean {
    return unit < SIZE && this.at[unit] !== 0;
  }
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
  private readonly letters: Replacements;
  private readonly singles = new Uint16Array(SIZE);
  /** Rewrites by the first letter of what they stand for. */
  private readonly rewrites = new Array<Rewrite[] | undefined>(SIZE).fill(undefined);
  private readonly doubled = new Uint8Array(SIZE);
  /** For a letter the one that vanishes before it. */
  private readonly absorbs = new Uint16Array(SIZE);
  private readonly plain = new Uint16Array(LONGEST_WORD * 4);
  /** What each variant writes for a letter, and the word so written. */
  private readonly variants: Replacements[];
  private readonly varied = new Uint16Array(LONGEST_WORD * 4);
  private plainLength = 0;
  /** SPECIAL of a letter that a rewrite begins with or that is not simply added, 0 for others. */
  private readonly special = new Uint8Array(SIZE);
  /** 1 for a letter that is the second of a rewrite. */
  private readonly isSecond = new Uint8Array(SIZE);

  constructor(spelling: LooseSpelling) {
    this.language = spelling.language;
    this.letters = new Replacements(spelling.letters);
    for (let unit = 0; unit < SIZE; unit++) this.singles[unit] = this.letters.single(unit);
    for (const [from, to] of Object.entries(spelling.rewrites).sort(([a], [b]) => b.length - a.length)) {
      const first = from.charCodeAt(0);
      this.rewrites[first] = [...(this.rewrites[first] ?? []), { from: units(from), to: units(to) }];
    }
    for (const letter of units(spelling.doubled)) this.doubled[letter] = 1;
    for (const [vanishes, before] of Object.entries(spelling.absorbed)) {
      this.absorbs[before.charCodeAt(0)] = vanishes.charCodeAt(0);
    }
    this.variants = spelling.variants.map((variant) => new Replacements(variant));
    for (let unit = 0; unit < SIZE; unit++) {
      const rewrites = this.rewrites[unit];
      const isAlone = rewrites?.some(({ from }) => from.length === 1) ?? false;
      if (isAlone) this.special[unit] = SPECIAL.REWRITTEN;
      else if (this.doubled[unit] === 1 || this.absorbs[unit] !== 0) this.special[unit] = SPECIAL.MERGED;
      else if (rewrites) this.special[unit] = SPECIAL.BEGINS;
      for (const { from } of rewrites ?? []) if (from.length > 1) this.isSecond[from[1]!] = 1;
    }
    this.tryOut(spelling);
  }

  /**
   * Makes keys of everything the spelling names. An engine that compiles `make` before it has gone all its ways throws the code away
   * at each new one, and unpacking a rulebook takes twice as long.
   */
  private tryOut({ letters, rewrites, doubled, absorbed }: LooseSpelling): void {
    const merging = [...doubled].map((letter) => letter + letter);
    const vanishing = Object.entries(absorbed).map(([letter, before]) => letter + before);
    for (const text of [...Object.keys(letters), ...Object.keys(rewrites), ...merging, ...vanishing]) {
      const word = Uint16Array.from(units(text));
      this.make(word, 0, word.length);
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
      const kind = special[unit];
      const goesOn = i + 1 < length && plain[i + 1]! < SIZE && this.isSecond[plain[i + 1]!] === 1;
      if (!goesOn && kind === SPECIAL.BEGINS) {
        key[size++] = unit;
        i++;
        continue;
      }
      const rewrite = goesOn || kind === SPECIAL.REWRITTEN ? this.rewriteAt(plain, i, length) : undefined;
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
      changed ||= letters.has(word[i]!);
      size = letters.write(word[i]!, varied, size);
    }
    if (changed && size <= LONGEST_WORD) this.make(varied, 0, size);
    return changed && size <= LONGEST_WORD;
  }

  /** The word itself where it has none of the language's own letters, otherwise a copy in `plain`. */
  private inPlainLetters(word: Uint16Array, from: number, to: number): Uint16Array {
    let i = from;
    while (i < to && word[i]! < 0x80) i++;
    if (i === to) return word;
    const { plain, letters, singles } = this;
    let length = 0;
    for (i = from; i < to; i++) {
      const unit = word[i]!;
      const one = unit < SIZE ? singles[unit]! : unit;
      if (one !== 0) plain[length++] = one;
      else length = letters.write(unit, plain, length);
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
