import { pathToFileURL } from 'node:url';
import { Failure } from './failure.js';
import { freshProgram } from './fresh-build.js';

/** `npm run scan`: the command line in this process, built first where the rules or the code are newer. */
try {
  await import(pathToFileURL(freshProgram()).href);
} catch (error) {
  // A fault of the program keeps its stack; standard output belongs to reports.
  console.error(error instanceof Failure ? error.message : error);
  process.exitCode = 1;
}
