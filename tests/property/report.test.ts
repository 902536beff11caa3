import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, find } from '../../lib/analyser/analyse.js';
import type { AdText, Report, Span } from '../../lib/analyser/report.js';
import { anyBlocks, anyFacts, anyText, hits, rulebook } from './texts.js';

const anyAd: fc.Arbitrary<AdText> = fc.record({ text: anyText, blocks: anyBlocks, facts: anyFacts });
const plain = (text: string): AdText => ({ text, blocks: [], facts: {} });
const read = (text: string) => analyse(plain(text), rulebook);

/** Passages stand in order and apart from one another, and say what stands in the text. */
function checkSpans(spans: readonly Span[], text: string): void {
  let reached = -1;
  for (const { start, end, text: passage } of spans) {
    expect(start).toBeGreaterThan(reached);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(passage).toBe(text.slice(start, end));
    reached = end - 1;
  }
}

function moved(report: Report, by: number): unknown {
  return report.signals.map(({ rule, spans }) => ({
    rule,
    spans: spans.map(({ start, end, text }) => ({ start: start + by, end: end + by, text })),
  }));
}

const rulesOf = (report: Report) => report.signals.map(({ rule }) => rule).sort();

describe('a report of any text', () => {
  it('points at what stands in the text, in its order', () => {
    let signs = 0;
    fc.assert(
      fc.property(anyAd, (ad) => {
        const report = analyse(ad, rulebook);
        for (const { spans } of [...report.signals, ...report.protective, ...report.legal]) checkSpans(spans, ad.text);
        const places = report.signals.map(({ spans: [first], rule }) => [first!.start, first!.end, rule] as const);
        const inOrder = [...places].sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1));
        expect(places).toEqual(inOrder);
        expect(new Set(places.map(([, , rule]) => rule)).size).toBe(places.length);
        signs += places.length;
      }),
      { numRuns: 400 },
    );
    // The texts are such that there is something to find.
    expect(signs).toBeGreaterThan(100);
  });

  it('has tokens that follow one another', () => {
    fc.assert(
      fc.property(anyAd, (ad) => {
        const { tokens } = find(ad, rulebook);
        for (let token = 0, reached = 0; token < tokens.count; token++) {
          expect(tokens.start[token]).toBeGreaterThanOrEqual(reached);
          expect(tokens.end[token]).toBeGreaterThan(tokens.start[token]!);
          reached = tokens.end[token]!;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('follows from the text alone, not from the texts before it', () => {
    fc.assert(
      fc.property(anyAd, anyAd, (ad, other) => {
        const first = analyse(ad, rulebook);
        analyse(other, rulebook);
        expect(analyse(ad, rulebook)).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });

  it('does not change what was reported before', () => {
    const first = read(hits[0]!);
    const copy = structuredClone(first);
    for (const hit of hits) read(hit);
    expect(first).toEqual(copy);
  });

  it('adds up', () => {
    fc.assert(
      fc.property(anyAd, (ad) => {
        const report = analyse(ad, rulebook);
        const sum = report.because.reduce((total, step) => {
          expect(step.total).toBe(total + step.points);
          return step.total;
        }, 0);
        if (report.level === 'medium' || report.level === 'high') expect(report.signals.length).toBeGreaterThan(0);
        if (report.level === 'none') expect([sum < 3, report.readable]).toEqual([true, 'full']);
        if (report.readable === 'full') expect([report.unread, report.level === 'unread']).toEqual([[], false]);
        else expect(report.unread).not.toEqual([]);
        if (report.kind !== 'job-offer') expect([report.missing, report.legal]).toEqual([[], []]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('signs stay', () => {
  const neutral = 'Zaļā pļavā sēž vecs kaķis.\nСтарый кот сидит на траве.\nAn old cat sits in the grass.';

  it('whatever harmless text stands after or before', () => {
    expect(read(neutral).signals).toEqual([]);
    fc.assert(
      fc.property(anyText, (text) => {
        const alone = read(text);
        const after = analyse(plain(`${text}\n\n${neutral}`), rulebook);
        const before = analyse(plain(`${neutral}\n\n${text}`), rulebook);
        // The kind of a text decides which families are shown; a harmless text must not change it.
        expect([after.kind, before.kind]).toEqual([alone.kind, alone.kind]);
        expect(moved(after, 0)).toEqual(moved(alone, 0));
        expect(moved(before, 0)).toEqual(moved(alone, neutral.length + 2));
      }),
      { numRuns: 300 },
    );
  });

  it.each<[what: string, change: (text: string) => string]>([
    ['line breaks of other systems', (text) => text.replace(/\n/g, '\r\n')],
    ['decomposed letters', (text) => text.normalize('NFD')],
    [
      'hidden characters between letters',
      (text) => text.replace(/(?<=^|\s)\p{L}+(?=[\s,!?]|$)/gu, (word) => [...word].join('\u200b')),
    ],
    ['soft hyphens', (text) => text.replace(/(?<=\p{L}{3})(?=\p{L}{3})/gu, '\u00ad')],
    ['spaces that do not break', (text) => text.replace(/ /g, '\u00a0')],
    ['two spaces for one', (text) => text.replace(/ (?!\d{3})/g, '  ')],
    ['a picture before and after', (text) => `🔥 ${text} 🔥`],
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['marks of writing from right to left', (text) => `\u202a${text}\u202c`],
  ])('under %s', (_, change) => {
    const lost = hits.filter((hit) => String(rulesOf(read(change(hit)))) !== String(rulesOf(read(hit))));
    expect(lost).toEqual([]);
  });
});
