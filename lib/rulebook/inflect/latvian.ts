import { type Inflection, type Inflector, NotALemma, type PartOfSpeech } from './inflection.js';
import { adjectiveForms, participleForms, pluralAdjectiveForms } from './latvian/adjectives.js';
import { FormIndex } from './latvian/form-index.js';
import { KnownVerbs } from './latvian/known-verbs.js';
import { type LatvianLexicon, readLatvianLexicon, type WordList } from './latvian/lexicon.js';
import { nounForms } from './latvian/nouns.js';
import { proposeLemma } from './latvian/proposal.js';

const WORDS_FILE = 'rules/lexicon/words.lv.yaml';
const VERBS_FILE = 'rules/lexicon/verbs.lv.yaml';

const NOUN_LISTS: readonly WordList[] = [
  'nouns',
  'third_declension',
  'second_declension_in_s',
  'sixth_declension',
  'plural_only',
  'hard_nouns',
  'masculine_in_a',
];
const PART_NAMES = { n: 'noun', v: 'verb', a: 'adjective' } as const;

const FOREIGN = /[^a-zāčēģīķļņšūž]|[qwxy]/u;
/** Endings that are an adjective's more often than a noun's; the nouns among them are listed. */
const ADJECTIVE = /(?:īgs|isks|ains|āls|īvs|ozs|ošs|[ēo]ts|ināts|[āēo]jams)$/u;
/** The dictionary form of a participle that declines like an adjective: saņemts, maksājams, strādājošs. */
const PARTICIPLE = /(?:ts|[aā]ms|ošs)$/u;
/** An unlisted verb's form that ends like an infinitive: maksājat, maksāsiet. */
const SECOND_PERSON_PLURAL = /(?:[āēo]j(?:[aā]|ie)|[āēīo]sie)t(?:ies)?$/u;
/** Longer words must be inflected; two letters are a preposition, a particle or an abbreviation. */
const SHORT = 2;

/**
 * The inflector of Latvian, by a paradigm generator and the two Latvian files of the folder `rules/lexicon`.
 * @throws RulebookError where one of them has a mistake
 */
export function createLatvianInflector(lexiconFolder: string): Inflector {
  const inflector = new LatvianInflector(readLatvianLexicon(lexiconFolder));
  return { language: 'lv', inflect: (word, partOfSpeech) => inflector.inflect(word, partOfSpeech) };
}

class LatvianInflector {
  private readonly verbs: KnownVerbs;
  private index: FormIndex | undefined;

  constructor(private readonly lexicon: LatvianLexicon) {
    this.verbs = new KnownVerbs(lexicon);
  }

  inflect(word: string, partOfSpeech?: 'n' | 'v' | 'a'): Inflection {
    const lemma = word.normalize('NFC').toLowerCase();
    if (partOfSpeech === undefined) return this.listed(lemma) ?? this.byEnding(lemma);
    const forms = this.formsAs(lemma, partOfSpeech);
    if (forms === undefined) throw this.refusal(lemma, partOfSpeech);
    return inflection(lemma, partOfSpeech, forms);
  }

  /** A word that stands in the lexicon. */
  private listed(lemma: string): Inflection | undefined {
    const { lexicon } = this;
    const own = lexicon.forms.get(lemma);
    if (own !== undefined) return inflection(lemma, 'n', own.split(' '));
    if (lexicon.has('unchanging', lemma)) return inflection(lemma, 'x', [lemma]);
    if (lexicon.has('unchanging_nouns', lemma)) return inflection(lemma, 'n', [lemma]);
    if (lexicon.has('plural_adjectives', lemma)) return inflection(lemma, 'a', pluralAdjectiveForms(lemma));
    if (lexicon.has('adjectives', lemma) || lexicon.has('definite_adjectives', lemma)) return this.as(lemma, 'a');
    if (NOUN_LISTS.some((list) => lexicon.has(list, lemma))) return this.as(lemma, 'n');
    return this.verbs.knows(lemma) ? this.as(lemma, 'v') : undefined;
  }

