import type { Report, Severity } from '../analyser/report.js';
import { type Anchors, stands, toRange } from './anchors.js';

/** The page's own registry holds these names; they are defined in entrypoints/scanner.content/style.css. */
const NAMES: Record<Severity, string> = {
  high: 'lasi-verigi-high',
  medium: 'lasi-verigi-medium',
  low: 'lasi-verigi-low',
};
const FLASH = 'lasi-verigi-flash';
/** Milliseconds. */
const FLASH_TIME = 2000;
/** More marks than this help nobody and would slow the page down. */
const MOST_RANGES = 2000;

/** Marks the passages of the given severities. Nothing is added to the page's tree. */
export function paint(report: Report, anchors: Anchors, severities: readonly Severity[]): void {
  let left = MOST_RANGES;
  for (const severity of ['high', 'medium', 'low'] as const) {
    const ranges: Range[] = [];
    const signs = severities.includes(severity) ? report.signals.filter((sign) => sign.severity === severity) : [];
    for (const { spans } of signs) {
      for (const { start, end } of spans.slice(0, left)) {
        const places = anchors.locate(start, end);
        left -= places.length;
        for (const place of places) if (stands(place)) ranges.push(toRange(place));
      }
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = severity === 'high' ? 3 : severity === 'medium' ? 2 : 1;
    if (ranges.length > 0) CSS.highlights.set(NAMES[severity], highlight);
    else CSS.highlights.delete(NAMES[severity]);
  }
}

/** Takes every mark of ours out of the page. */
export function unpaint(): void {
  for (const name of [...Object.values(NAMES), FLASH]) CSS.highlights.delete(name);
}

let flashing: ReturnType<typeof setTimeout> | undefined;

/** Scrolls a passage into view and marks it for a moment. False where the page has changed underneath. */
export function reveal(anchors: Anchors, start: number, end: number): boolean {
  const places = anchors.locate(start, end);
  const first = places[0];
  if (!first || !places.every(stands)) return false;
  scrollTo(toRange(first), first.startContainer);
  const highlight = new Highlight(...places.map(toRange));
  highlight.priority = 4;
  CSS.highlights.set(FLASH, highlight);
  clearTimeout(flashing);
  flashing = setTimeout(() => CSS.highlights.delete(FLASH), FLASH_TIME);
  return true;
}

/** The element is scrolled first, for boxes that scroll inside the page; then the page, to the very line. */
function scrollTo(range: Range, node: Text): void {
  const quiet = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = quiet ? 'auto' : 'smooth';
  const box = range.getBoundingClientRect();
  const seen = box.top >= 0 && box.bottom <= innerHeight;
  if (seen) return;
  const element = node.parentElement;
  if (element && element.getBoundingClientRect().height <= innerHeight) {
    element.scrollIntoView({ block: 'center', behavior });
  } else window.scrollBy({ top: box.top - innerHeight / 2, behavior });
}
