import { compiled } from 'virtual:rulebook';
import type { SidebarAction } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { analyse } from '../lib/analyser/analyse.js';
import { loadRulebook } from '../lib/analyser/load.js';
import type { AdText, Severity } from '../lib/analyser/report.js';
import type { Rulebook } from '../lib/analyser/tables.js';
import { readUpward } from '../lib/message-schemas.js';
import type { Analysis, Assignment } from '../lib/messages.js';
import { reachPage } from '../lib/page/reach.js';
import { loadSettings, onSettingsChanged } from '../lib/settings/store.js';
import { createTexts, languageOf, type Texts } from '../lib/texts/texts.js';

/** Dark blue: the badge counts, it does not warn. */
const BADGE_COLOUR = '#1d3557';
const MENU = 'check';

let rulebook: Rulebook | undefined;

async function answer(ad: AdText): Promise<Analysis> {
  rulebook ??= loadRulebook(compiled);
  const { markLow } = await loadSettings(browser.storage.local);
  const paint: Severity[] = markLow ? ['low', 'medium', 'high'] : ['medium', 'high'];
  return { report: analyse(ad, rulebook), paint };
}

async function texts(): Promise<Texts> {
  const { language } = await loadSettings(browser.storage.local);
  return createTexts(language === 'auto' ? languageOf(browser.i18n.getUILanguage()) : language);
}

async function badge(tabId: number, families: number): Promise<void> {
  const { t } = await texts();
  const title = families > 0 ? t('action.families', { count: families }) : t('action.title');
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setBadgeText({ tabId, text: families > 0 ? String(families) : '' }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

/** Must run before anything is awaited: only a person's gesture may open the panel, and waiting loses it. */
function openPanel(windowId: number | undefined): void {
  const opening = import.meta.env.FIREFOX
    ? (browser as unknown as { sidebarAction: SidebarAction.Static }).sidebarAction.open()
    : browser.sidePanel.open({ windowId: windowId ?? browser.windows.WINDOW_ID_CURRENT });
  void opening.catch((error: unknown) => console.warn('The panel did not open:', error));
}

async function read(tab: number | undefined, assignment: Assignment): Promise<void> {
  if (tab === undefined) return;
  const reached = await reachPage(
    {
      send: (id, message) => browser.tabs.sendMessage(id, message, { frameId: 0 }),
      inject: async (tabId) => {
        await browser.scripting.insertCSS({ target: { tabId }, files: ['/content-scripts/scanner.css'] });
        await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/scanner.js'] });
      },
    },
    tab,
    { type: 'read', assignment },
  );
  if (!reached) await sayUnreachable(tab);
}

/** The panel may still be opening, so it is told until it has heard. */
async function sayUnreachable(tab: number): Promise<void> {
  for (let tries = 0; tries < 10; tries++) {
    const heard = await browser.runtime.sendMessage({ type: 'unreachable', tab }).catch(() => false);
    if (heard === true) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  const { t } = await texts();
  browser.contextMenus.create({ id: MENU, title: t('menu.check'), contexts: ['page', 'selection'] });
  await browser.action.setTitle({ title: t('action.title') });
}

export default defineBackground({
  type: 'module',
  main() {
    browser.action.onClicked.addListener((tab) => {
      openPanel(tab.windowId);
      void read(tab.id, { what: 'page' });
    });
    browser.contextMenus.onClicked.addListener(({ selectionText }, tab) => {
      openPanel(tab?.windowId);
      void read(tab?.id, selectionText ? { what: 'selection', text: selectionText } : { what: 'page' });
    });
    browser.runtime.onMessage.addListener((message, sender) => {
      const known = readUpward(message, sender, browser.runtime.id);
      if (known?.type === 'analyse') return answer(known.ad);
      if (known?.type === 'changed' && sender.tab?.id !== undefined) {
        void badge(sender.tab.id, known.families).catch(() => undefined);
      }
      return undefined;
    });
    browser.runtime.onInstalled.addListener(() => void makeMenu());
    browser.runtime.onStartup.addListener(() => void makeMenu());
    onSettingsChanged(browser.storage.local, () => void makeMenu());
  },
});
