import { type Inflector, NotALemma, type PartOfSpeech } from '../../lib/rulebook/inflect/inflection.js';
import type { Token } from './conllu.js';

/** A dictionary form to measure, with the part of speech to ask for, if any. */
export interface Lemma {
  word: string;
  asked?: 'n' | 'v' | 'a';
}

export interface Score {
  lemmas: number;
  /** Lemmas the inflector refuses; their forms count as not reached. */
  refused: string[];
  /** Distinct forms attested in the treebank, and those among them that are generated. */
  attested: number;
  reached: number;
  /** Tokens of the treebank that look like a generated form, and those among them whose lemma it is. */
  hits: number;
  right: number;
  /** `lemma: form`, for each form not reached. */
  misses: string[];
}

/** Counts of a treebank by lemma and by form. */
export class Treebank {
  private readonly formsByLemma = new Map<string, Map<string, number>>();
  private readonly lemmasByForm = new Map<string, Map<string, number>>();

  constructor(tokens: readonly Token[]) {
    for (const { form, lemma, partOfSpeech } of tokens) {
      count(this.formsByLemma, key(lemma, partOfSpeech), form);
      count(this.lemmasByForm, form, lemma);
    }
  }

  /** Lemmas of a part of speech with at least so many tokens. */
  lemmas(partOfSpeech: PartOfSpeech, fewest: number): string[] {
    return [...this.formsByLemma]
      .filter(([name, forms]) => name.endsWith(`/${partOfSpeech}`) && sum(forms) >= fewest)
      .map(([name]) => name.slice(0, -2));
  }

  /** Scores the lemmas that occur in the treebank. */
  score(inflector: Inflector, lemmas: readonly Lemma[]): Score {
    const score: Score = { lemmas: 0, refused: [], attested: 0, reached: 0, hits: 0, right: 0, misses: [] };
    for (const lemma of lemmas) this.add(score, inflector, lemma);
    return score;
  }

  private add(score: Score, inflector: Inflector, { word, asked }: Lemma): void {
    const inflection = tryToInflect(inflector, word, asked);
    const partOfSpeech = inflection?.partOfSpeech ?? asked;
    const attested = this.formsByLemma.get(key(word, partOfSpeech ?? 'x'));
    if (!attested) return;
    score.lemmas++;
    if (!inflection) score.refused.push(word);
    const generated = new Set(inflection?.forms);
    for (const form of attested.keys()) {
      score.attested++;
      if (generated.has(form)) score.reached++;
      else score.misses.push(`${word}: ${form}`);
    }
    for (const form of generated) {
      const lemmas = this.lemmasByForm.get(form);
      if (!lemmas) continue;
      score.hits += sum(lemmas);
      score.right += lemmas.get(word) ?? 0;
    }
  }
}

function tryToInflect(inflector: Inflector, word: string, asked?: 'n' | 'v' | 'a') {
  try {
    return inflector.inflect(word, asked);
  } catch (error) {
    if (error instanceof NotALemma) return undefined;
    throw error;
  }
}

function key(lemma: string, partOfSpeech: PartOfSpeech): string {
  return `${lemma}/${partOfSpeech}`;
}

function count(counts: Map<string, Map<string, number>>, outer: string, inner: string): void {
  const row = counts.get(outer) ?? new Map<string, number>();
  counts.set(outer, row);
  row.set(inner, (row.get(inner) ?? 0) + 1);
}

function sum(counts: Map<string, number>): number {
  let total = 0;
  for (const one of counts.values()) total += one;
  return total;
}
