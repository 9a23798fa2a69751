import type { ChildProcess } from 'node:child_process';

const PATIENCE_MS = 10_000;

/** « exit code 1 », « signal SIGKILL ». */
export function wordsForEnd(code: number | null, signal: NodeJS.Signals | null): string {
  return signal === null ? `exit code ${code}` : `signal ${signal}`;
}

/**
 * Asks a process that leads its own group to stop, and all of its group 10 seconds later if it
 * did not. Resolves when it has ended.
 */
export async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  signalGroup(child.pid, 'SIGTERM');
  const impatience = setTimeout(signalGroup, PATIENCE_MS, child.pid, 'SIGKILL');
  await ended;
  clearTimeout(impatience);
}

function signalGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leader, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
