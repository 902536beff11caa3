import { analyse } from '../analyser/analyse.js';
import type { Report } from '../analyser/report.js';
import type { Rulebook } from '../analyser/tables.js';
import type { Texts } from '../texts/texts.js';
import { toAd } from './input.js';
import type { Line } from './lines.js';

/** What a line of a JSONL file gives: a report, or what is wrong with the line. */
export type LineResult = { report: Report; text: string } | { failure: LineFailure };

export interface LineFailure {
  id?: string | number;
  /** From 1; blank lines count. */
  line: number;
  /** The message is for people, in the language of the interface. */
  error: { code: 'json' | 'text' | 'too-long'; message: string };
}

/** The report with the id of its ad in the place the schema gives it. */
export function withId({ schemaVersion, rulebook, ...rest }: Report, id: string | number | undefined): Report {
  return { schemaVersion, rulebook, ...(id === undefined ? {} : { id }), ...rest };
}

/** Reads one line `{"id", "text"}`; undefined for a blank one. Other keys are ignored. */
export function readLine(line: Line, rulebook: Rulebook, { t }: Texts): LineResult | undefined {
  const failure = (code: LineFailure['error']['code'], message: string, id?: string | number): LineResult => ({
    failure: { ...(id === undefined ? {} : { id }), line: line.number, error: { code, message } },
  });
  if ('fault' in line) {
    return line.fault === 'too-long'
      ? failure('too-long', t('cli.line.too-long'))
      : failure('json', t('cli.line.encoding'));
  }
  if (line.text.trim() === '') return undefined;
  let row: unknown;
  try {
    row = JSON.parse(line.text);
  } catch (error) {
    return failure('json', `${t('cli.line.json')} (${error instanceof Error ? error.message : String(error)})`);
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return failure('json', t('cli.line.object'));
  const { id: given, text } = row as { id?: unknown; text?: unknown };
  const id = typeof given === 'string' || typeof given === 'number' ? given : undefined;
  if (typeof text !== 'string') return failure('text', t('cli.line.text'), id);
  return { text, report: withId(analyse(toAd(text), rulebook), id) };
}
