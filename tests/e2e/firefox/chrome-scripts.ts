/**
 * Scripts for Marionette's chrome context: they run in the browser window itself, where toolbar and sidebar live.
 * Names of elements as Firefox ESR 153 has them (ext-browserAction.js, browser-sidebar.js).
 */

/** Puts the extension's button from the extensions menu into the toolbar, as a person pins it; returns its CSS selector. */
export const pinButton = `
  const { ExtensionCommon } = ChromeUtils.importESModule('resource://gre/modules/ExtensionCommon.sys.mjs');
  const id = ExtensionCommon.makeWidgetId(arguments[0]) + '-browser-action';
  CustomizableUI.addWidgetToArea(id, 'nav-bar');
  return '#' + id + ' .unified-extensions-item-action-button';
`;

const panelBrowser = `
  const frame = SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser');
  const shown = SidebarController.isOpen ? frame?.browsingContext?.currentWindowGlobal : undefined;
`;

/** Whether the sidebar shows a loaded panel of an extension. */
export const panelIsOpen = `
  ${panelBrowser}
  return shown !== undefined && shown !== null && shown.documentURI.scheme === 'moz-extension' && !shown.isInitialDocument;
`;

/** Runs a script in the panel through Marionette's own actor, as it does in tabs: the panel lives in another process. */
export const evaluateInPanel = `
  ${panelBrowser}
  if (!shown) throw new Error('The sidebar is closed.');
  return shown.getActor('MarionetteCommands').executeScript(arguments[0], [], { sandboxName: null, timeout: 30000 });
`;
