import { spawn } from 'node:child_process';
import { z } from 'zod';
import { root } from '../machine/root.ts';
import { endGroup, wordsForEnd } from './end.ts';
import { showLines } from './lines.ts';

/** A process of Parvis that stays up. */
export interface Program {
  name: string;
  /** « The CMS » */
  title: string;
  /** Its entry, from the root of the repository. */
  entry: string;
}

const readyMessage = z.object({
  ready: z.literal(true),
  firstAdministrator: z.boolean().optional(),
});
export type Ready = z.infer<typeof readyMessage>;

export interface Child {
  /** What the child said when it became ready. Never settles for one that ends before. */
  ready: Promise<Ready>;
  /** How it ended: « exit code 1 ». */
  ended: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts a program in a process group of its own, so that a Ctrl-C in the terminal reaches this
 * process alone, which then stops its children in order. A child notices by its closed channel
 * when this process is gone.
 */
export function startChild(
  program: Program,
  environment: Readonly<Record<string, string>>,
  write: (line: string) => void,
): Child {
  const child = spawn(process.execPath, ['--enable-source-maps', program.entry], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) showLines(program.name, stream, write);
  }
  return {
    ready: new Promise((resolve) => {
      child.on('message', (message) => {
        const parsed = readyMessage.safeParse(message);
        if (parsed.success) resolve(parsed.data);
      });
    }),
    ended: new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(wordsForEnd(code, signal)));
    }),
    stop: () => endGroup(child),
  };
}
