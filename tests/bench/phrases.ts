import type { Language } from '../../lib/analyser/report.js';
import { eachPattern, type RuleFiles } from '../../lib/rulebook/load.js';
import { type Element, parsePattern, type Typed } from '../../lib/rulebook/pattern.js';

/** A literal stretch of text that a pattern would match. */
export interface Phrase {
  language: Language;
  text: string;
}

const CURRENCY: Record<Language, string> = { lv: 'eiro', ru: 'евро', en: 'euro' };

/**
 * The first literal of every pattern of the rulebook: the first of alternatives, the first entry of a lexicon, words in the form
 * they are written in, what is optional left out, gaps closed. This is what a tool without inflection is given to look for.
 */
export function literalPhrases(files: RuleFiles): Phrase[] {
  const phrases = new Map<string, Phrase>();
  const add = (text: string, language: Language) => {
    const pattern = parsePattern(text);
    const sequences = pattern.kind === 'set' ? pattern.members : [pattern.elements];
    const literal = sequences.flatMap((elements) => firstOf(elements, language, files)).join(' ');
    phrases.set(literal, { language, text: literal });
  };
  const all = (patterns: Parameters<typeof eachPattern>[0]) => eachPattern(patterns, add);
  for (const { value } of [...files.rules, ...files.protective]) {
    all(value.patterns);
    all(value.unless);
  }
  for (const { value } of files.missing) all(value.stated);
  for (const cues of Object.values(files.kinds.value.kinds))
    for (const { weight: _, ...words } of cues ?? []) all(words);
  for (const words of Object.values(files.kinds.value.place)) all(words);
  return [...phrases.values()];
}

function firstOf(elements: readonly Element[], language: Language, files: RuleFiles): string[] {
  return elements.flatMap((element) => {
    switch (element.kind) {
      case 'gap':
        return [];
      case 'group':
        return element.optional ? [] : firstOf(element.alternatives[0]!, language, files);
      case 'lexicon': {
        const first = files.lexicon(element.name).value[language]?.[0];
        const entry = element.optional || first === undefined ? undefined : parsePattern(first);
        return entry?.kind === 'sequence' ? firstOf(entry.elements, language, files) : [];
      }
      case 'typed':
        return element.optional ? [] : [typedLiteral(element.typed, language)];
      default:
        return element.optional ? [] : [element.word];
    }
  });
}

function typedLiteral({ type, from, to, host }: Typed, language: Language): string {
  const figure = String(from ?? to ?? 100);
  switch (type) {
    case 'money':
      return `${figure} ${CURRENCY[language]}`;
    case 'percent':
      return `${figure}%`;
    case 'phone':
      return '+371 20 000 000';
    case 'email':
      return `info@${host ?? 'iedomas.example'}`;
    case 'link':
      return host ?? 'iedomas.example';
    case 'handle':
      return '@iedomas';
    case 'date':
      return '01.05.2026';
    default:
      return figure;
  }
}

/**
 * One expression of all phrases, longest first, as somebody would write it who has no engine. Without the flag u: with it V8 took
 * a hundred times as long for the same matches.
 */
export function phraseExpression(phrases: readonly Phrase[]): RegExp {
  const sorted = phrases.map(({ text }) => text).sort((a, b) => b.length - a.length);
  return new RegExp(sorted.map(escapeLiteral).join('|'), 'gi');
}

/** A literal as an expression. */
export function escapeLiteral(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
