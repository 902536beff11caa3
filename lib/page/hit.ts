import type { Report, Severity } from '../analyser/report.js';
import { type Anchors, stands, toRange } from './anchors.js';

/** Pressing one of these means something to the page, so it stays the page's. */
const PAGE_OWN =
  'a, area, button, input, select, textarea, label, summary, option, audio, video, [role="button"], [role="link"], [onclick]';

/**
 * The rule whose painted passage stands at a point of the window; the most severe where several do, undefined elsewhere and
 * inside links and buttons.
 */
export function ruleAt(
  point: { x: number; y: number; target: EventTarget | null },
  report: Report,
  anchors: Anchors,
  severities: readonly Severity[],
): string | undefined {
  if (point.target instanceof Element && point.target.closest(PAGE_OWN)) return undefined;
  const caret = document.caretPositionFromPoint(point.x, point.y);
  const offset = caret && anchors.offsetOf(caret.offsetNode, caret.offset);
  if (offset === null || offset === undefined) return undefined;
  for (const severity of ['high', 'medium', 'low'] as const) {
    if (!severities.includes(severity)) continue;
    for (const { rule, severity: own, spans } of report.signals) {
      if (own !== severity) continue;
      const span = spans.find(({ start, end }) => offset >= start && offset <= end);
      if (span && covers(anchors, span, point)) return rule;
    }
  }
  return undefined;
}

/** The caret nearest to a point may be a line's end far away from it, so the passage's own boxes decide. */
function covers(anchors: Anchors, span: { start: number; end: number }, point: { x: number; y: number }): boolean {
  return anchors.locate(span.start, span.end).some((place) => {
    if (!stands(place)) return false;
    return [...toRange(place).getClientRects()].some(({ left, right, top, bottom }) => {
      return point.x >= left && point.x <= right && point.y >= top && point.y <= bottom;
    });
  });
}
