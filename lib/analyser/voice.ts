import type { Span } from './report.js';
import type { Tokens } from './tokens.js';

/** Opening quotation marks and what closes each. */
const CLOSES: Readonly<Record<string, string>> = {
  '«': '»',
  '„': '“”"',
  '“': '”',
  '"': '"',
  '‹': '›',
};
/** Longer quotations are taken for marks that were left open, in UTF-16 units. */
const LONGEST_QUOTATION = 1000;

/** A stretch of the text in which others speak, in UTF-16 offsets, half open. */
export interface Told {
  start: number;
  end: number;
}

/** Those of `spans` that stand in no stretch of `told`; both are sorted. */
export function outside(spans: readonly Span[], told: readonly Told[]): Span[] {
  let reached = -1;
  let next = 0;
  return spans.filter(({ start }) => {
    for (; next < told.length && told[next]!.start <= start; next++) reached = Math.max(reached, told[next]!.end);
    return start >= reached;
  });
}

/** Tells who speaks: passages that the writer reports or quotes are not said in his own voice. */
export class Voice {
  constructor(
    private readonly text: string,
    private readonly tokens: Tokens,
  ) {}

  /** What is told of others: the sentences that hold one of `reports` (sorted), and what stands in quotation marks. */
  told(reports: readonly Span[]): Told[] {
    return [...this.sentencesOf(reports), ...this.quotations()].sort((a, b) => a.start - b.start);
  }

  private sentencesOf(spans: readonly Span[]): Told[] {
    const { count, start, end, sentence } = this.tokens;
    const found: Told[] = [];
    let next = 0;
    for (let first = 0, last = 0; first < count && next < spans.length; first = last) {
      while (last < count && sentence[last] === sentence[first]) last++;
      const until = end[last - 1]!;
      if (spans[next]!.start >= until) continue;
      found.push({ start: start[first]!, end: until });
      while (next < spans.length && spans[next]!.start < until) next++;
    }
    return found;
  }

  private quotations(): Told[] {
    const { text } = this;
    const found: Told[] = [];
    let opened = -1;
    let closes = '';
    for (let i = 0; i < text.length; i++) {
      const mark = text[i]!;
      if (opened >= 0 && i - opened > LONGEST_QUOTATION) opened = -1;
      if (opened >= 0 && closes.includes(mark)) {
        found.push({ start: opened, end: i + 1 });
        opened = -1;
      } else if (opened < 0 && mark in CLOSES) {
        opened = i;
        closes = CLOSES[mark]!;
      }
    }
    return found;
  }
}
