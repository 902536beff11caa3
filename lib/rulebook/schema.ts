import { z } from 'zod';
import { FAMILIES, KINDS, LANGUAGES, LEGAL_NOTES, MISSING_ITEMS, SEVERITIES } from '../analyser/report.js';
import { CHECK_NAMES } from '../analyser/tables.js';

/** The forms of every file under rules/ that people edit. Unknown fields are errors, so that a slip of the pen is seen. */

const sentence = z.string().trim().min(3, 'a text is missing here');
const translated = z.strictObject({ lv: sentence, ru: sentence, en: sentence });
const pattern = z.string().trim().min(2, 'a pattern is missing here');
const patterns = z.strictObject({
  lv: z.array(pattern).optional(),
  ru: z.array(pattern).optional(),
  en: z.array(pattern).optional(),
});
const allPatterns = z.strictObject({
  lv: z.array(pattern).min(1, 'a Latvian pattern is missing'),
  ru: z.array(pattern).min(1, 'a Russian pattern is missing'),
  en: z.array(pattern).min(1, 'an English pattern is missing'),
});

const example = z.string().min(3, { error: 'a sentence is missing here', abort: true });
const marked = example.refine((text) => /⟦[^⟦⟧]+⟧/.test(text), 'mark the passage that must be found with ⟦ and ⟧');
const unmarked = example.refine((text) => !/[⟦⟧]/.test(text), 'a near-miss has no marks ⟦ ⟧');

function examples(fewest: number) {
  const one = z.strictObject({
    hit: z.array(marked).min(fewest, `at least ${fewest} sentences must be found`),
    miss: z.array(unmarked).min(fewest, `at least ${fewest} near-misses are needed`),
    still_hit: z.array(marked).optional(),
  });
  return z.strictObject({ lv: one, ru: one, en: one });
}

/** Keys of rules/sources.yaml; an empty list means "practice, no published source". */
const sources = z.array(z.string().regex(/^[A-Z][A-Za-z0-9]*$/, 'a source is a key of rules/sources.yaml'));

/** Says in which languages a text that "unless" must not cancel is wanting. */
function stillHits(
  rule: {
    unless?: z.infer<typeof patterns> | undefined;
    examples?: z.infer<ReturnType<typeof examples>> | undefined;
  },
  context: z.RefinementCtx,
): void {
  for (const language of LANGUAGES) {
    if (rule.unless?.[language]?.length && !rule.examples?.[language].still_hit?.length) {
      context.addIssue({
        code: 'custom',
        path: ['examples', language],
        message:
          'a rule with "unless" needs a "still_hit" example: the advertiser must not be able to talk the sign away',
      });
    }
  }
}

const ruleId = z
  .string()
  .regex(/^[a-z-]+\/[a-z0-9-]+$/, 'an id is family/name in lower-case letters, digits and hyphens');

export const ruleSchema = z
  .strictObject({
    id: ruleId,
    severity: z.enum(SEVERITIES),
    /** One sign of this rule suffices for the level high, whatever its family. */
    alone: z.literal('high').optional(),
    patterns: allPatterns.default({ lv: [], ru: [], en: [] }),
    /** What finds the sign instead of patterns; see lib/analyser/checks.ts. */
    check: z.enum(CHECK_NAMES).optional(),
    /** The sign holds only where the passage is negated. */
    negated: z.literal(true).optional(),
    unless: patterns.optional(),
    texts: z.strictObject({ name: translated, why: translated, ask: translated, lookalike: translated }),
    sources,
    examples: examples(3),
  })
  .superRefine((rule, context) => {
    stillHits(rule, context);
    if ((rule.check === undefined) === (rule.patterns.lv.length === 0)) {
      context.addIssue({ code: 'custom', path: ['patterns'], message: 'a rule has either "patterns" or "check"' });
    }
    const family = rule.id.split('/')[0];
    if (!FAMILIES.some((known) => known === family)) {
      context.addIssue({
        code: 'custom',
        path: ['id'],
        message: `"${family}" is no family; there are ${FAMILIES.join(', ')}`,
      });
    }
  });

export const protectiveSchema = z.strictObject({
  id: z.string().regex(/^protective\/[a-z0-9-]+$/, 'an id is protective/name'),
  patterns: allPatterns,
  negated: z.literal(true).optional(),
  unless: patterns.optional(),
  texts: z.strictObject({ name: translated, check: translated }),
  sources,
  examples: examples(2),
});

export const missingSchema = z.strictObject({
  id: z.enum(MISSING_ITEMS),
  /** What counts as stating it. */
  stated: allPatterns,
  texts: z.strictObject({ name: translated, ask: translated }),
  examples: examples(2),
});

