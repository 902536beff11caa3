import { readdirSync, readFileSync } from 'node:fs';
import { compiled } from 'virtual:rulebook';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../lib/analyser/analyse.js';
import { loadRulebook } from '../../lib/analyser/load.js';
import { LANGUAGES, type Language, type Report } from '../../lib/analyser/report.js';

/** A constructed advertisement, one a line of tests/evaluation/ads/{risky,ordinary}.{lv,ru,en}.jsonl. */
interface Row {
  id: string;
  lang: Language;
  label: 'risky' | 'benign';
  kind: string;
  text: string;
  /** Of risky ones: the families that would be right, one of which is to be found. */
  families?: string[];
}

const FOLDER = 'tests/evaluation/ads';
const rulebook = loadRulebook(compiled);

function rows(set: 'risky' | 'ordinary', language: Language): Row[] {
  return readFileSync(`${FOLDER}/${set}.${language}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

function isMediumOrHigh({ level }: Report): boolean {
  return level === 'medium' || level === 'high';
}

function read(row: Row): Report {
  return analyse({ text: row.text, blocks: [], facts: {} }, rulebook);
}

/** What was found instead, for whoever mends it. */
function told(row: Row, { level, kind, signals }: Report): string {
  return `${row.id} ${row.kind}: ${level}, ${kind}: ${signals.map(({ rule }) => rule).join(', ') || 'nothing'}`;
}

describe('constructed advertisements', () => {
  test('fill six files, with no text twice and no telephone of anybody', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(
      ['ordinary', 'risky'].flatMap((set) => [...LANGUAGES].sort().map((language) => `${set}.${language}.jsonl`)),
    );
    const all = LANGUAGES.flatMap((language) => [...rows('risky', language), ...rows('ordinary', language)]);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { text } of all) {
      for (const [number] of text.matchAll(/\+\d[\d ]{6,}/g)) expect(number).toMatch(/^\+371 20 000 0\d\d\s?$/);
      for (const [number] of text.matchAll(/\b\d{11}\b/g)) expect(number).toMatch(/^4000000000[1-9]$/);
    }
  });

  test.each(LANGUAGES)('risky ones in %s are at medium or high with a right family, 95 of 100', (language) => {
    const all = rows('risky', language);
    const missed = all.flatMap((row) => {
      const report = read(row);
      const right = report.signals.some(({ family }) => row.families?.includes(family));
      return isMediumOrHigh(report) && right ? [] : [told(row, report)];
    });
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(all.length * 0.05);
  });

  test.each(LANGUAGES)('ordinary ones in %s are at medium or high in 2 of 100 at most', (language) => {
    const all = rows('ordinary', language);
    const raised = all.flatMap((row) => {
      const report = read(row);
      return isMediumOrHigh(report) ? [told(row, report)] : [];
    });
    expect(raised.length, raised.join('\n')).toBeLessThanOrEqual(all.length * 0.02);
  });
});
