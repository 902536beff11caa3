import { adjectiveForms } from './adjectives.js';
import { type KnownVerbs, VERB_PREFIXES } from './known-verbs.js';
import type { LatvianLexicon } from './lexicon.js';

const DECLINED_LISTS = [
  'nouns',
  'plural_only',
  'third_declension',
  'second_declension_in_s',
  'sixth_declension',
  'masculine_in_a',
] as const;
const PREFIXES = ['jā', 'ne', ...VERB_PREFIXES] as const;

/** From the forms of all listed words back to their dictionary forms. */
export class FormIndex {
  private readonly words = new Map<string, string>();
  private readonly verbs = new Map<string, string>();

  constructor(
    lexicon: LatvianLexicon,
    private readonly knownVerbs: KnownVerbs,
    nounForms: (lemma: string) => string[] | undefined,
  ) {
    for (const [lemma, forms] of lexicon.forms) add(this.words, lemma, forms.split(' '));
    for (const list of DECLINED_LISTS) for (const lemma of lexicon.list(list)) add(this.words, lemma, nounForms(lemma));
    for (const lemma of lexicon.list('adjectives')) add(this.words, lemma, adjectiveForms(lemma));
    for (const infinitive of ['būt', 'iet', ...lexicon.verbs.keys()]) {
      add(this.verbs, infinitive, knownVerbs.forms(infinitive));
      if (infinitive.endsWith('t')) add(this.verbs, `${infinitive}ies`, knownVerbs.forms(`${infinitive}ies`));
    }
  }

  /** The dictionary form of a form of a listed word, or of a listed verb with a prefix. */
  lemmaOf(form: string): string | undefined {
    return this.words.get(form) ?? this.verbOf(form);
  }

  /** The infinitive of a verb's form; not of an infinitive. */
  verbOf(form: string): string | undefined {
    const own = this.verbs.get(form);
    if (own !== undefined) return own;
    for (const prefix of PREFIXES) {
      if (!form.startsWith(prefix)) continue;
      const base = this.verbOf(form.slice(prefix.length));
      // patika is a form of patikt, not of tikt with a prefix
      const infinitive = prefix === 'jā' ? base : base && prefix + base;
      if (infinitive !== undefined && this.knownVerbs.knows(infinitive)) return infinitive;
    }
    return undefined;
  }
}

function add(index: Map<string, string>, lemma: string, forms: readonly string[] | undefined): void {
  for (const form of forms ?? []) if (!index.has(form)) index.set(form, lemma);
}
