/** A failure with a message for the person at the terminal: shown without a stack. */
export class Failure extends Error {
  override name = 'Failure';
}

/** Runs a task; a Failure is printed as it stands, anything else with its stack, both end with exit code 1. */
export async function runTask(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    if (error instanceof Failure) console.error(`\n${error.message}`);
    else console.error(error);
    process.exitCode = 1;
  }
}
