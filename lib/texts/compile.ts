import { ParseError, type PluralCategory, parse, type Select, type Token } from '@messageformat/parser';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { LANGUAGES, type Language } from '../analyser/report.js';

/** What a message takes: `number` for a plural or number, the arms' names for a select, `string` for anything else. */
type ArgumentType = 'number' | 'string' | { oneOf: string[] };

interface Message {
  tokens: Token[];
  arguments: Map<string, ArgumentType>;
  line: number;
}

type Messages = Map<string, Message>;

/** Faults in the text files, one a line: file, line, key, what is wrong. */
export class TextsError extends Error {
  override name = 'TextsError';
  constructor(readonly faults: string[]) {
    super(`The texts of the interface have ${faults.length} fault(s):\n${faults.join('\n')}`);
  }
}

/**
 * Compiles flat YAML files of ICU messages, one a language, to an ES module and its declaration. Every language must have the
 * same keys with the same arguments and every plural form its grammar needs.
 * @throws TextsError with all faults at once
 */
export function compileTexts(sources: Record<Language, string>): { code: string; declaration: string } {
  const faults: string[] = [];
  const compiled = LANGUAGES.map((language) => [language, readMessages(language, sources[language], faults)] as const);
  const [first, ...others] = compiled;
  if (first) for (const other of others) compareLanguages(first, other, faults);
  if (faults.length > 0 || !first) throw new TextsError(faults);
  return { code: emitModule(compiled), declaration: emitDeclaration(first[1]) };
}

function readMessages(language: Language, source: string, faults: string[]): Messages {
  const messages: Messages = new Map();
  const file = `${language}.yaml`;
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, uniqueKeys: true });
  for (const error of document.errors) {
    faults.push(`${file}:${error.linePos?.[0].line ?? 1} ${error.message.split('\n')[0]}`);
  }
  if (!isMap(document.contents)) {
    faults.push(`${file}:1 must be a list of "key: message" lines`);
    return messages;
  }
  for (const { key, value } of document.contents.items) {
    const line = isScalar(key) && key.range ? lineCounter.linePos(key.range[0]).line : 1;
    const name = isScalar(key) ? String(key.value) : '?';
    const text = isScalar(value) ? value.value : undefined;
    const report = (fault: string) => faults.push(`${file}:${line} ${name}: ${fault}`);
    if (typeof text !== 'string' || text.trim() === '') {
      report('must be a text in quotes');
      continue;
    }
    try {
      const tokens = parse(text, { strict: true });
      const found = new Map<string, ArgumentType>();
      collectArguments(tokens, language, found, report);
      messages.set(name, { tokens, arguments: found, line });
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
      report(error.message.split('\n')[0] ?? 'cannot be read');
    }
  }
  return messages;
}

function collectArguments(
  tokens: Token[],
  language: Language,
  found: Map<string, ArgumentType>,
  report: (fault: string) => void,
): void {
  const add = (name: string, type: ArgumentType) => {
    const before = found.get(name);
    if (before === undefined || before === 'string') found.set(name, type);
    else if (type !== 'string' && JSON.stringify(before) !== JSON.stringify(type)) {
      report(`{${name}} is used in two different ways`);
    }
  };
  for (const token of tokens) {
    if (token.type === 'argument') add(token.arg, 'string');
    else if (token.type === 'function') {
      if (token.key === 'number' && !token.param) add(token.arg, 'number');
      else report(`formatter "${token.key}" is not supported`);
    } else if (token.type === 'selectordinal') report('selectordinal is not supported');
    else if (token.type === 'plural' || token.type === 'select') {
      const names = token.cases.map((arm) => arm.key);
      if (token.type === 'plural') {
        if (token.pluralOffset) report('a plural offset is not supported');
        for (const form of pluralForms(language)) if (!names.includes(form)) report(`plural form "${form}" missing`);
        for (const name of names) {
          if (!name.startsWith('=') && !pluralForms(language).includes(name as PluralCategory)) {
            report(`plural form "${name}" does not exist in this language`);
          }
        }
        add(token.arg, 'number');
      } else {
        if (!names.includes('other')) report('arm "other" missing');
        add(token.arg, { oneOf: names.filter((name) => name !== 'other').sort() });
      }
      for (const arm of token.cases) collectArguments(arm.tokens, language, found, report);
    }
  }
}

