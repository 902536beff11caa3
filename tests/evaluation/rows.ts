import { readFileSync } from 'node:fs';
import { FAMILIES, type Family } from '../../lib/analyser/report.js';
import { Failure } from '../../lib/tasks/failure.js';

/** A labelled advertisement. */
export interface Row {
  id: string;
  /** As the file says; "?" where it says nothing. */
  language: string;
  isRisky: boolean;
  text: string;
  /** Families of which one should be found; absent where the file names none. */
  families?: Family[];
}

const LABELS: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  ['risky', true],
  [1, true],
  ['benign', false],
  [0, false],
]);
/** Faults shown of one file; the rest is counted. */
const MOST_SHOWN = 10;

/** A line that is no row; the message says what is wrong and how to mend it. */
class Fault extends Error {}

/** Reads rows, one JSON object a line; blank lines are skipped. @throws Failure naming file, line and what to mend */
export function readRows(path: string): Row[] {
  return parseRows(path, readText(path));
}

/** The same for a text; `path` only names it in messages. */
export function parseRows(path: string, text: string): Row[] {
  const rows: Row[] = [];
  const faults: string[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    try {
      rows.push(parseRow(line, index + 1));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      faults.push(`${path}:${index + 1}: ${error.message}`);
    }
  });
  if (faults.length > 0) {
    const more = faults.length > MOST_SHOWN ? [`${path}: and ${faults.length - MOST_SHOWN} lines more`] : [];
    throw new Failure([...faults.slice(0, MOST_SHOWN), ...more].join('\n'));
  }
  if (rows.length === 0) throw new Failure(`${path}: there are no rows in it; write one JSON object a line`);
  return rows;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Failure(`${path}: there is no such file; check its name`);
    if (code === 'EISDIR') throw new Failure(`${path}: this is a folder; name the files in it`);
    throw new Failure(`${path}: it cannot be read (${code ?? String(error)})`);
  }
}

function parseRow(line: string, number: number): Row {
  const value = parseObject(line);
  const { id, lang, label, text, families } = value;
  const isRisky = LABELS.get(label);
  if (isRisky === undefined) {
    throw new Fault(`the label is ${JSON.stringify(label) ?? 'missing'}; write "risky" or 1, "benign" or 0`);
  }
  if (typeof text !== 'string' || text.trim() === '') {
    throw new Fault('there is no text; put the advertisement into the field "text"');
  }
  return {
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : `line ${number}`,
    language: typeof lang === 'string' ? lang : '?',
    isRisky,
    text,
    ...(families === undefined ? {} : { families: parseFamilies(families) }),
  };
}

function parseObject(line: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Fault('this is no JSON; write one object {"id", "lang", "label", "text"} a line');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Fault('this is JSON but no object; write {"id", "lang", "label", "text"}');
  }
  return value as Record<string, unknown>;
}

function parseFamilies(value: unknown): Family[] {
  if (!Array.isArray(value)) throw new Fault('"families" is no list; write ["fees-and-debt"]');
  return value.map((name: unknown) => {
    const family = FAMILIES.find((known) => known === name);
    if (!family) throw new Fault(`${JSON.stringify(name)} is no family; there are ${FAMILIES.join(', ')}`);
    return family;
  });
}
