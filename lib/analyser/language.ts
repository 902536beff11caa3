import { isForeignLetter } from './fold.js';
import { LANGUAGES, type Report } from './report.js';
import type { Rulebook } from './tables.js';
import { isLetters, languagesOf, type Tokens } from './tokens.js';
import { LATIN, type LookedUp } from './words.js';

/**
 * A piece is a sentence, with those after it while it has fewer words. Its known words, of the language that has most of them, less
 * those with foreign letters, are a share of all. With these shares 2 of 2 800 ordinary advertisements in the three languages and 14
 * of 1 680 chat messages count as foreign in part, and nearly all texts in 20 other languages of Europe and Asia as foreign.
 */
const SHORTEST_PIECE = 6;
const KNOWN_SHARE = { piece: 0.15, text: 0.2 } as const;
/** Words of one or two letters look alike in many languages, and so do loose spellings: each halves what a word counts. */
const SHORT_WORD = 2;
const FULL_WEIGHT = 4;
/** Share of words in foreign pieces from which a text counts as partly, or not, readable. */
const PARTLY = 0.3;
const NOT = 0.75;
/** In a text shorter than a piece only letters tell: this share of words with foreign ones. */
const FOREIGN_WORDS = 0.5;
/** Words a text must have of a language before the language is named, alone or as a share. */
const FEWEST = 2;
const SHARE = 0.08;

export interface LanguageReading {
  languages: Report['languages'];
  readable: Report['readable'];
  /** Words with letters. */
  words: number;
}

/** Counts over the pieces of a text. */
class Pieces {
  /** Words of one language only, by language, outside foreign pieces. */
  readonly own = new Array<number>(LANGUAGES.length).fill(0);
  foreign = 0;
  /** Words of all judged pieces, and the known ones less those with foreign letters. */
  judged = 0;
  explained = 0;
  /** Words of the open piece, those with foreign letters, weights of the known ones by language. */
  words = 0;
  odd = 0;
  readonly known = new Array<number>(LANGUAGES.length).fill(0);
  readonly ownInPiece = new Array<number>(LANGUAGES.length).fill(0);

  /** @param languages a bit for each language the word is known in */
  add(languages: number, length: number, loose: boolean, odd: boolean): void {
    this.words++;
    if (odd) this.odd++;
    const weight = FULL_WEIGHT / (length > SHORT_WORD ? 1 : 2) / (loose ? 2 : 1);
    for (let language = 0; language < LANGUAGES.length; language++) {
      const bit = 1 << language;
      if ((languages & bit) !== 0) this.known[language] = this.known[language]! + weight;
      if (languages === bit && length > 1) this.ownInPiece[language] = this.ownInPiece[language]! + 1;
    }
  }

  close(): void {
    const isJudged = this.words >= SHORTEST_PIECE;
    const explained = Math.max(...this.known) / FULL_WEIGHT - this.odd;
    const isForeign = isJudged && explained < this.words * KNOWN_SHARE.piece;
    if (isJudged) {
      this.judged += this.words;
      this.explained += explained;
    }
    if (isForeign) this.foreign += this.words;
    for (let language = 0; language < LANGUAGES.length; language++) {
      if (!isForeign) this.own[language] = this.own[language]! + this.ownInPiece[language]!;
      this.known[language] = 0;
      this.ownInPiece[language] = 0;
    }
    this.words = 0;
    this.odd = 0;
  }
}

/**
 * Which languages a text is in, and how much of it is in one the rulebook knows. Function words and the rulebook's own words
 * tell, and letters that none of the languages has; what stands in an address or an amount is left out, and a word of two
 * languages counts for neither when the languages are named.
 */
export function readLanguages(rulebook: Rulebook, text: string, words: LookedUp, tokens: Tokens): LanguageReading {
  const { listLanguages, fold } = rulebook;
  const pieces = new Pieces();
  let total = 0;
  let odd = 0;
  for (let word = 0; word < words.count; word++) if (isLetters(words, word)) total++;
  for (let token = 0; token < tokens.count; token++) {
    const begins = token > 0 && tokens.sentence[token] !== tokens.sentence[token - 1];
    if (begins && pieces.words >= SHORTEST_PIECE) pieces.close();
    if (tokens.entity[token]! >= 0 || tokens.word[token]! < 0 || !isLetters(words, tokens.word[token]!)) continue;
    const [start, end] = [tokens.start[token]!, tokens.end[token]!];
    // Most words are plain Latin ones, which need no second look.
    const isPlain = words.latin[tokens.word[token]!] === LATIN.WRITTEN;
    const isOdd = !isPlain && hasForeignLetter(text, start, end, fold);
    const known = languagesOf(listLanguages, tokens, token) | listLanguages[tokens.denied[token]!]!;
    if (isOdd) odd++;
    const isLoose = tokens.exact[token] === 0 && tokens.denied[token] === 0;
    pieces.add(isOdd ? 0 : known, end - start, isLoose, isOdd);
  }
  pieces.close();
  const readable = judge(pieces, total, odd);
  return { languages: nameLanguages(pieces.own, readable), readable, words: total };
}

function judge({ foreign, judged, explained }: Pieces, total: number, odd: number): Report['readable'] {
  if (judged === 0) return odd > total * FOREIGN_WORDS ? 'no' : 'full';
  if (judged >= 2 * SHORTEST_PIECE && explained < judged * KNOWN_SHARE.text) return 'no';
  return foreign > judged * NOT ? 'no' : foreign > judged * PARTLY ? 'partly' : 'full';
}

/** The languages that have enough words of their own. */
function nameLanguages(own: readonly number[], readable: Report['readable']): Report['languages'] {
  if (readable === 'no') return ['other'];
  const explained = own.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...own);
  const named: Report['languages'] = LANGUAGES.filter((_, index) => {
    const count = own[index]!;
    return count > 0 && (count === most || (count >= FEWEST && count >= explained * SHARE));
  });
  if (readable === 'partly') named.push('other');
  return named;
}

function hasForeignLetter(text: string, start: number, end: number, fold: Uint16Array): boolean {
  for (let i = start; i < end; i++) if (isForeignLetter(text.charCodeAt(i), fold)) return true;
  return false;
}
