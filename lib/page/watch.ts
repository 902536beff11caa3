export interface Watching {
  /** False once something that was read is gone or different. */
  holds: () => boolean;
  /** What was read no longer stands there; called at once. */
  onBroken: () => void;
  /** The page has come to rest after a change: time to read it again and compare. */
  onSettled: () => void;
  signal: AbortSignal;
}

/** Milliseconds of quiet after which the page counts as settled. */
const QUIET = 300;
/** A page that never comes to rest is read again at growing intervals, from the first number to the second; milliseconds. */
const FIRST_INTERVAL = 1_000;
const LAST_INTERVAL = 10_000;
/** A change is waited out no longer than this; milliseconds. */
const LONGEST_WAIT = 2_000;
/** How often at most the text is compared while the page changes; milliseconds. */
const CHECK_INTERVAL = 100;

/**
 * Watches the page for changes of its text and for navigation without loading. Marks are no changes, so nothing of ours wakes
 * it; a page that changes without end costs ever less.
 */
export function watchPage({ holds, onBroken, onSettled, signal }: Watching): void {
  let interval = FIRST_INTERVAL;
  let lastSettled = Number.NEGATIVE_INFINITY;
  let lastCheck = Number.NEGATIVE_INFINITY;
  let firstChange: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let address = location.href;

  const settle = () => {
    firstChange = undefined;
    const now = performance.now();
    interval = now - lastSettled < interval * 4 ? Math.min(interval * 2, LAST_INTERVAL) : FIRST_INTERVAL;
    lastSettled = now;
    onSettled();
  };
  const changed = () => {
    const now = performance.now();
    const moved = location.href !== address;
    address = location.href;
    if (moved) interval = FIRST_INTERVAL;
    if (moved || now - lastCheck >= CHECK_INTERVAL) {
      lastCheck = now;
      if (moved || !holds()) onBroken();
    }
    firstChange ??= now;
    const due = Math.max(Math.min(now + QUIET, firstChange + LONGEST_WAIT), lastSettled + interval);
    clearTimeout(timer);
    timer = setTimeout(settle, Math.max(0, due - now));
  };

  const observer = new MutationObserver(changed);
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  for (const event of ['popstate', 'hashchange'] as const) window.addEventListener(event, changed, { signal });
  window.addEventListener('pageshow', (event) => event.persisted && changed(), { signal });
  // "Show more" and "show number" often only switch a class, which is no change of the tree.
  document.addEventListener('click', changed, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
