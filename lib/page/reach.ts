import type { Downward } from '../messages.js';

/** The part of the browser's API that reaches into pages. */
export interface Reach {
  send(tab: number, message: Downward): Promise<unknown>;
  /** Puts the scanner's script and style into the tab's top document. Rejects where the browser does not allow it. */
  inject(tab: number): Promise<unknown>;
}

/** Sends to a tab's scanner, after putting one there if there is none. False where no script may run. */
export async function reachPage(reach: Reach, tab: number, message: Downward): Promise<boolean> {
  try {
    await reach.send(tab, { type: 'state' });
  } catch {
    try {
      await reach.inject(tab);
    } catch {
      return false;
    }
  }
  try {
    await reach.send(tab, message);
    return true;
  } catch {
    return false;
  }
}
