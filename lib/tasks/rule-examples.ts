import { find, spansOf } from '../analyser/analyse.js';
import { LANGUAGES, type Language } from '../analyser/report.js';
import type { Rulebook, Target } from '../analyser/tables.js';

/** Sentences that show what a rule finds, and what it must leave alone. */
interface Examples {
  hit: readonly string[];
  miss: readonly string[];
  still_hit?: readonly string[] | undefined;
}

/** The groups of targets whose files hold examples. */
const EXEMPLIFIED: ReadonlySet<Target['group']> = new Set(['risk', 'protective', 'missing', 'legal']);
/** A near-miss that is not found without the guards either must differ from a hit by this many words at most. */
const NEAR = 3;

/** A sentence without its marks ⟦ ⟧, and the stretches they stood around. */
export function readMarks(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  let start = 0;
  for (const character of marked) {
    if (character === '⟦') start = text.length;
    else if (character === '⟧') spans.push({ start, end: text.length });
    else text += character;
  }
  return { text, spans };
}

function mark(text: string, spans: readonly { start: number; end: number }[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of spans) {
    out += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return out + text.slice(at);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Fewest words to put in, take out or change to make one sentence of the other. */
function wordDistance(a: readonly string[], b: readonly string[]): number {
  let row = b.map((_, i) => i + 1);
  row.unshift(0);
  a.forEach((word, i) => {
    const next = [i + 1];
    b.forEach((other, j) => {
      next.push(Math.min(row[j]! + (word === other ? 0 : 1), row[j + 1]! + 1, next[j]! + 1));
    });
    row = next;
  });
  return row[b.length]!;
}

/**
 * Runs the examples of a rule. Each problem says which sentence and what was found instead.
 * @param where names an example: field below `examples`
 */
export function checkExamples(
  rulebook: Rulebook,
  id: string,
  examples: Record<Language, Examples>,
  where: (field: PropertyKey[]) => string,
): string[] {
  const target = rulebook.compiled.targets.findIndex(
    (one) => EXEMPLIFIED.has(one.group) && 'id' in one && one.id === id,
  );
  if (target < 0) return [`${where([])}: the compiled rulebook has no rule "${id}"`];
  const spans = (text: string, guards: boolean) => {
    const found = find({ text, blocks: [], facts: {} }, rulebook, { guards });
    return spansOf(found.hits.get(target) ?? [], found.tokens, text);
  };
  const problems: string[] = [];
  for (const language of LANGUAGES) {
    const { hit, miss, still_hit = [] } = examples[language];
    const place = (kind: string, index: number) => where([language, kind, index]);
    for (const [kind, list] of [
      ['hit', hit],
      ['still_hit', still_hit],
    ] as const) {
      list.forEach((marked, index) => {
        const expected = readMarks(marked);
        const found = mark(expected.text, spans(expected.text, true));
        if (found !== marked) {
          const what = found === expected.text ? 'nothing is found' : `found instead: ${found}`;
          problems.push(`${place(kind, index)}: ${what}\n  wanted: ${marked}`);
        }
      });
    }
    miss.forEach((text, index) => {
      const found = spans(text, true);
      if (found.length > 0) problems.push(`${place('miss', index)}: must not be found: ${mark(text, found)}`);
      const words = wordsOf(text);
      const near = hit.some((marked) => wordDistance(words, wordsOf(readMarks(marked).text)) <= NEAR);
      if (!near && spans(text, false).length === 0) {
        problems.push(
          `${place('miss', index)}: no near-miss: it is not found without the guards either, and differs from every hit by more than ${NEAR} words: ${text}`,
        );
      }
    });
    hit.forEach((marked, index) => {
      const own = new Set(wordsOf(marked));
      for (let other = 0; other < index; other++) {
        const others = new Set(wordsOf(hit[other]!));
        const shared = [...own].filter((word) => others.has(word)).length;
        if (shared * 2 >= Math.max(own.size, others.size)) {
          problems.push(`${place('hit', index)}: shares half its words or more with hit ${other + 1}: write another`);
        }
      }
    });
  }
  return problems;
}
