import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../analyser/report.js';

const OUTPUTS = ['text', 'json', 'jsonl'] as const;
const INPUTS = ['text', 'html', 'jsonl'] as const;
export type OutputFormat = (typeof OUTPUTS)[number];
export type InputFormat = (typeof INPUTS)[number];

export interface Arguments {
  format: OutputFormat;
  /** Absent: told by the file's name. */
  inputFormat?: InputFormat;
  language?: Language;
  help: boolean;
  /** Paths, `-` for standard input. */
  files: string[];
}

/** A call that cannot be understood; `message` is for the person who made it. */
export class UsageError extends Error {
  override name = 'UsageError';
}

function oneOf<T extends string>(option: string, value: string | undefined, choices: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const choice = choices.find((known) => known === value);
  if (!choice) throw new UsageError(`--${option} ${value}: ${choices.join(' | ')}`);
  return choice;
}

/** @throws UsageError */
export function readArguments(args: readonly string[]): Arguments {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const inputFormat = oneOf('input-format', values['input-format'], INPUTS);
  const language = oneOf('ui', values.ui, LANGUAGES);
  return {
    format: oneOf('format', values.format, OUTPUTS) ?? 'text',
    ...(inputFormat ? { inputFormat } : {}),
    ...(language ? { language } : {}),
    help: values.help === true,
    files: positionals,
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      'input-format': { type: 'string' },
      ui: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

/** The format a file's name tells; text for standard input and unknown endings. */
export function formatOf(path: string): InputFormat {
  if (/\.(jsonl|ndjson)$/i.test(path)) return 'jsonl';
  return /\.(html?|xhtml)$/i.test(path) ? 'html' : 'text';
}
