import type { AdText, Report, Severity } from '../../../lib/analyser/report.js';
import type { Assignment } from '../../../lib/messages.js';
import { toRange } from '../../../lib/page/anchors.js';
import { extractPage } from '../../../lib/page/extract.js';
import { PageReader } from '../../../lib/page/reader.js';
import { runNow } from '../../../lib/page/slices.js';

/** What the tests call inside a real browser; bundled by helpers/open.ts and set as the global `library`. */

/** The whole visible text of the page. */
export function read(): string {
  return runNow(extractPage(document, undefined)).ad.text;
}

/** Why the page was not read in full. */
export function unread(): string[] {
  return runNow(extractPage(document, undefined)).ad.facts.unread ?? [];
}

/** Every word of the page that does not come back from the place it is said to stand in. */
export function misplacedWords(): string[] {
  const { ad, anchors } = runNow(extractPage(document, undefined));
  const wrong: string[] = [];
  for (const { 0: word, index } of ad.text.matchAll(/\S+( \S+)?/g)) {
    const found = anchors.locate(index, index + word.length).map((place) => toRange(place).toString());
    if (found.join('').replace(/\s+/g, '') !== word.replace(/\s+/g, '')) wrong.push(`${word} → ${found.join('|')}`);
  }
  return wrong;
}

/** A report that marks every occurrence of some words, each as a rule of its own name. */
function reportOf(ad: AdText, words: Record<string, Severity>): Report {
  const signals = Object.entries(words).map(([word, severity]) => ({
    rule: word,
    family: 'pressure' as const,
    severity,
    spans: [...ad.text.matchAll(new RegExp(word, 'g'))].map(({ index }) => {
      return { start: index, end: index + word.length, text: word };
    }),
  }));
  return {
    schemaVersion: 1,
    rulebook: '',
    kind: 'job-offer',
    level: 'medium',
    readable: 'full',
    unread: [],
    score: 0,
    languages: ['lv'],
    signals: signals.filter(({ spans }) => spans.length > 0),
    protective: [],
    legal: [],
    missing: [],
    because: [],
  };
}

const log: string[] = [];
const end = new AbortController();
let texts: string[] = [];
let reader: PageReader | undefined;

/** Starts a reader whose analyser marks these words; what it says to the outside goes into the log. */
export async function startReader(words: Record<string, Severity>, assignment: Assignment): Promise<void> {
  reader = new PageReader(
    {
      analyse: async (ad) => {
        texts.push(ad.text);
        return { report: reportOf(ad, words), paint: ['medium', 'high'] };
      },
      changed: (families) => log.push(`${reader?.state.status ?? 'reading'} ${families}`),
      chosen: (rule) => log.push(`chosen ${rule}`),
    },
    end.signal,
  );
  await reader.read(assignment);
}

export function stopReader(): void {
  end.abort();
}

/** The log since it was last taken, the texts analysed since then, and the marks in the page. */
export function take(): { log: string[]; texts: string[]; marks: Record<string, string[]> } {
  const marks = Object.fromEntries(
    [...CSS.highlights].map(([name, highlight]) => [name, [...highlight].map((range) => range.toString())]),
  );
  const taken = { log: log.splice(0), texts, marks };
  texts = [];
  return taken;
}

export function show(start: number, stop: number): void {
  const state = reader?.state;
  if (state?.status === 'read') reader?.show(state.revision, start, stop);
}
