import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { Failure } from '../failure.js';

interface Target {
  targetId: string;
  type: string;
  url: string;
}

interface Answer {
  id: number;
  result?: { result?: { value?: unknown }; exceptionDetails?: { exception?: { description?: string } }; data?: string };
  error?: { message: string };
}

/** The commands used here; Playwright's types lag behind Chromium's `Extensions` domain. */
type Send = (method: string, params?: object) => Promise<unknown>;

async function targets(send: Send, type: string): Promise<Target[]> {
  const { targetInfos } = (await send('Target.getTargets', { filter: [{ type }] })) as { targetInfos: Target[] };
  return targetInfos;
}

/** Waits until `look` finds something, at most `limit` milliseconds. */
async function until<Value>(look: () => Promise<Value | undefined>, limit: number): Promise<Value | undefined> {
  for (const end = Date.now() + limit; ; ) {
    const found = await look();
    if (found !== undefined || Date.now() > end) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Chromium's own side panel: Playwright does not attach to it, so it is spoken to over the browser's own session. */
export class SidePanel {
  private lastId = 0;
  private readonly waiting = new Map<number, (answer: Answer) => void>();

  private constructor(
    private readonly browser: CDPSession,
    private readonly sessionId: string,
  ) {
    browser.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
      if (from !== sessionId) return;
      const answer = JSON.parse(message) as Answer;
      this.waiting.get(answer.id)?.(answer);
      this.waiting.delete(answer.id);
    });
  }

  /** Clicks the extension's toolbar button on a page, as a person would, and waits for the panel it opens. */
  static async openByToolbar(context: BrowserContext, extensionId: string, page: Page): Promise<SidePanel> {
    const browser = context.browser();
    if (browser === null) throw new Failure('This Chromium gives no access to its own session.');
    const session = await browser.newBrowserCDPSession();
    const send = session.send.bind(session) as Send;
    await page.bringToFront();
    const tab = (await targets(send, 'tab')).find(({ url }) => url === page.url());
    if (tab === undefined) throw new Failure(`No tab shows ${page.url()}.`);
    await send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
    const prefix = `chrome-extension://${extensionId}/sidepanel.html`;
    const panel = await until(
      async () => (await targets(send, 'page')).find(({ url }) => url.startsWith(prefix)),
      10_000,
    );
    if (panel === undefined) throw new Failure('The toolbar button was clicked, but no side panel opened.');
    const { sessionId } = (await send('Target.attachToTarget', { targetId: panel.targetId, flatten: false })) as {
      sessionId: string;
    };
    const opened = new SidePanel(session, sessionId);
    const ready = `location.href.startsWith(${JSON.stringify(prefix)}) && document.readyState === 'complete' || undefined`;
    if ((await opened.waitFor(ready, 10_000)) === undefined) throw new Failure('The side panel never loaded.');
    return opened;
  }

  /** Value of an expression in the panel; a promise is awaited, the value must survive JSON. */
  async evaluate(expression: string): Promise<unknown> {
    const answer = await this.call('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    const thrown = answer.result?.exceptionDetails;
    if (thrown !== undefined) throw new Error(`In the panel: ${thrown.exception?.description ?? 'exception'}`);
    return answer.result?.result?.value;
  }

  /** First value of an expression that is not undefined, or undefined when `limit` milliseconds have passed. */
  waitFor(expression: string, limit: number): Promise<unknown> {
    return until(() => this.evaluate(expression), limit);
  }

  /** A PNG of the panel as it is shown. */
  async screenshot(): Promise<Buffer> {
    const answer = await this.call('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(answer.result?.data ?? '', 'base64');
  }

  private async call(method: string, params: object): Promise<Answer> {
    const id = ++this.lastId;
    const answered = new Promise<Answer>((resolve) => {
      this.waiting.set(id, resolve);
    });
    const message = JSON.stringify({ id, method, params });
    await this.browser.send('Target.sendMessageToTarget', { sessionId: this.sessionId, message });
    const answer = await answered;
    if (answer.error !== undefined) throw new Error(`${method}: ${answer.error.message}`);
    return answer;
  }
}
