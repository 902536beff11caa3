import { describe, expect, it } from 'vitest';
import type { Downward, PageState, Sender } from '../../../lib/messages.js';
import { type PanelBrowser, PanelModel, type View } from '../../../lib/ui/panel-model.js';
import { report } from '../fixtures/report.js';

const read = (head: string, revision = 1): PageState => ({
  status: 'read',
  revision,
  source: 'ad',
  head,
  report: report(),
});

/** A browser of a few tabs; what a tab's scanner answers can be held back. */
class FakeBrowser implements PanelBrowser {
  ownId = 'own';
  front: { id: number; url?: string; status?: string } = { id: 1 };
  pages = new Map<number, () => Promise<unknown>>();
  sent: [number, Downward][] = [];
  analysis: unknown = { report: report(), paint: [] };
  frontChanged = () => {};
  loading = (_tab: number, _loading: boolean) => {};
  message = (_message: unknown, _sender: Sender): true | undefined => undefined;

  frontTab = async () => this.front;
  toTab = async (tab: number, message: Downward) => {
    this.sent.push([tab, message]);
    const page = this.pages.get(tab);
    if (!page) throw new Error('Receiving end does not exist');
    return page();
  };
  toBackground = async () => this.analysis;
  onFrontTabChanged(listener: () => void) {
    this.frontChanged = listener;
  }
  onTabLoading(listener: (tab: number, loading: boolean) => void) {
    this.loading = listener;
  }
  onMessage(listener: (message: unknown, sender: Sender) => true | undefined) {
    this.message = listener;
  }
}

function start() {
  const browser = new FakeBrowser();
  const views: View[] = [];
  const model: PanelModel = new PanelModel(browser, () => views.push(model.view));
  const rest = () => new Promise((resolve) => setTimeout(resolve, 0));
  const head = () => (model.view.status === 'read' ? model.view.head : model.view.status);
  return { browser, model, views, rest, head };
}

describe('the panel', () => {
  it('empties at once when another tab comes to the front, then shows that tab', async () => {
    const { browser, model, rest, head } = start();
    browser.pages.set(1, async () => read('one')).set(2, async () => read('two'));
    await model.follow();
    expect(head()).toBe('one');
    browser.front = { id: 2 };
    browser.frontChanged();
    expect(head()).toBe('waiting');
    await rest();
    expect(head()).toBe('two');
  });

  it('drops an answer that comes after the tab was left', async () => {
    const { browser, model, rest, head } = start();
    let answer = (_state: PageState) => {};
    browser.pages.set(1, () => new Promise((resolve) => (answer = resolve))).set(2, async () => read('two'));
    void model.follow();
    await rest();
    browser.front = { id: 2 };
    browser.frontChanged();
    await rest();
    answer(read('one, too late'));
    await rest();
    expect(head()).toBe('two');
  });

  it('empties when its tab loads another page, not when another tab does', async () => {
    const { browser, model, rest, head } = start();
    browser.pages.set(1, async () => read('one'));
    await model.follow();
    browser.loading(2, true);
    expect(head()).toBe('one');
    browser.loading(1, true);
    expect(head()).toBe('waiting');
    browser.loading(1, false);
    await rest();
    expect(head()).toBe('one');
  });

  it('asks again when its page says that its text changed, and believes no other tab', async () => {
    const { browser, model, rest, head } = start();
    browser.pages.set(1, async () => read('before'));
    await model.follow();
    browser.pages.set(1, async () => read('after', 2));
    browser.message({ type: 'changed', families: 0 }, { id: 'own', frameId: 0, tab: { id: 9 } });
    await rest();
    expect(head()).toBe('before');
    browser.message({ type: 'changed', families: 0 }, { id: 'own', frameId: 0, tab: { id: 1 } });
    expect(head()).toBe('waiting');
    await rest();
    expect(head()).toBe('after');
  });

  it.each([
    ['no scanner', { id: 1, url: 'https://jobs.example/' }, { status: 'silent', blocked: false }],
    ['no address to see', { id: 1 }, { status: 'silent', blocked: false }],
    ['a page of the browser', { id: 1, url: 'chrome://settings/' }, { status: 'silent', blocked: true }],
    ['a PDF', { id: 1, url: 'https://jobs.example/ad.pdf#page=2' }, { status: 'silent', blocked: true }],
    ['a page on its way', { id: 1, status: 'loading' }, { status: 'waiting' }],
  ])('knows how to go on where there is %s', async (_, front, expected) => {
    const { browser, model } = start();
    browser.front = front;
    await model.follow();
    expect(model.view).toEqual(expected);
  });

  it('says that the browser lets nobody in when the background worker has tried', async () => {
    const { browser, model } = start();
    await model.follow();
    expect(browser.message({ type: 'unreachable', tab: 1 }, { id: 'own', tab: { id: 1 }, frameId: 0 })).toBeUndefined();
    expect(model.view).toEqual({ status: 'silent', blocked: false });
    expect(browser.message({ type: 'unreachable', tab: 1 }, { id: 'own' })).toBe(true);
    expect(model.view).toEqual({ status: 'silent', blocked: true });
  });

  it('believes no answer that is not a state', async () => {
    const { browser, model, head } = start();
    browser.pages.set(1, async () => ({ status: 'read', head: 'x', report: { level: 'safe' } }));
    await model.follow();
    expect(head()).toBe('silent');
  });

  it('scrolls to passages of the reading in view only', async () => {
    const { browser, model } = start();
    browser.pages.set(1, async () => read('one', 4));
    await model.follow();
    model.showPassage(3, 9);
    expect(browser.sent.at(-1)).toEqual([1, { type: 'show', revision: 4, start: 3, end: 9 }]);
    browser.sent.length = 0;
    await model.readPasted('Darbs ārzemēs');
    model.showPassage(3, 9);
    expect(browser.sent).toEqual([]);
  });

  it('reads a pasted text, and forgets it when another tab comes to the front', async () => {
    const { browser, model, head } = start();
    await model.follow();
    await model.readPasted('Darbs ārzemēs');
    expect(model.view).toMatchObject({ status: 'read', source: 'pasted', head: 'Darbs ārzemēs' });
    browser.frontChanged();
    expect(head()).toBe('waiting');
  });

  it('turns to the sign whose mark was pressed', async () => {
    const { browser, model } = start();
    browser.pages.set(1, async () => read('one'));
    await model.follow();
    browser.message({ type: 'chosen', rule: 'a/b' }, { id: 'own', frameId: 0, tab: { id: 1 } });
    expect(model.chosen).toBe('a/b');
  });
});
