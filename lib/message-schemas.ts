import * as z from 'zod/mini';
import {
  FAMILIES,
  KINDS,
  LANGUAGES,
  LEGAL_NOTES,
  LEVELS,
  MISSING_ITEMS,
  type Report,
  SEVERITIES,
  STEPS,
  UNREAD_REASONS,
} from './analyser/report.js';
import { isOurs, LONGEST_TEXT, type PageState, type Sender, type Upward } from './messages.js';

/**
 * The forms of what comes from pages. A page's process may be taken over, and then its messages are the advertiser's: nothing
 * is used that does not pass here. Apart from messages.ts, so that no schema library is put into pages.
 */

const offset = z.int().check(z.minimum(0));
const word = z.string().check(z.maxLength(200));
const span = z.object({ start: offset, end: offset, text: z.string() });
const spans = z.array(span);

const adText = z.object({
  text: z.string().check(z.maxLength(LONGEST_TEXT)),
  blocks: z
    .array(
      z.object({
        start: offset,
        end: offset,
        role: z.enum(['title', 'body', 'field', 'contact']),
        label: z.optional(z.string()),
      }),
    )
    .check(z.maxLength(1_000)),
  facts: z.object({
    section: z.optional(z.enum(['job-offer', 'job-wanted', 'acquaintance'])),
    employer: z.optional(z.string()),
    registrationNumber: z.optional(z.string()),
    pay: z.optional(z.string()),
    place: z.optional(z.string()),
    unread: z.optional(z.array(z.enum(UNREAD_REASONS))),
  }),
});

const report = z.object({
  schemaVersion: z.literal(1),
  rulebook: z.string(),
  id: z.optional(z.union([z.string(), z.number()])),
  kind: z.enum(KINDS),
  level: z.enum(LEVELS),
  readable: z.enum(['full', 'partly', 'no']),
  unread: z.array(z.enum(UNREAD_REASONS)),
  score: z.number(),
  languages: z.array(z.enum([...LANGUAGES, 'other'])),
  signals: z.array(z.object({ rule: word, family: z.enum(FAMILIES), severity: z.enum(SEVERITIES), spans })),
  protective: z.array(z.object({ rule: word, spans })),
  legal: z.array(z.object({ note: z.enum(LEGAL_NOTES), spans })),
  missing: z.array(z.enum(MISSING_ITEMS)),
  because: z.array(
    z.object({
      step: z.enum(STEPS),
      rule: z.optional(z.string()),
      family: z.optional(z.enum(FAMILIES)),
      points: z.number(),
      total: z.number(),
    }),
  ),
});

/** From a page's scanner or a page of ours to the background worker and the panel. */
const upward = z.discriminatedUnion('type', [
  /** Answered with an `Analysis`. */
  z.object({ type: z.literal('analyse'), ad: adText }),
  /** The page's state is another one now; `families` is the number for the toolbar badge. */
  z.object({ type: z.literal('changed'), families: z.int().check(z.minimum(0), z.maximum(FAMILIES.length)) }),
  /** The browser lets no script into this tab, though a person asked. From the background worker to the panel. */
  z.object({ type: z.literal('unreachable'), tab: z.int() }),
  /** A person pressed a mark in the page. */
  z.object({ type: z.literal('chosen'), rule: word }),
]);
const pageState = z.discriminatedUnion('status', [
  /** Nothing was read because nobody asked. */
  z.object({ status: z.literal('idle'), section: z.enum(['job-wanted', 'acquaintance', 'other']) }),
  z.object({ status: z.literal('reading') }),
  z.object({ status: z.literal('nothing-selected') }),
  z.object({ status: z.literal('failed') }),
  z.object({
    status: z.literal('read'),
    /** Counts the readings of one document. */
    revision: z.int(),
    source: z.enum(['ad', 'page', 'selection', 'pasted']),
    /** The first words of what was read. */
    head: z.string().check(z.maxLength(400)),
    report: report,
  }),
]);

/** A message from a scanner or an own page; undefined for anything else. */
export function readUpward(message: unknown, sender: Sender, ownId: string): Upward | undefined {
  if (!isOurs(sender, ownId)) return undefined;
  return z.safeParse(upward, message).data as Upward | undefined;
}

/** What a scanner answered about its page; undefined where it is none of our answers. */
export function readPageState(answer: unknown): PageState | undefined {
  return z.safeParse(pageState, answer).data as PageState | undefined;
}

/** A report from the background worker or a page. */
export function readReport(value: unknown): Report | undefined {
  return z.safeParse(report, value).data as Report | undefined;
}
