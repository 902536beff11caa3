import type { AdText, Report, Severity } from '../analyser/report.js';
import { type Analysis, type Assignment, familiesToBadge, headOf, LONGEST_TEXT, type PageState } from '../messages.js';
import { Anchors } from './anchors.js';
import { type Extracted, extractPage, extractSelection, isGone } from './extract.js';
import { ruleAt } from './hit.js';
import { paint, reveal, unpaint } from './paint.js';
import { adPageAt } from './sites/index.js';
import { pause, runInSlices } from './slices.js';
import { watchPage } from './watch.js';

/** What a reader needs from outside the page. */
export interface Outside {
  analyse: (ad: AdText) => Promise<Analysis>;
  /** The state is another one; `families` go on the toolbar badge. */
  changed: (families: number) => void;
  /** A person pressed a mark. */
  chosen: (rule: string) => void;
}

/** Longest wait for the page to be rendered; milliseconds. */
const FIRST_WAIT = 500;

interface Reading {
  ad: AdText;
  anchors: Anchors;
  report: Report;
  source: Extracted['source'];
}

/**
 * Reads one document and keeps what came of it: extracts, has it analysed, paints, and reads again when the text changes. The
 * text and the report stay here until the document goes.
 */
export class PageReader {
  private current: PageState = { status: 'idle', section: 'other' };
  private reading: Reading | undefined;
  private assignment: Assignment | undefined;
  private severities: readonly Severity[] = ['medium', 'high'];
  private revision = 0;
  private running: AbortController | undefined;
  private watched = false;

  constructor(
    private readonly outside: Outside,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => {
      this.running?.abort();
      unpaint();
    });
    document.addEventListener('click', (event) => this.onClick(event), { signal, capture: true, passive: true });
  }

  get state(): PageState {
    return this.current;
  }

  /** Reads a page of a kind that is read without being asked; leaves all others alone. */
  async start(): Promise<void> {
    this.watch();
    const known = adPageAt(location);
    if (known?.automatic && !isGone(document, known)) {
      // Before the page's own first rendering, looking at styles would force all of it in one go.
      this.become({ status: 'reading' });
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: FIRST_WAIT }));
      if (this.assignment || this.signal.aborted) return;
      return this.read({ what: 'page' });
    }
    const section = known?.section;
    this.become({
      status: 'idle',
      section: section === 'job-wanted' || section === 'acquaintance' ? section : 'other',
    });
  }

  /** Reads what a person asked for. */
  async read(assignment: Assignment): Promise<void> {
    const known = this.reading !== undefined && this.assignment?.what === 'page' && assignment.what === 'page';
    this.assignment = assignment;
    this.watch();
    if (!known) this.forget();
    await this.run(assignment, known);
  }

  /** Scrolls to a passage; nothing happens when the panel speaks of an older reading. */
  show(revision: number, start: number, end: number): void {
    if (this.reading && revision === this.revision) reveal(this.reading.anchors, start, end);
  }

  paintOnly(severities: readonly Severity[]): void {
    this.severities = severities;
    if (this.reading) paint(this.reading.report, this.reading.anchors, severities);
  }

  private async run(assignment: Assignment, again: boolean): Promise<void> {
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    try {
      const steps =
        assignment.what === 'page' ? extractPage(document, adPageAt(location)) : extractSelection(getSelection());
      const extracted = (await runInSlices<Extracted | undefined>(steps, running.signal)) ?? selectedText(assignment);
      if (running.signal.aborted) return;
      if (!extracted) return this.become({ status: 'nothing-selected' });
      if (again && this.reading && isSame(this.reading.ad, extracted.ad)) {
        this.reading = { ...this.reading, anchors: extracted.anchors };
        return this.paintOnly(this.severities);
      }
      if (this.reading) this.forget();
      await pause();
      const analysis = await this.outside.analyse(extracted.ad);
      if (running.signal.aborted) return;
      await pause();
      if (running.signal.aborted) return;
      this.severities = analysis.paint;
      this.reading = { ...extracted, report: analysis.report };
      this.revision++;
      this.paintOnly(analysis.paint);
      const { ad, source } = extracted;
      this.become({
        status: 'read',
        revision: this.revision,
        source,
        head: headOf(ad, source),
        report: analysis.report,
      });
    } catch {
      if (!running.signal.aborted) this.become({ status: 'failed' });
    }
  }

  /** Takes marks and report back at once: they speak of a text that is no longer there. */
  private forget(): void {
    this.reading = undefined;
    unpaint();
    this.become({ status: 'reading' });
  }

  private become(state: PageState): void {
    this.current = state;
    if (!this.signal.aborted) this.outside.changed(state.status === 'read' ? familiesToBadge(state.report) : 0);
  }

  private watch(): void {
    if (this.watched) return;
    this.watched = true;
    let address = location.href;
    watchPage({
      holds: () => this.reading?.anchors.hold() ?? true,
      onBroken: () => {
        if (this.reading) this.forget();
      },
      onSettled: () => {
        const moved = location.href !== address;
        address = location.href;
        if (moved) {
          this.assignment = undefined;
          this.forget();
          void this.start();
        } else if (this.assignment) void this.reread(this.assignment);
      },
      signal: this.signal,
    });
  }

  /** A selection is not read again: it may be gone, and what the person asked about has changed. */
  private async reread(assignment: Assignment): Promise<void> {
    if (assignment.what === 'page') await this.run(assignment, true);
    else if (this.current.status === 'reading') this.become({ status: 'idle', section: 'other' });
  }

  private onClick(event: MouseEvent): void {
    if (!event.isTrusted || event.button !== 0 || !this.reading) return;
    if (getSelection()?.isCollapsed === false) return;
    const point = { x: event.clientX, y: event.clientY, target: event.composedPath()[0] ?? event.target };
    const rule = ruleAt(point, this.reading.report, this.reading.anchors, this.severities);
    if (rule) this.outside.chosen(rule);
  }
}

/** A selection that only the browser's menu could see. It has no place in the document, so nothing is marked. */
function selectedText(assignment: Assignment): Extracted | undefined {
  if (assignment.what !== 'selection' || !assignment.text?.trim()) return undefined;
  const cut = assignment.text.length > LONGEST_TEXT;
  const text = assignment.text.slice(0, LONGEST_TEXT);
  return {
    ad: { text, blocks: [{ start: 0, end: text.length, role: 'body' }], facts: cut ? { unread: ['too-long'] } : {} },
    anchors: new Anchors([], text),
    source: 'selection',
  };
}

function isSame(one: AdText, other: AdText): boolean {
  return one.text === other.text && JSON.stringify(one.facts) === JSON.stringify(other.facts);
}
