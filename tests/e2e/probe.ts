declare global {
  interface Window {
    /** What the probe saw, readable once the page is parsed. */
    watched?: { records: number; parsed: string };
  }
}

/**
 * Put into the head of every page served to a test: counts what changes anywhere in the document after its parsing, when
 * the earliest a content script may change it, and keeps the markup as the parser left it. With `?tall` in its address the
 * page begins with three empty screens.
 */
export function probe(): void {
  if (location.search === '?tall') document.write('<style>html{padding-top:300vh}</style>');
  const observer = new MutationObserver((records) => {
    if (window.watched !== undefined) window.watched.records += records.length;
  });
  observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => {
    observer.takeRecords();
    window.watched = { records: 0, parsed: document.documentElement.outerHTML };
  });
}

/** Names and numbers of ranges of all highlights registered in this page, whoever registered them. */
export function readHighlights(): { name: string; ranges: string[] }[] {
  return [...CSS.highlights].map(([name, highlight]) => ({
    name,
    ranges: [...highlight].map((range) => range.toString()),
  }));
}

/** Changes since the parsing, pending ones included, and the markup then and now. */
export function readChanges(): { records: number; parsed: string; now: string } {
  const { watched } = window;
  if (watched === undefined) throw new Error('The probe is missing in this page.');
  return { ...watched, now: document.documentElement.outerHTML };
}
