import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { rulebookPlugin } from './lib/rulebook/plugin.js';
import { compileTextFiles, textsPlugin } from './lib/texts/plugin.js';

/**
 * Our own pages load nothing from anywhere but the extension, and can reach nothing outside: the first promise, held by the
 * browser.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The sites that are read without a click; which of their pages, scanner.content/index.ts says by path. */
const HOSTS = [
  '*://*.ss.lv/*',
  '*://*.ss.com/*',
  '*://*.cv.lv/*',
  '*://*.cvmarket.lv/*',
  '*://*.visidarbi.lv/*',
  '*://cvvp.nva.gov.lv/*',
];

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons'],
  imports: false,
  autoIcons: { baseIconPath: 'public/icon.svg', sizes: [128, 48, 32, 16], developmentIndicator: false },
  vite: () => ({
    plugins: [preact(), textsPlugin(), rulebookPlugin()],
    build: { modulePreload: false },
  }),
  hooks: {
    // Typed texts have to be there before anything is type-checked, so `wxt prepare` writes them too.
    'prepare:types': (_, entries) => {
      entries.push({ path: 'types/texts.d.ts', text: compileTextFiles().declaration, tsReference: true });
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'activeTab', 'scripting', 'contextMenus', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: HOSTS,
    action: { default_title: '__MSG_actionTitle__' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+L' } } },
    ...(mode === 'production' && { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'lasi-verigi@lasi-verigi.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
