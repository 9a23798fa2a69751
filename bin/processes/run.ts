import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from '../machine/root.ts';
import { endGroup, wordsForEnd } from './end.ts';

export interface Task {
  /** A path, or a name found among the project's own tools first. */
  program: string;
  arguments: readonly string[];
  /** The repository's root when absent. */
  folder?: string;
  /** Added to this process's environment. */
  environment?: Readonly<Record<string, string>>;
}

/** How a task ended: everything it wrote is in `output` unless it was shown. */
export interface Outcome {
  ok: boolean;
  end: string;
  output: string;
}

/**
 * Runs a program to its end.
 *
 * @param output `shown` as it comes, or `kept` for the caller to show if it matters
 * @param interrupted ends the program, and makes this reject
 */
export async function run(
  task: Task,
  output: 'shown' | 'kept',
  interrupted: AbortSignal,
): Promise<Outcome> {
  interrupted.throwIfAborted();
  const child = spawn(task.program, task.arguments, {
    cwd: task.folder ?? root,
    env: { ...process.env, PATH: pathWithOwnTools(), ...task.environment },
    stdio: output === 'shown' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const end = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(wordsForEnd(code, signal)));
  });
  const stop = () => void endGroup(child);
  interrupted.addEventListener('abort', stop);
  try {
    const [how, ...written] = await Promise.all([
      end,
      ...[child.stdout, child.stderr].map((stream) => (stream ? text(stream) : '')),
    ]);
    interrupted.throwIfAborted();
    return { ok: how === 'exit code 0', end: how, output: written.join('') };
  } finally {
    interrupted.removeEventListener('abort', stop);
  }
}

function pathWithOwnTools(): string {
  return [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
}
