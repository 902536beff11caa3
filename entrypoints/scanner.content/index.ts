import './style.css';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { type Scanner, startScanner } from '../../lib/page/scanner.js';

declare global {
  /** Set in the scanner's own world, which no page can see, so that a second injection does nothing. */
  var lasiVerigiScanner: Scanner | undefined;
}

export default defineContentScript({
  // Job ads and, because they hold marriage offers, acquaintances: no other section of a classified site gets a script.
  matches: [
    '*://*.ss.lv/*/work/*',
    '*://*.ss.lv/*/entertainment/acquaintances/*',
    '*://*.ss.com/*/work/*',
    '*://*.ss.com/*/entertainment/acquaintances/*',
    '*://*.cv.lv/*',
    '*://*.cvmarket.lv/*',
    '*://*.visidarbi.lv/*',
    '*://cvvp.nva.gov.lv/*',
  ],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {
    if (globalThis.lasiVerigiScanner?.alive) return;
    globalThis.lasiVerigiScanner?.stop();
    globalThis.lasiVerigiScanner = startScanner({
      get id() {
        return browser.runtime?.id;
      },
      sendMessage: (message) => browser.runtime.sendMessage(message),
      onMessage: browser.runtime.onMessage,
    });
  },
});
