import { american, british } from './english/british.js';
import { conjugate, degrees, lemmaCandidates, plural, tagsOf } from './english/compromise.js';
import { readOwnWords } from './english/own-words.js';
import { englishWords } from './english/words.js';
import { type Inflection, type Inflector, NotALemma } from './inflection.js';

type Paradigm = 'n' | 'v' | 'a';

const VERB_TAGS = ['Infinitive', 'Verb', 'Modal', 'Copula', 'Auxiliary'];
const NOUN_TAGS = [
  'Singular',
  'Noun',
  'Actor',
  'Uncountable',
  'Plural',
  'Currency',
  'Unit',
  'WeekDay',
  'Month',
  'Person',
];
const FIXED_TAGS = [
  'Preposition',
  'Determiner',
  'Conjunction',
  'Adverb',
  'Pronoun',
  'Possessive',
  'QuestionWord',
  'Negative',
];

/**
 * English inflector by compromise, every form checked against dictionary-en. Without a part of speech a word that is both
 * noun and verb gets the forms of both, an adjective only its own. British and American spellings go together.
 */
export function createEnglishInflector(lexiconFolder: string): Inflector {
  const ownWords = readOwnWords(lexiconFolder);

  function inflect(word: string, partOfSpeech?: Paradigm): Inflection {
    const lemma = word.normalize('NFC').toLowerCase();
    const own = ownWords.get(lemma);
    if (own) {
      const parts = own.as === 'x' ? [] : ([...own.as] as Paradigm[]);
      const wanted = partOfSpeech && parts.includes(partOfSpeech) ? [partOfSpeech] : parts;
      // An own word is told how to inflect because the dictionary does not know it: its regular forms go unchecked.
      const forms = own.forms ?? wanted.flatMap((part) => regularForms(lemma, part));
      return { lemma, partOfSpeech: wanted.at(-1) ?? 'x', forms: sorted([lemma, ...forms]) };
    }
    const base = american(lemma, isKnown);
    if (!isKnown(base)) {
      throw new NotALemma(
        `“${lemma}” is not in the English dictionary: write =${lemma} for this form only, or add it to rules/lexicon/words.en.yaml.`,
      );
    }
    refuseInflected(base);
    const parts = partOfSpeech ? [partOfSpeech] : partsOf(base);
    const forms = parts.flatMap((part) => paradigmForms(base, part));
    if (partOfSpeech === 'v' && !forms.some((form) => form.endsWith('ing'))) {
      throw new NotALemma(`“${lemma}” is no verb in the English dictionary: leave out /v.`);
    }
    const all = sorted([lemma, base, ...forms, ...british(base, [base, ...forms])]);
    return { lemma, partOfSpeech: parts.at(-1) ?? 'x', forms: all };
  }

  return { language: 'en', inflect };
}

function isKnown(word: string): boolean {
  return englishWords().forms.has(word) || englishWords().flags.has(word);
}

/** The noun before the verb, so that the last one is the wider paradigm. */
function partsOf(word: string): Paradigm[] {
  const tags = tagsOf(word);
  const flags = englishWords().flags.get(word) ?? '';
  if (tags.some((tag) => FIXED_TAGS.includes(tag))) return [];
  if (tags.some((tag) => tag.startsWith('Adj'))) return ['a'];
  const parts: Paradigm[] = [];
  const noun = tags.some((tag) => NOUN_TAGS.includes(tag));
  const verb = tags.some((tag) => VERB_TAGS.includes(tag));
  const undecided = !noun && !verb;
  const { forms } = englishWords();
  // Of words compromise does not list, those are verbs that have a gerund in the dictionary (repay has it by its prefix).
  const gerund = /G/.test(flags) || (flags === '' && conjugate(word).every((form) => forms.has(form)));
  if (noun || (undecided && (/M/.test(flags) || (/S/.test(flags) && !gerund)))) parts.push('n');
  if (verb || (undecided && gerund)) parts.push('v');
  if (parts.length === 0 && /T/.test(flags)) parts.push('a');
  return parts;
}

function paradigmForms(word: string, part: Paradigm): string[] {
  const { forms, flags } = englishWords();
  const isName = (form: string) => form === `${word}s` && /S/.test(flags.get(word) ?? '');
  const english = regularForms(word, part).flatMap((form) =>
    forms.has(form) || isName(form) ? [form] : otherDoublings(form).filter((other) => forms.has(other)),
  );
  // faker is a person: an adjective without a superlative has no comparative either.
  return part === 'a' && !english.some((form) => form.endsWith('st')) ? [] : english;
}

/** travelled – traveled, slimest – slimmest: compromise does not always double as the dictionary does. */
function otherDoublings(form: string): string[] {
  const single = form.replace(/([a-z])\1(ed|ing|er|est)$/, '$1$2');
  const double = form.replace(/([^aeiou])(ed|ing|er|est)$/, '$1$1$2');
  return [...new Set([single, double])].filter((other) => other !== form);
}

function regularForms(word: string, part: Paradigm): string[] {
  if (part === 'n') return [plural(word)];
  return part === 'v' ? conjugate(word) : degrees(word);
}

/** @throws NotALemma for documents, paid, younger, but not for words that stand in the dictionary with forms of their own */
function refuseInflected(word: string): void {
  const tags = tagsOf(word);
  const flags = englishWords().flags.get(word) ?? '';
  // meeting/MS is a noun of its own, women/M only has a genitive.
  const ownForms = /[SDG]/.test(flags) || (/M/.test(flags) && !tags.includes('Plural'));
  if (ownForms || tags.some((tag) => tag.startsWith('Adj') || FIXED_TAGS.includes(tag))) return;
  const lemma = lemmaCandidates(word).find(
    (candidate) =>
      isKnown(candidate) && (['n', 'v', 'a'] as const).some((part) => paradigmForms(candidate, part).includes(word)),
  );
  if (lemma) {
    throw new NotALemma(`“${word}” is an inflected form: write ${lemma}, or =${word} for this form only.`, lemma);
  }
}

function sorted(forms: Iterable<string>): string[] {
  return [...new Set(forms)].sort();
}