/** A note is either about something absent (`instead_of`) or about passages (`patterns` with `examples`). */
export const legalSchema = z
  .strictObject({
    id: z.enum(LEGAL_NOTES),
    /** The note is given where one of these is not stated, and stands instead of it. */
    instead_of: z.array(z.enum(MISSING_ITEMS)).min(1).optional(),
    /** The note is given where one of these stands. */
    patterns: allPatterns.optional(),
    unless: patterns.optional(),
    texts: z.strictObject({ name: translated, explain: translated }),
    sources,
    examples: examples(2).optional(),
  })
  .superRefine((note, context) => {
    stillHits(note, context);
    const problem = (message: string) => context.addIssue({ code: 'custom', path: [], message });
    if ((note.instead_of === undefined) === (note.patterns === undefined)) {
      problem('a legal note has either "instead_of" or "patterns"');
    }
    if ((note.examples === undefined) !== (note.patterns === undefined)) {
      problem('"patterns" and "examples" come together');
    }
  });

/** A lexicon that patterns name with @. */
export const lexiconSchema = z.strictObject({
  about: z.string().min(3),
  lv: z.array(pattern).optional(),
  ru: z.array(pattern).optional(),
  en: z.array(pattern).optional(),
});
export type Lexicon = z.infer<typeof lexiconSchema>;

/** rules/lexicon/negation.yaml: words that deny what stands after them, and directly before them; the file explains each list. */
const negation = z.strictObject({
  prefix: z.string().optional(),
  before: z.array(pattern),
  after: z.array(pattern),
  agreeing: z.array(pattern),
  undone_by: z.array(pattern),
  governing: z.array(pattern),
  completing: z.array(pattern),
  ends_phrase: z.array(pattern),
  joining: z.array(pattern),
  passed_over: z.array(pattern),
});
export const negationSchema = z.strictObject({ lv: negation, ru: negation, en: negation });

/** rules/lexicon/kinds.yaml: what tells one sort of text from another; a cue counts `weight` points. */
const cue = z.strictObject({
  weight: z.number().int().min(1).max(5),
  lv: z.array(pattern),
  ru: z.array(pattern),
  en: z.array(pattern),
});
export const kindsSchema = z.strictObject({
  kinds: z.partialRecord(z.enum(KINDS), z.array(cue)),
  /** Signs that the employer is in Latvia, and that the work is elsewhere: they decide whether the Labour Law notes apply. */
  place: z.strictObject({ here: lexiconSchema, abroad: lexiconSchema }),
  /** A text in one of these languages is taken to be about work here unless it names another country. */
  home_languages: z.array(z.enum(LANGUAGES)),
});

/** rules/lexicon/loose-spelling.yaml: how a language is written without its own letters. */
const spelling = z.record(z.string().min(1).max(4), z.string());
export const looseSpellingSchema = z.array(
  z.strictObject({
    language: z.enum(LANGUAGES),
    letters: spelling,
    rewrites: spelling,
    doubled: z.string(),
    absorbed: spelling,
    borrowed: z.string(),
    variants: z.array(spelling),
  }),
);

/** rules/lexicon/emoji.yaml: pictures that are put instead of words. */
export const emojiSchema = z.array(
  z.strictObject({
    pictures: z.array(
      z.string().regex(/^[\p{Extended_Pictographic}\p{Regional_Indicator}]+$/u, 'only pictures stand here'),
    ),
    lv: z.array(pattern),
    ru: z.array(pattern),
    en: z.array(pattern),
  }),
);

/** rules/lexicon/calling-codes.yaml: what countries' telephone numbers begin with. */
const callingCode = z.string().regex(/^[1-9]\d{0,3}$/, 'a calling code is one to four digits');
export const callingCodesSchema = z.strictObject({
  home: callingCode,
  countries: z.array(
    z.strictObject({ code: callingCode, lv: z.array(pattern), ru: z.array(pattern), en: z.array(pattern) }),
  ),
});

export const plainWordsSchema = z.strictObject({
  lv: z.array(z.string()),
  ru: z.array(z.string()),
  en: z.array(z.string()),
});

export const sourcesSchema = z.record(
  z.string(),
  z.strictObject({
    title: z.string().min(3),
    /** What the source says that a rule can rest on, in the project's own words. */
    evidence: z.string().min(10),
    address: z.string().optional(),
    date: z
      .string()
      .regex(/^\d{4}(-\d\d){0,2}$/)
      .optional(),
  }),
);

/** rules/renamed.yaml: a rule's former id and its present one. */
export const renamedSchema = z.record(ruleId, ruleId);

export const contactsSchema = z.array(
  z
    .strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/),
      country: z.string().regex(/^[A-Z]{2}$/),
      purpose: z.enum(['emergency', 'victims', 'talk', 'labour', 'check', 'consular', 'children']),
      name: translated,
      phone: z.string().optional(),
      site: z.string().optional(),
      note: translated.optional(),
      source: z.string().min(2),
      evidence: z.string().regex(/^\d{4}(-\d\d){0,2}$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD, in quotation marks'),
      status: z.enum(['verified', 'old', 'unverified']),
    })
    .refine((contact) => contact.phone !== undefined || contact.site !== undefined, 'a contact has a phone or a site')
    .refine(
      (contact) => contact.status === 'verified' || contact.site !== undefined,
      'an unverified number needs a site to show instead',
    ),
);
