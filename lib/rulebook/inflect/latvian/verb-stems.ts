import { softenVelar } from './sounds.js';

/**
 * The stems that all forms of a verb are built on, without reflexive endings. Every field begins with the verb's prefix, so a
 * prefixed verb's stems are those of its base with the prefix before each.
 */
export interface VerbStems {
  /** maksāt, mest */
  infinitive: string;
  /** maksāju, metu, esmu */
  first: string;
  /** maksā, met, nāc, dari */
  second: string;
  /** maksā, met, dara, redz */
  third: string;
  /** After jā-: the third person, but būt. */
  debitive: string;
  /** Before -ot, -ošs, -os: maksāj, met, dar */
  present: string;
  /** Before -m, -t, -ms and reflexive -s: maksāja, meta, darā, redza */
  presentPlural: string;
  /** Before -iet and reflexive -ies: maksāj, met, nāc, dar */
  imperative: string;
  /** Before -u, -i, -a: maksāj, met, nāc */
  past: string;
  /** Before -is: maksāj, met, nāc, licis */
  perfectSoft: string;
  /** Before -usi: maksāj, met, nāk, lik */
  perfectHard: string;
  /** Before -šu: maksā, metī */
  future: string;
  /** Before -dams: maksā, mez */
  accompanying: string;
}

/** The forms a lexicon gives: infinitive, present and past, both in the third person, none reflexive. */
export interface PrincipalParts {
  infinitive: string;
  present: string;
  past: string;
}

/** Works out the stems of a regular verb of any conjugation from its principal parts. */
export function stemsOf({ infinitive, present, past }: PrincipalParts): VerbStems {
  const base = infinitive.slice(0, -1);
  const pastStem = past.slice(0, -1);
  const theme = /[āēīoū]$/.test(base);
  if (theme && present === base) return withTheme(base, pastStem);
  if (present.endsWith('a')) return thematic(base, present.slice(0, -1), 'ā', present, pastStem);
  if (theme && past === `${base}ja` && !present.startsWith(base))
    return thematic(base, present, 'a', present, pastStem);
  return first(base, present, pastStem);
}

/** Second conjugation: maksāt, maksā, maksāja. */
function withTheme(base: string, past: string): VerbStems {
  const present = `${base}j`;
  return {
    ...common(base, past),
    first: `${present}u`,
    second: base,
    third: base,
    debitive: base,
    present,
    presentPlural: `${present}a`,
    imperative: present,
  };
}

/** Third conjugation: darīt, dara, darīja and redzēt, redz, redzēja. */
function thematic(base: string, present: string, vowel: 'a' | 'ā', third: string, past: string): VerbStems {
  // gulēt, guļ, but tu guli; sēdēt, sēž, but tu sēdi
  const imperative = /[žšļņ]$/.test(present) ? base.slice(0, -1) : present;
  return {
    ...common(base, past),
    first: `${present}u`,
    second: `${imperative}i`,
    third,
    debitive: third,
    present,
    presentPlural: present + vowel,
    imperative,
  };
}

/** First conjugation: nest, nes, nesa. */
function first(base: string, present: string, past: string): VerbStems {
  const dental = /[sz]$/.test(base);
  const imperative = secondPersonStem(present, past);
  const hard = base.endsWith('k') ? past.replace(/c$/, 'k') : base.endsWith('g') ? past.replace(/dz$/, 'g') : past;
  return {
    infinitive: `${base}t`,
    first: `${present}u`,
    second: takesI(base, present, past) ? `${imperative}i` : imperative,
    third: present,
    debitive: present,
    present,
    presentPlural: `${present}a`,
    imperative,
    past,
    perfectSoft: softenVelar(past),
    perfectHard: hard,
    future: dental ? `${past}ī` : base,
    accompanying: dental && /[td]$/.test(past) ? `${base.slice(0, -1)}z` : base,
  };
}

function common(base: string, past: string) {
  return {
    infinitive: `${base}t`,
    past,
    perfectSoft: past,
    perfectHard: past,
    future: base,
    accompanying: base,
  };
}

/** The second person undoes the softening of the present: ceļ → cel, griež → griez, kāpj → kāp; and softens k, g: nāk → nāc. */
function secondPersonStem(present: string, past: string): string {
  if (/[žšļņ]$/.test(present)) return present.slice(0, -1) + past.slice(-1);
  if (/[bpm]j$/.test(present)) return present.slice(0, -1);
  return softenVelar(present);
}

/** Verbs with -st- or a lengthened vowel in the present say -i: plūsti, krīti, atrodi; but sit, cērt. */
function takesI(base: string, present: string, past: string): boolean {
  if (present.endsWith('st')) return true;
  return base.endsWith('s') && /(?:[īūo]|ie)[td]$/.test(present) && present !== past;
}

/** būt and iet, whose stems no principal parts give. */
export const IRREGULAR: Readonly<Record<string, VerbStems>> = {
  būt: {
    infinitive: 'būt',
    first: 'esmu',
    second: 'esi',
    third: 'ir',
    debitive: 'būt',
    present: 'es',
    presentPlural: 'esa',
    imperative: 'es',
    past: 'bij',
    perfectSoft: 'bij',
    perfectHard: 'bij',
    future: 'bū',
    accompanying: 'bū',
  },
  iet: {
    infinitive: 'iet',
    first: 'eju',
    second: 'ej',
    third: 'iet',
    debitive: 'iet',
    present: 'ej',
    presentPlural: 'eja',
    imperative: 'ej',
    past: 'gāj',
    perfectSoft: 'gāj',
    perfectHard: 'gāj',
    future: 'ie',
    accompanying: 'ie',
  },
};

/** The same stems with a prefix before each: dot → atdot. */
export function prefixed(prefix: string, stems: VerbStems): VerbStems {
  const entries = Object.entries(stems) as [keyof VerbStems, string][];
  return Object.fromEntries(entries.map(([name, stem]) => [name, prefix + stem])) as unknown as VerbStems;
}
