import { analyse } from '../analyser/analyse.js';
import type { Report } from '../analyser/report.js';
import type { Rulebook } from '../analyser/tables.js';
import { toAd } from './input.js';
import type { Line } from './lines.js';

/** What a line of a JSONL file gives: a report, or what is wrong with the line. */
export type LineResult = { report: Report; text: string } | { failure: LineFailure };

export interface LineFailure {
  id?: string | number;
  /** From 1; blank lines count. */
  line: number;
  error: { code: 'json' | 'text' | 'too-long'; message: string };
}

/** Reads one line `{"id", "text"}`; undefined for a blank one. Other keys are ignored. */
export function readLine(line: Line, rulebook: Rulebook): LineResult | undefined {
  const failure = (code: LineFailure['error']['code'], message: string, id?: string | number): LineResult => ({
    failure: { ...(id === undefined ? {} : { id }), line: line.number, error: { code, message } },
  });
  if (line.text === undefined) return failure('too-long', 'the line is longer than 16 MB; split the text');
  if (line.text.trim() === '') return undefined;
  let row: unknown;
  try {
    row = JSON.parse(line.text);
  } catch (error) {
    return failure('json', `the line is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    return failure('json', 'the line must be an object with the fields "id" and "text"');
  }
  const { id: given, text } = row as { id?: unknown; text?: unknown };
  const id = typeof given === 'string' || typeof given === 'number' ? given : undefined;
  if (typeof text !== 'string') return failure('text', 'the field "text" must be a string', id);
  const { schemaVersion, rulebook: hash, ...rest } = analyse(toAd(text), rulebook);
  return { text, report: { schemaVersion, rulebook: hash, ...(id === undefined ? {} : { id }), ...rest } };
}
