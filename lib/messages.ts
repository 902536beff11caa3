import { type AdText, type Report, SEVERITIES, type Severity } from './analyser/report.js';

/**
 * The one protocol between a page's scanner, the background worker and our own pages. What pages send is checked by
 * message-schemas.ts; what they are sent, here, by hand: a page's script has no room for a schema library.
 */

/** The most a page, a selection or a pasted text may have; UTF-16 units. The rest is reported as `too-long`. */
export const LONGEST_TEXT = 1_000_000;

/** From a page's scanner or a page of ours to the background worker and the panel. */
export type Upward =
  /** Answered with an `Analysis`. */
  | { type: 'analyse'; ad: AdText }
  /** The page's state is another one now; `families` is the number for the toolbar badge. */
  | { type: 'changed'; families: number }
  /** A person pressed a mark in the page. */
  | { type: 'chosen'; rule: string }
  /** The browser lets no script into this tab, though a person asked. From the background worker to the panel. */
  | { type: 'unreachable'; tab: number };

/** The background worker's answer: the report and which severities the person wants marked. */
export interface Analysis {
  report: Report;
  paint: Severity[];
}

/** What is to be read in a page. `text` is a selection that only the browser's menu could see, in a frame. */
export type Assignment = { what: 'page' } | { what: 'selection'; text?: string };

/** From the background worker or the panel to a page's scanner. */
export type Downward =
  /** Answered, as all of these, with a `PageState`. */
  | { type: 'state' }
  | { type: 'read'; assignment: Assignment }
  /** Scroll to a passage of the reading with this revision. */
  | { type: 'show'; revision: number; start: number; end: number }
  | { type: 'paint'; severities: Severity[] };

/** Where the reading of one document stands. It lives in that document's scanner and nowhere else. */
export type PageState =
  | { status: 'idle'; section: 'job-wanted' | 'acquaintance' | 'other' }
  | { status: 'reading' | 'nothing-selected' | 'failed' }
  | { status: 'read'; revision: number; source: 'ad' | 'page' | 'selection' | 'pasted'; head: string; report: Report };

/** The part of a sender that is looked at. */
export interface Sender {
  id?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** True for messages of this extension: the top document of a tab, or one of our own pages. */
export function isOurs(sender: Sender, ownId: string): boolean {
  return sender.id === ownId && (sender.tab === undefined || sender.frameId === undefined || sender.frameId === 0);
}

/** A message for a scanner; undefined for anything else. */
export function readDownward(message: unknown, sender: Sender, ownId: string): Downward | undefined {
  if (!isOurs(sender, ownId) || !isRecord(message)) return undefined;
  switch (message.type) {
    case 'state':
      return { type: 'state' };
    case 'read': {
      const assignment = readAssignment(message.assignment);
      return assignment && { type: 'read', assignment };
    }
    case 'show': {
      const { revision, start, end } = message;
      return isOffset(revision) && isOffset(start) && isOffset(end)
        ? { type: 'show', revision, start, end }
        : undefined;
    }
    case 'paint': {
      const { severities } = message;
      return Array.isArray(severities)
        ? { type: 'paint', severities: SEVERITIES.filter((severity) => severities.includes(severity)) }
        : undefined;
    }
    default:
      return undefined;
  }
}

function readAssignment(value: unknown): Assignment | undefined {
  if (!isRecord(value)) return undefined;
  if (value.what === 'page') return { what: 'page' };
  if (value.what !== 'selection') return undefined;
  return { what: 'selection', ...(typeof value.text === 'string' && { text: value.text }) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

/** Families that carry a medium or high sign: what the toolbar badge counts. */
export function familiesToBadge(report: Report): number {
  return new Set(report.signals.filter(({ severity }) => severity !== 'low').map(({ family }) => family)).size;
}

/** The first words that were read, for the panel's head; a known ad begins with its own text, not with the site's heading. */
export function headOf(ad: AdText, source: string): string {
  const start = (source === 'ad' && ad.blocks.find(({ role }) => role === 'body')?.start) || 0;
  const words = ad.text
    .slice(start, start + 400)
    .replace(/\s+/g, ' ')
    .trim();
  const cut = [...words].slice(0, 100).join('');
  return cut.length < words.length ? `${cut.replace(/\s+\S*$/, '')}…` : cut;
}
