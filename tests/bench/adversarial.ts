import type { Phrase } from './phrases.js';
import { randomFrom } from './text.js';

/** A text made to slow a matcher down. */
export interface AdversarialText {
  name: string;
  /** The text of about so many units; the longer one begins like the shorter. */
  make(units: number): string;
}

/** Texts that hurt engines which go back or keep many half matches. */
export function adversarialTexts(phrases: readonly Phrase[]): AdversarialText[] {
  const longest = [...phrases].sort((a, b) => b.text.split(' ').length - a.text.split(' ').length);
  return [
    { name: 'beginnings of patterns, repeated', make: (units) => beginnings(longest.slice(0, 40), units) },
    { name: 'first words of all patterns, over and over', make: (units) => repeat(firstWords(phrases), units) },
    { name: 'all words of all patterns, shuffled', make: (units) => shuffled(phrases, units) },
    { name: 'words of one letter', make: (units) => repeat(['p', 'а', 'k', 'в', 's'], units) },
    { name: 'one word without an end', make: (units) => 'nē'.repeat(units / 2) },
    {
      name: 'figures and currency signs',
      make: (units) => repeat(['1', '000', '€', '12.', '-', '5,5', '+371'], units),
    },
    { name: 'at signs and dots', make: (units) => repeat(['a@', 'b.c', '@d', 'www.', 'e@f.g'], units) },
    { name: 'combining marks and zero-width signs', make: (units) => 'a\u0304\u200bs\u030c\u200d'.repeat(units / 6) },
  ];
}

/** All but the last word of each phrase again and again, so that stretches wait and are never finished. */
function beginnings(phrases: readonly Phrase[], units: number): string {
  return repeat(
    phrases.map(({ text }) => text.slice(0, Math.max(text.lastIndexOf(' '), 1))),
    units,
  );
}

function firstWords(phrases: readonly Phrase[]): string[] {
  return [...new Set(phrases.map(({ text }) => text.split(' ', 1)[0]!))];
}

function shuffled(phrases: readonly Phrase[], units: number): string {
  const words = phrases.flatMap(({ text }) => text.split(' '));
  const random = randomFrom(3);
  let text = '';
  while (text.length < units) text += `${words[Math.floor(random() * words.length)]!} `;
  return text;
}

function repeat(words: readonly string[], units: number): string {
  const once = `${words.join(' ')} `;
  return once.repeat(Math.ceil(units / once.length)).slice(0, units);
}
