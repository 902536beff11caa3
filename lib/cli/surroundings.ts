import type { Readable, Writable } from 'node:stream';
import type { RulebookTexts } from '../analyser/rule-texts.js';
import type { Rulebook } from '../analyser/tables.js';

/** Everything a run touches, so that a test can hand in its own. */
export interface Surroundings {
  arguments: readonly string[];
  input: Readable;
  /** `columns` is a terminal's width. */
  output: Writable & { isTTY?: boolean; columns?: number };
  errors: Writable;
  environment: Readonly<Record<string, string | undefined>>;
  today: Date;
  rulebook: Rulebook;
  texts: RulebookTexts;
}

/** Exit codes: 0 all read, 1 some could not be read, 2 the call was not understood. */
export type ExitCode = 0 | 1 | 2;
