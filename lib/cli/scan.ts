import type { Readable, Writable } from 'node:stream';
import type { RulebookTexts } from '../analyser/rule-texts.js';
import type { Rulebook } from '../analyser/tables.js';
import { createTexts, languageOf } from '../texts/texts.js';
import { readArguments, UsageError } from './arguments.js';
import { Run } from './run.js';

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

/** Runs the command line. */
export async function scan(surroundings: Surroundings): Promise<ExitCode> {
  const { environment, errors } = surroundings;
  // Nobody is left to be told that the errors cannot be written.
  errors.on('error', () => {});
  const locale = languageOf(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '');
  try {
    const called = readArguments(surroundings.arguments);
    return await new Run(surroundings, called, createTexts(called.language ?? locale)).all();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const texts = createTexts(error.language ?? locale);
    errors.write(`${error.say(texts)}\n\n${texts.t('cli.usage')}\n`);
    return 2;
  }
}
