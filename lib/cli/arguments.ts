import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../analyser/report.js';
import type { Texts } from '../texts/texts.js';

const OUTPUTS = ['text', 'json', 'jsonl'] as const;
const INPUTS = ['text', 'html', 'jsonl'] as const;
export type OutputFormat = (typeof OUTPUTS)[number];
export type InputFormat = (typeof INPUTS)[number];

/** The path that stands for standard input. */
export const STANDARD_INPUT = '-';

export interface Arguments {
  format: OutputFormat;
  /** Absent: told by the file's name. */
  inputFormat?: InputFormat;
  language?: Language;
  help: boolean;
  /** Paths, `-` for standard input; at least one unless help is asked for. */
  files: string[];
}

/** A call that cannot be understood; `say` tells the person who made it, in the language that was asked for. */
export class UsageError extends Error {
  override name = 'UsageError';
  constructor(
    readonly say: (texts: Texts) => string,
    readonly language?: Language,
  ) {
    super('the call was not understood');
  }
}

/** @throws UsageError */
export function readArguments(args: readonly string[]): Arguments {
  // Not strict: the messages of parseArgs are English only.
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: {
      format: { type: 'string' },
      'input-format': { type: 'string' },
      ui: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const options = tokens.filter((token) => token.kind === 'option');
  const language = LANGUAGES.find((known) => known === options.findLast(({ name }) => name === 'ui')?.value);
  const refuse = (say: (texts: Texts) => string) => new UsageError(say, language);
  const oneOf = <T extends string>(option: string, value: string | undefined, choices: readonly T[]): T => {
    const choice = choices.find((known) => known === value);
    if (choice) return choice;
    const given = `--${option}${value === undefined ? '' : ` ${value}`}`;
    throw refuse(({ t }) => t('cli.option-value', { option: given, choices: choices.join(', ') }));
  };

  const called: Omit<Arguments, 'files'> = { format: 'text', help: false };
  for (const { name, value, index } of options) {
    if (name === 'format') called.format = oneOf(name, value, OUTPUTS);
    else if (name === 'input-format') called.inputFormat = oneOf(name, value, INPUTS);
    else if (name === 'ui') called.language = oneOf(name, value, LANGUAGES);
    else if (name === 'help' && value === undefined) called.help = true;
    else throw refuse(({ t }) => t('cli.unknown-option', { option: args[index] ?? name }));
  }
  const files = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  if (files.length === 0 && !called.help) throw refuse(({ t }) => t('cli.no-files'));
  if (files.filter((file) => file === STANDARD_INPUT).length > 1) throw refuse(({ t }) => t('cli.input-twice'));
  return { ...called, files };
}

/** The format a file's name tells; text for standard input and unknown endings. */
export function formatOf(path: string): InputFormat {
  if (/\.(jsonl|ndjson)$/i.test(path)) return 'jsonl';
  return /\.(html?|xhtml)$/i.test(path) ? 'html' : 'text';
}
