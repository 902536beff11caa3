import type { AdText } from '../analyser/report.js';
import { readPageState, readReport, readUpward } from '../message-schemas.js';
import {
  type Analysis,
  type Assignment,
  type Downward,
  headOf,
  LONGEST_TEXT,
  type PageState,
  type Sender,
  type Upward,
} from '../messages.js';

/** What the panel shows. Nothing of one document is ever kept beside another. */
export type View =
  /** Nothing is known yet about the document in front. */
  | { status: 'waiting' }
  /** No scanner answers there: the person has not asked, or (`blocked`) the browser allows none. */
  | { status: 'silent'; blocked: boolean }
  | PageState;

/** The part of the browser's API the panel uses. */
export interface PanelBrowser {
  ownId: string;
  /** The tab the panel stands beside. */
  frontTab(): Promise<{ id?: number | undefined; url?: string | undefined; status?: string | undefined } | undefined>;
  toTab(tab: number, message: Downward): Promise<unknown>;
  toBackground(message: Upward): Promise<unknown>;
  onFrontTabChanged(listener: () => void): void;
  onTabLoading(listener: (tab: number, loading: boolean) => void): void;
  onMessage(listener: (message: unknown, sender: Sender) => true | undefined): void;
}

/** Addresses that no extension may read, as far as the browser tells them. */
const BLOCKED = /^(?!https?:|file:)|\.pdf(?:$|[?#])|^https:\/\/(?:chromewebstore\.google\.com|addons\.mozilla\.org)\//i;

/** Follows the document in front and keeps its view; on every change of tab, page or text the view is emptied first. */
export class PanelModel {
  view: View = { status: 'waiting' };
  /** The sign whose mark was pressed in the page. */
  chosen: string | undefined;
  private tab: number | undefined;
  /** Counts changes of what is in front; an answer to an older question is dropped. */
  private question = 0;

  constructor(
    private readonly browser: PanelBrowser,
    private readonly onChange: () => void,
  ) {
    browser.onFrontTabChanged(() => void this.follow());
    browser.onTabLoading((tab, loading) => {
      if (tab !== this.tab) return;
      this.empty();
      if (!loading) void this.ask();
    });
    browser.onMessage((message, sender) => this.hear(message, sender));
  }

  /** Turns to the tab in front. */
  async follow(): Promise<void> {
    const question = this.empty();
    this.tab = undefined;
    const tab = await this.browser.frontTab();
    if (question !== this.question) return;
    this.tab = tab?.id;
    await this.ask();
  }

  /** Has the page or the selection in it read. */
  async read(assignment: Assignment): Promise<void> {
    if (this.tab === undefined) return;
    const question = this.empty();
    await this.browser.toTab(this.tab, { type: 'read', assignment }).catch(() => undefined);
    if (question === this.question) await this.ask();
  }

  /** Reads a text a person pasted. It stays in this panel until the tab in front changes. */
  async readPasted(pasted: string): Promise<void> {
    const question = this.empty();
    this.show({ status: 'reading' });
    const text = pasted.slice(0, LONGEST_TEXT);
    const facts: AdText['facts'] = text.length < pasted.length ? { unread: ['too-long'] } : {};
    const ad: AdText = { text, blocks: [{ start: 0, end: text.length, role: 'body' }], facts };
    const answer = (await this.browser.toBackground({ type: 'analyse', ad }).catch(() => undefined)) as
      | Analysis
      | undefined;
    if (question !== this.question) return;
    const report = readReport(answer?.report);
    if (!report) return this.show({ status: 'failed' });
    this.show({ status: 'read', revision: 0, source: 'pasted', head: headOf(ad, 'pasted'), report });
  }

  /** Scrolls the page to a passage of the report in view. */
  showPassage(start: number, end: number): void {
    const { view, tab } = this;
    if (view.status !== 'read' || view.source === 'pasted' || tab === undefined) return;
    void this.browser.toTab(tab, { type: 'show', revision: view.revision, start, end }).catch(() => undefined);
  }

  /** Tells the page which severities to mark. */
  paint(severities: ('low' | 'medium' | 'high')[]): void {
    if (this.tab !== undefined) void this.browser.toTab(this.tab, { type: 'paint', severities }).catch(() => undefined);
  }

  private empty(): number {
    this.show({ status: 'waiting' });
    return ++this.question;
  }

  private show(view: View): void {
    this.view = view;
    this.chosen = undefined;
    this.onChange();
  }

  private async ask(): Promise<void> {
    const question = ++this.question;
    if (this.tab === undefined) return this.show({ status: 'silent', blocked: false });
    const answer = await this.browser.toTab(this.tab, { type: 'state' }).catch(() => undefined);
    if (question !== this.question) return;
    const state = readPageState(answer);
    if (state) return this.show(state);
    const front = await this.browser.frontTab().catch(() => undefined);
    if (question !== this.question) return;
    if (front?.status === 'loading') return this.show({ status: 'waiting' });
    this.show({ status: 'silent', blocked: front?.url !== undefined && BLOCKED.test(front.url) });
  }

  private hear(message: unknown, sender: Sender): true | undefined {
    const known = readUpward(message, sender, this.browser.ownId);
    if (known?.type === 'unreachable' && sender.tab === undefined) {
      if (known.tab === this.tab) {
        this.question++;
        this.show({ status: 'silent', blocked: true });
      }
      return true;
    }
    if (sender.tab?.id === undefined || sender.tab.id !== this.tab) return undefined;
    if (known?.type === 'changed') {
      this.empty();
      void this.ask();
    } else if (known?.type === 'chosen' && this.view.status === 'read') {
      this.chosen = known.rule;
      this.onChange();
    }
    return undefined;
  }
}
