import type { PageState } from '../../lib/messages.js';

/** A page's state once it was read: the report and the words it begins with. */
export type Reading = Extract<PageState, { status: 'read' }>;

/** Runs in the panel: asks the page in front for its own state, by the message the panel itself uses. */
export async function askPage(): Promise<PageState> {
  const [front] = await chrome.tabs.query({ active: true, currentWindow: true });
  if (front?.id === undefined) throw new Error('No tab is in front.');
  return (await chrome.tabs.sendMessage(front.id, { type: 'state' }, { frameId: 0 })) as PageState;
}

/** Runs in the panel: what stands on the toolbar button for the page in front. */
export async function readBadge(): Promise<string> {
  const [front] = await chrome.tabs.query({ active: true, currentWindow: true });
  return front?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: front.id });
}