/** The plural forms a language's whole numbers and fractions need. */
function pluralForms(language: Language): PluralCategory[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories as PluralCategory[];
}

function compareLanguages(
  [firstLanguage, first]: readonly [Language, Messages],
  [language, other]: readonly [Language, Messages],
  faults: string[],
): void {
  for (const [key, { line }] of first) {
    if (!other.has(key)) faults.push(`${language}.yaml ${key}: missing (it stands in ${firstLanguage}.yaml:${line})`);
  }
  for (const [key, message] of other) {
    const model = first.get(key);
    const where = `${language}.yaml:${message.line} ${key}:`;
    if (!model) {
      faults.push(`${where} missing in ${firstLanguage}.yaml`);
      continue;
    }
    const [expected, actual] = [describe(model.arguments), describe(message.arguments)];
    if (expected !== actual) faults.push(`${where} ${actual} differs from ${expected} in ${firstLanguage}.yaml`);
  }
}

function describe(found: Map<string, ArgumentType>): string {
  const names = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${names.map(([name, type]) => `${name}: ${typeSource(type)}`).join(', ')}}`;
}

function typeSource(type: ArgumentType): string {
  if (typeof type === 'string') return type;
  return [...type.oneOf.map((name) => `'${name}'`), '(string & {})'].join(' | ');
}

function emitDeclaration(messages: Messages): string {
  const lines = [...messages].map(([key, message]) => `    '${key}': ${describe(message.arguments)};`);
  return [
    '// Generated from lib/texts/*.yaml',
    "declare module 'virtual:texts' {",
    '  /** The arguments of every text of the interface. */',
    '  export interface TextArguments {',
    ...lines,
    '  }',
    '  type Message<K extends keyof TextArguments> = string | ((args: TextArguments[K]) => string);',
    `  type Catalogue = { readonly [K in keyof TextArguments]: Message<K> };`,
    `  export const catalogues: Record<${LANGUAGES.map((language) => `'${language}'`).join(' | ')}, Catalogue>;`,
    '}',
    '',
  ].join('\n');
}

const RUNTIME = `const rules = {}, formats = {};
const number = (l, n) => (formats[l] ??= new Intl.NumberFormat(l)).format(n);
const plural = (l, n, arms) => arms['=' + n] ?? arms[(rules[l] ??= new Intl.PluralRules(l)).select(n)] ?? arms.other;
const select = (value, arms) => arms[value] ?? arms.other;`;

function emitModule(compiled: (readonly [Language, Messages])[]): string {
  const catalogues = compiled.map(([language, messages]) => {
    const lines = [...messages].map(([key, message]) => {
      const body = emitTokens(message.tokens, language, undefined);
      return `  ${JSON.stringify(key)}: ${message.arguments.size > 0 ? `(a) => ${body}` : body},`;
    });
    return `${language}: {\n${lines.join('\n')}\n}`;
  });
  return `${RUNTIME}\nexport const catalogues = {\n${catalogues.join(',\n')}\n};\n`;
}

function emitTokens(tokens: Token[], language: Language, counted: string | undefined): string {
  const parts = tokens.map((token) => {
    if (token.type === 'content') return JSON.stringify(token.value);
    if (token.type === 'octothorpe') return `number('${language}', a[${JSON.stringify(counted)}])`;
    const argument = `a[${JSON.stringify(token.arg)}]`;
    if (token.type === 'function') return `number('${language}', ${argument})`;
    if (token.type === 'argument') return `String(${argument})`;
    return emitArms(token, argument, language, counted);
  });
  return parts.length === 0 ? '""' : parts.join(' + ');
}

/** Arms are getters' plain cousins: an object without prototype, so that a value such as "constructor" falls to `other`. */
function emitArms(token: Select, argument: string, language: Language, counted: string | undefined): string {
  const inner = token.type === 'plural' ? token.arg : counted;
  const arms = token.cases.map((arm) => `${JSON.stringify(arm.key)}: ${emitTokens(arm.tokens, language, inner)}`);
  const table = `{ __proto__: null, ${arms.join(', ')} }`;
  return token.type === 'plural' ? `plural('${language}', ${argument}, ${table})` : `select(${argument}, ${table})`;
}
