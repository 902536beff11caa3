import { type Inflection, type Inflector, NotALemma } from './inflection.js';
import { readFunctionWords } from './lexicon-words.js';
import { adjectivesOf, nounFormsOf } from './russian/adjectival-nouns.js';
import { expandAdjective } from './russian/adjectives.js';
import { type Entry, foldYo, isHead, type Paradigm, RussianDictionary } from './russian/dictionary.js';
import { findLemmas } from './russian/lemmas.js';
import { expandNoun } from './russian/nouns.js';
import { inflectLike, type OwnWord, readOwnWords } from './russian/own-words.js';
import { pronounForms, pronounLemma } from './russian/pronouns.js';
import { expandVerb } from './russian/verbs.js';

const EXPANDERS = { n: expandNoun, v: expandVerb, a: expandAdjective };
/** Fewer loose forms than this do not make an unmarked word of the dictionary a noun or verb. */
const ENOUGH_LOOSE_FORMS = 3;

/**
 * Russian inflector over dictionary-ru 3 and rules/lexicon/words.ru.yaml. Participles belong to their verb, reflexive verbs
 * and superlatives are words of their own. Without a part of speech a verb goes before an adjective before a noun.
 */
export function createRussianInflector(lexiconFolder: string): Inflector {
  const ownWords = readOwnWords(lexiconFolder);
  const functionWords = new Set(readFunctionWords(lexiconFolder, 'ru').map(foldYo));
  const dictionary = new RussianDictionary(functionWords);

  function inflectOwn(word: string, own: OwnWord): Inflection {
    const [example = '', partOfSpeech] = (own.like ?? word).split('/') as [string, Paradigm?];
    let base: Inflection;
    if (own.like === '=') base = finish(word, 'x', [word]);
    else if (example === word) base = inflectListed(word, partOfSpeech);
    else {
      const model = inflect(example, partOfSpeech);
      base = finish(word, model.partOfSpeech, inflectLike(word, model.lemma, model.forms));
    }
    const more = (own.with ?? []).flatMap((other) => (other.startsWith('=') ? other.slice(1) : inflect(other).forms));
    return finish(word, base.partOfSpeech, [...base.forms, ...more]);
  }

  function inflectListed(word: string, partOfSpeech?: Paradigm): Inflection {
    const pronoun = partOfSpeech === 'v' ? undefined : pronounForms(word);
    // весь/n is a village; the pronouns have no part of speech of their own.
    if (pronoun && (partOfSpeech !== 'n' || dictionary.entries(word).every(({ flags }) => flags === ''))) {
      return finish(word, 'a', pronoun);
    }
    const lemma = pronounLemma(word);
    if (lemma && partOfSpeech === undefined) throw notALemma(word, [lemma]);
    const entries = dictionary.entries(word);
    const changes = entries.some((entry) => isHead(entry, 'a') || (isHead(entry, 'v') && entry.flags !== ''));
    if (functionWords.has(foldYo(word)) && partOfSpeech === undefined && !changes) return finish(word, 'x', [word]);
    const found = paradigm(word, entries, partOfSpeech);
    if (found) return finish(word, found.partOfSpeech, withoutFunctionWords(found));
    return inflectUnmarked(word, entries, partOfSpeech);
  }

  /** тем is hardly ever of тема, nor просто of простой; a verb and другой have such forms of their own. */
  function withoutFunctionWords({ partOfSpeech, forms }: { partOfSpeech: Paradigm; forms: Set<string> }): string[] {
    if (partOfSpeech === 'v') return [...forms];
    return [...forms].filter(
      (form) => !functionWords.has(foldYo(form)) || (partOfSpeech === 'a' && !form.endsWith('о')),
    );
  }

  function paradigm(word: string, entries: readonly Entry[], wanted?: Paradigm) {
    for (const partOfSpeech of wanted ? [wanted] : (['v', 'a', 'n'] as const)) {
      const heads = entries.filter((entry) => isHead(entry, partOfSpeech));
      if (heads.length === 0) continue;
      if (partOfSpeech === 'n' && heads.every((head) => isPlural(head)) && singularOf(word)) continue;
      const forms = EXPANDERS[partOfSpeech](dictionary, heads);
      // мать and дочь look like infinitives
      if (partOfSpeech === 'v' && ![...forms].some((form) => FINITE.test(form))) continue;
      if (forms.size >= ENOUGH_LOOSE_FORMS || heads.some((head) => head.flags !== '')) return { partOfSpeech, forms };
    }
    if (wanted !== undefined && wanted !== 'n') return undefined;
    // горничная, чаевые, рабочий with /n
    const adjectives = wanted === 'n' ? [word, ...adjectivesOf(word)] : [];
    for (const adjective of adjectives) {
      const heads = dictionary.entries(adjective).filter((entry) => isHead(entry, 'a'));
      if (heads.length === 0) continue;
      const forms = nounFormsOf(word, EXPANDERS.a(dictionary, heads));
      if (forms.has(word)) return { partOfSpeech: 'n' as const, forms };
    }
    // шов, шатёр, время: words whose forms the dictionary lists one by one
    const loose = entries.filter((entry) => entry.flags === '' && UNMARKED_NOUN.test(entry.word));
    const forms = loose.length > 0 ? expandNoun(dictionary, loose) : new Set<string>();
    const isNoun = [INSTRUMENTAL, GENITIVE].every((end) => [...forms].some((form) => end.test(form)));
    return isNoun ? { partOfSpeech: 'n' as const, forms } : undefined;
  }

  function inflectUnmarked(word: string, entries: readonly Entry[], wanted?: Paradigm): Inflection {
    const lemmas = findLemmas(dictionary, word, (head, partOfSpeech) => [
      ...EXPANDERS[partOfSpeech](dictionary, [head]),
    ]);
    const adverb = lemmas.some((lemma) => lemma.partOfSpeech === 'a' && isAdverbOf(word, lemma.word));
    const comparative = entries.length > 0 && lemmas.every(({ partOfSpeech }) => partOfSpeech === 'a');
    if ((adverb || comparative) && (wanted === undefined || wanted === 'n')) return finish(word, 'x', [word]);
    if (lemmas.length > 0)
      throw notALemma(
        word,
        lemmas.map((lemma) => lemma.word),
      );
    if (entries.length > 0 && wanted !== 'v' && wanted !== 'a') return finish(word, 'x', [word]);
    throw new NotALemma(
      entries.length > 0
        ? `“${word}” has no forms of this part of speech in the Russian dictionary: leave out /${wanted}.`
        : `“${word}” is not in the Russian dictionary: write =${word} for this form only, or add it to rules/lexicon/words.ru.yaml.`,
    );
  }

  function singularOf(plural: string): boolean {
    if (PLURAL_ONLY.has(foldYo(plural))) return false;
    return findLemmas(dictionary, plural, (head) => [...expandNoun(dictionary, [head])]).length > 0;
  }

  function inflect(word: string, partOfSpeech?: Paradigm): Inflection {
    const lower = word.normalize('NFC').toLowerCase();
    const own = ownWords.get(foldYo(lower));
    return own ? inflectOwn(lower, own) : inflectListed(lower, partOfSpeech);
  }

  return { language: 'ru', inflect };
}

