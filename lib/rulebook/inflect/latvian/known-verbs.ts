import type { LatvianLexicon } from './lexicon.js';
import { IRREGULAR, prefixed, stemsOf, type VerbStems } from './verb-stems.js';
import { debitive, reflexiveForms, verbForms } from './verbs.js';

/** Prefixes a verb takes without changing how it inflects. */
export const VERB_PREFIXES = ['aiz', 'ap', 'at', 'ie', 'iz', 'no', 'pa', 'pār', 'pie', 'sa', 'uz', 'līdz'] as const;

const INFINITIVE = /^\p{L}+t(ies)?$/u;
const NEGATION = 'ne';

/** Verbs of the lexicon with what follows from them: prefixes, reflexives, and the two regular conjugations. */
export class KnownVerbs {
  constructor(private readonly lexicon: LatvianLexicon) {}

  /** Whether the word is an infinitive of the lexicon, or one with a prefix, reflexive or negated. */
  knows(infinitive: string): boolean {
    return this.stems(infinitive) !== undefined || this.negated(infinitive) !== undefined;
  }

  /** All forms of an infinitive, or undefined for a verb whose stems nothing tells. */
  forms(infinitive: string): string[] | undefined {
    const reflexive = infinitive.endsWith('ties');
    const forms = reflexive ? reflexiveForms : verbForms;
    const bare = this.negated(infinitive);
    if (bare !== undefined) return this.stems(bare)!.flatMap(forms).map(negate);
    const stems = this.stems(infinitive) ?? guess(infinitive);
    return stems?.flatMap((ways) => [...forms(ways), debitive(ways, reflexive)]);
  }

  /** A verb with ne-, without it; nest and negatīvēt are none. */
  private negated(infinitive: string): string | undefined {
    if (!infinitive.startsWith(NEGATION) || this.stems(infinitive) !== undefined) return undefined;
    const bare = infinitive.slice(NEGATION.length);
    return this.stems(bare) === undefined ? undefined : bare;
  }

  private stems(infinitive: string): readonly VerbStems[] | undefined {
    const match = INFINITIVE.exec(infinitive);
    if (!match) return undefined;
    const own = this.listed(infinitive);
    if (own) return own;
    const counterpart = match[1] === undefined ? `${infinitive}ies` : infinitive.slice(0, -3);
    const base = this.listed(counterpart);
    if (base) return base;
    for (const prefix of VERB_PREFIXES) {
      if (!infinitive.startsWith(prefix)) continue;
      const rest = this.stems(infinitive.slice(prefix.length));
      if (rest) return rest.map((stems) => prefixed(prefix, stems));
    }
    return undefined;
  }

  private listed(infinitive: string): readonly VerbStems[] | undefined {
    const irregular = IRREGULAR[infinitive];
    return irregular ? [irregular] : this.lexicon.verbs.get(infinitive);
  }
}

/** -āt, -ēt, -ot go like maksāt and -īt, -ināt like darīt unless listed. */
function guess(infinitive: string): VerbStems[] | undefined {
  const match = /^(\p{L}+?)((?:in)?ā|ē|o|ī)t(?:ies)?$/u.exec(infinitive);
  if (!match) return undefined;
  const [, root = '', theme = ''] = match;
  const third = theme === 'ī' ? `${root}a` : theme === 'inā' ? `${root}ina` : root + theme;
  return [stemsOf({ infinitive: `${root}${theme}t`, present: third, past: `${root}${theme}ja` })];
}

/** There is no jā- form with ne-: one says "nav jāmaksā". */
function negate(form: string): string {
  return form === 'ir' ? 'nav' : NEGATION + form;
}
