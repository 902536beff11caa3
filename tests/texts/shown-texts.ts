import { readFileSync } from 'node:fs';
import { parse, type Token } from '@messageformat/parser';
import { parse as parseYaml } from 'yaml';
import { LANGUAGES, type Language } from '../../lib/analyser/report.js';
import { loadRuleFiles } from '../../lib/rulebook/load.js';
import { LABELS } from '../../lib/tasks/handbook/labels.js';

/** A text that people read, and where it stands. */
export interface ShownText {
  where: string;
  language: Language;
  text: string;
}

/** Every text a person sees: of rules, contacts, interface, browser listing and handbook. */
export function shownTexts(): ShownText[] {
  return [...rulebookTexts(), ...LANGUAGES.flatMap((language) => [...interfaceTexts(language), ...listing(language)])];
}

function rulebookTexts(): ShownText[] {
  const files = loadRuleFiles('rules');
  const found: ShownText[] = [];
  for (const { value, where } of [...files.rules, ...files.protective, ...files.missing, ...files.legal]) {
    collect(value.texts, (field) => where(['texts', ...field]), found);
  }
  for (const { value, where } of files.contacts) {
    for (const [index, { name, note }] of value.entries()) {
      collect({ name, ...(note ? { note } : {}) }, (field) => where([index, ...field]), found);
    }
  }
  collect({ labels: LABELS }, (field) => `lib/tasks/handbook/labels.ts ${field.join('.')}`, found);
  return found;
}

/** Adds every text below a value; the language is the last one named on the way to it. */
function collect(
  value: object,
  where: (field: string[]) => string,
  found: ShownText[],
  field: string[] = [],
  language?: Language,
): void {
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    const own = LANGUAGES.find((one) => one === key) ?? language;
    if (typeof inner === 'string' && own) found.push({ where: where([...field, key]), language: own, text: inner });
    else if (typeof inner === 'object' && inner !== null) collect(inner, where, found, [...field, key], own);
  }
}

function interfaceTexts(language: Language): ShownText[] {
  const path = `lib/texts/${language}.yaml`;
  const messages = parseYaml(readFileSync(path, 'utf8')) as Record<string, string>;
  return Object.entries(messages).map(([key, message]) => ({
    where: `${path} ${key}`,
    language,
    text: wordsOf(parse(message, { strict: true })),
  }));
}

/** What a message says in all its forms, one after the other. */
function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'content') return token.value;
      return 'cases' in token ? token.cases.map((arm) => wordsOf(arm.tokens)).join('. ') : ' … ';
    })
    .join('');
}

function listing(language: Language): ShownText[] {
  const path = `public/_locales/${language}/messages.json`;
  const messages = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { message: string }>;
  return Object.entries(messages).map(([key, { message }]) => ({ where: `${path} ${key}`, language, text: message }));
}
