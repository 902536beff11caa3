import { createTexts, languageOf } from '../texts/texts.js';
import { readArguments, UsageError } from './arguments.js';
import { Run } from './run.js';
import type { ExitCode, Surroundings } from './surroundings.js';

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