const FINITE = /(?:[еёи]т|[ую]т|[ая]т|л[ао]?)(?:ся|сь)?$/;
const INSTRUMENTAL = /(?:[оеё]м|ью)$/;
const GENITIVE = /[аяи]$/;
const UNMARKED_NOUN = /(?:[оеё][^аеиоуыэюяьй]ь?|яц|мя|[ое]й|ть|чь)$/;
/** Plurals that are dictionary forms although a singular of the same root exists. */
const PLURAL_ONLY = new Set('весы господа деньги дети духи люди очки переговоры ребята счеты финансы'.split(' '));

function isPlural({ word, flags }: Entry): boolean {
  return flags === 'O' && /[ыияа]$/.test(word);
}

/** срочно of срочный, хорошо of хороший: the short form stands for itself too. */
function isAdverbOf(word: string, adjective: string): boolean {
  return word.slice(0, -1) === adjective.slice(0, -2) && /[оеи]$/.test(word);
}

function finish(lemma: string, partOfSpeech: Inflection['partOfSpeech'], forms: Iterable<string>): Inflection {
  const all = new Set([lemma]);
  for (const form of forms) all.add(form).add(foldYo(form));
  return { lemma, partOfSpeech, forms: [...all].sort() };
}

function notALemma(word: string, lemmas: readonly string[]): NotALemma {
  const [first = word] = lemmas;
  const others = lemmas.length > 1 ? ` (or ${lemmas.slice(1, 4).join(', ')})` : '';
  return new NotALemma(
    `“${word}” is an inflected form: write ${first}${others}, or =${word} for this form only.`,
    first,
  );
}
