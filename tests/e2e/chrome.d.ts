/** In the panel's own page both browsers offer the extension's interface, with promises, under this name. */
declare const chrome: import('webextension-polyfill').Browser;
