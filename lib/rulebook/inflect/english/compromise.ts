import nlp from 'compromise/two';

/** The part of compromise 14.17's internals used here; they are not in its public types, so the version is pinned. */
interface Model {
  one: { lexicon: Record<string, string | string[] | undefined> };
  two: { switches: Record<string, string | undefined> };
}
interface Transform {
  noun: { toPlural(word: string, model: Model): string; toSingular(word: string, model: Model): string };
  verb: {
    conjugate(word: string, model: Model): Record<string, string | undefined>;
    toInfinitive(word: string, model: Model, tense: string): string;
  };
  adjective: Record<
    'toComparative' | 'toSuperlative' | 'fromComparative' | 'fromSuperlative',
    (word: string, model: Model) => string | undefined
  >;
}

const internals = nlp as unknown as { model(): Model; methods(): { two: { transform: Transform } } };
const model = internals.model();
const { noun, verb, adjective } = internals.methods().two.transform;

/** What compromise's own lexicon calls the word: tags such as Infinitive, Singular, Adjective, and pairs such as Noun|Verb. */
export function tagsOf(word: string): string[] {
  const tag = Object.hasOwn(model.one.lexicon, word) ? model.one.lexicon[word] : undefined;
  const pair = Object.hasOwn(model.two.switches, word) ? model.two.switches[word] : undefined;
  return [...(tag === undefined ? [] : [tag].flat()), ...(pair?.split('|') ?? [])];
}

export function plural(word: string): string {
  return noun.toPlural(word, model);
}

/** Present, past, gerund and, where it differs from the past, participle. */
export function conjugate(word: string): string[] {
  const forms = verb.conjugate(word, model);
  return [forms.PresentTense, forms.PastTense, forms.Gerund, forms.Participle].filter(
    (form) => form !== undefined && form !== '',
  ) as string[];
}

export function degrees(word: string): string[] {
  return [adjective.toComparative(word, model), adjective.toSuperlative(word, model)].filter(
    (form) => form !== undefined,
  );
}

/** Dictionary forms the word may be an inflected form of, itself left out. */
export function lemmaCandidates(form: string): string[] {
  const infinitives = ['PastTense', 'PresentTense', 'Gerund', 'Participle'].map((tense) =>
    verb.toInfinitive(form, model, tense),
  );
  const adjectives = [adjective.fromComparative(form, model), adjective.fromSuperlative(form, model)];
  const found = [noun.toSingular(form, model), ...infinitives, ...adjectives];
  return [...new Set(found.filter((word): word is string => word !== undefined && word !== '' && word !== form))];
}
