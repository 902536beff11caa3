import { texts as rulebookTexts } from 'virtual:rulebook-texts';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { Language, Severity } from '../../lib/analyser/report.js';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/schema.js';
import { loadSettings, onSettingsChanged, saveSettings } from '../../lib/settings/store.js';
import { createTexts, languageOf } from '../../lib/texts/texts.js';
import { Panel } from '../../lib/ui/Panel.js';
import { PanelModel } from '../../lib/ui/panel-model.js';

const area = browser.storage.local;
const root = document.getElementById('panel');
let settings: Settings = DEFAULT_SETTINGS;

const model = new PanelModel(
  {
    ownId: browser.runtime.id,
    frontTab: async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0],
    toTab: (tab, message) => browser.tabs.sendMessage(tab, message, { frameId: 0 }),
    toBackground: (message) => browser.runtime.sendMessage(message),
    onFrontTabChanged: (listener) => {
      browser.tabs.onActivated.addListener(async ({ windowId }) => {
        if (windowId === (await ownWindow)) listener();
      });
    },
    onTabLoading: (listener) => {
      browser.tabs.onUpdated.addListener((tab, { status }) => {
        if (status) listener(tab, status === 'loading');
      });
    },
    onMessage: (listener) => browser.runtime.onMessage.addListener(listener),
  },
  () => draw(),
);
const ownWindow = browser.windows.getCurrent().then(({ id }) => id);

function draw(): void {
  const language: Language =
    settings.language === 'auto' ? languageOf(browser.i18n.getUILanguage()) : settings.language;
  document.documentElement.lang = language;
  if (!root) return;
  render(
    <Panel
      view={model.view}
      chosen={model.chosen}
      texts={createTexts(language)}
      rulebook={rulebookTexts}
      today={new Date()}
      markLow={settings.markLow}
      onLanguage={(chosen) => void change({ language: chosen })}
      onMarkLow={(markLow) => void change({ markLow })}
      onRead={(what) => void model.read({ what })}
      onPasted={(text) => void model.readPasted(text)}
      onPassage={(start, end) => model.showPassage(start, end)}
    />,
    root,
  );
}

function apply(next: Settings): void {
  const repaint = next.markLow !== settings.markLow;
  settings = next;
  const severities: Severity[] = next.markLow ? ['low', 'medium', 'high'] : ['medium', 'high'];
  if (repaint) model.paint(severities);
  draw();
}

async function change(part: Partial<Settings>): Promise<void> {
  apply(await saveSettings(area, part));
}

onSettingsChanged(area, apply);
settings = await loadSettings(area);
draw();
await model.follow();
