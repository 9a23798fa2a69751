import { sentenceFor } from '../machine/faults.ts';

/** The conventional exit code of a command that Ctrl-C ended. */
const INTERRUPTED = 130;

/**
 * Runs a command to its end and sets the exit code: 0, what `work` answers, 130 when it was
 * interrupted, or 1 after an error, shown as one sentence when a person can put it right, else
 * with its stack.
 *
 * @param work gets a signal that is aborted when somebody asks this process to stop
 */
export async function runCommand(
  work: (interrupted: AbortSignal) => Promise<number | undefined>,
): Promise<void> {
  const interrupted = interruption();
  try {
    process.exitCode = (await work(interrupted)) ?? 0;
  } catch (error) {
    if (error === interrupted.reason) {
      process.exitCode = INTERRUPTED;
      return;
    }
    console.error(sentenceFor(error) ?? error);
    process.exitCode = 1;
  }
}

/** Asking a second time changes nothing: npm passes one Ctrl-C on more than once. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => controller.abort());
  }
  return controller.signal;
}