  /** A word that stands in no list. */
  private byEnding(lemma: string): Inflection {
    if (FOREIGN.test(lemma)) return inflection(lemma, 'x', [lemma]);
    const known = this.formIndex().lemmaOf(lemma);
    if (known !== undefined) {
      const participle = PARTICIPLE.test(lemma) && this.formIndex().verbOf(lemma) !== undefined;
      if (participle) return inflection(lemma, 'a', participleForms(lemma.slice(0, -1), 's'));
      throw this.refusal(lemma, undefined, known);
    }
    if (lemma.length <= SHORT) return inflection(lemma, 'x', [lemma]);
    if (/t(?:ies)?$/u.test(lemma)) return this.unlistedVerb(lemma);
    const partOfSpeech = ADJECTIVE.test(lemma) ? 'a' : 'n';
    const forms = /(?:ais|ākais|āks)$/u.test(lemma) ? undefined : this.formsAs(lemma, partOfSpeech);
    if (forms === undefined) throw this.refusal(lemma);
    return inflection(lemma, partOfSpeech, forms);
  }

  private unlistedVerb(lemma: string): Inflection {
    const proposal = SECOND_PERSON_PLURAL.test(lemma) ? proposeLemma(lemma) : undefined;
    const forms = proposal === undefined ? this.verbs.forms(lemma) : undefined;
    if (forms === undefined) throw this.refusal(lemma, undefined, proposal);
    return inflection(lemma, 'v', forms);
  }

  private as(lemma: string, partOfSpeech: 'n' | 'v' | 'a'): Inflection {
    const forms = this.formsAs(lemma, partOfSpeech);
    if (forms === undefined) throw this.refusal(lemma, partOfSpeech);
    return inflection(lemma, partOfSpeech, forms);
  }

  private formsAs(lemma: string, partOfSpeech: 'n' | 'v' | 'a'): string[] | undefined {
    if (partOfSpeech === 'v') return this.verbs.forms(lemma);
    return partOfSpeech === 'a' ? adjectiveForms(lemma) : this.nounForms(lemma);
  }

  private nounForms(lemma: string): string[] | undefined {
    const { lexicon } = this;
    if (lexicon.has('unchanging_nouns', lemma) || lexicon.has('unchanging', lemma)) return [lemma];
    const declension = lexicon.has('third_declension', lemma)
      ? 'third'
      : lexicon.has('sixth_declension', lemma)
        ? 'sixth'
        : lexicon.has('second_declension_in_s', lemma)
          ? 'second'
          : undefined;
    return nounForms(lemma, {
      ...(declension && { declension }),
      hard: lexicon.has('hard_nouns', lemma),
      masculine: lexicon.has('masculine_in_a', lemma),
      pluralOnly: lexicon.has('plural_only', lemma),
    });
  }

  private formIndex(): FormIndex {
    this.index ??= new FormIndex(this.lexicon, this.verbs, (lemma) => this.nounForms(lemma));
    return this.index;
  }

  private refusal(word: string, asked?: 'n' | 'v' | 'a', known?: string): NotALemma {
    if (known === undefined && asked !== 'n' && asked !== 'a' && /t(?:ies)?$/u.test(word)) {
      return new NotALemma(`How the verb "${word}" inflects is not known: add its present and past to ${VERBS_FILE}.`);
    }
    const guess = known ?? this.proposal(word);
    const proposal = guess === word ? undefined : guess;
    const what = asked ? `the dictionary form of a Latvian ${PART_NAMES[asked]}` : 'a Latvian dictionary form';
    const mend = proposal === undefined ? 'Write the dictionary form' : `Write "${proposal}"`;
    return new NotALemma(
      `"${word}" is not ${what}. ${mend}, or =${word} for this form only; if it is a word of its own, add it to ${WORDS_FILE}.`,
      proposal,
    );
  }

  private proposal(word: string): string | undefined {
    // maksām is said for maksājam, and meant more often than the dative of maksa
    const uncontracted = word.replace(/(?<=ā)m$/u, 't');
    if (uncontracted !== word && this.verbs.knows(uncontracted)) return uncontracted;
    return this.formIndex().lemmaOf(word) ?? proposeLemma(word);
  }
}

function inflection(lemma: string, partOfSpeech: PartOfSpeech, forms: readonly string[]): Inflection {
  return { lemma, partOfSpeech, forms: [...new Set([lemma, ...forms])].sort() };
}
