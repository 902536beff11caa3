/** A function run inside a page: it sees nothing but its arguments, which must survive JSON as must its value. */
export type InPage<Arguments extends unknown[], Value> = (...given: Arguments) => Value | Promise<Value>;

/** Anything with a document: a tab's page, or the extension's panel. */
export interface Place {
  evaluate<Arguments extends unknown[], Value>(look: InPage<Arguments, Value>, ...given: Arguments): Promise<Value>;
  /** Writes what is shown to a PNG file. */
  screenshot(path: string): Promise<void>;
}

export interface Tab extends Place {
  /** Makes it the tab in front, as a click on it does. */
  activate(): Promise<void>;
}

/** A running browser with the extension, a fresh profile and no window on a display; the same for every browser. */
export interface Driver {
  /** Name and version as the browser tells them. */
  version: string;
  /** Opens an address in a new tab, in front, and waits until it is loaded. */
  open(address: string): Promise<Tab>;
  /** Clicks the extension's button in the browser's own toolbar while this tab is in front; returns the real side panel. */
  clickToolbarButton(tab: Tab): Promise<Place>;
  close(): Promise<void>;
}

/** Text of the call of a function with its arguments, for protocols that take text. */
export function callText<Arguments extends unknown[], Value>(look: InPage<Arguments, Value>, given: Arguments): string {
  return `(${look.toString()})(...${JSON.stringify(given)})`;
}
