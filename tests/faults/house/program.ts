import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from '../../../bin/machine/root.ts';

/** A process of Parvis, as `npm start` starts it, that a test can kill. */
export interface Running {
  /** It says that it is ready. Rejects, with what it wrote, when it ends before. */
  ready: Promise<void>;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** All that it has written so far. */
  said(): string;
  /** Says something to what it was preloaded with. */
  tell(message: object): void;
  kill(signal?: NodeJS.Signals): Promise<void>;
}

/**
 * @param entry   from the root of the repository
 * @param preload a module that it loads first
 */
export function startProgram(
  entry: string,
  environment: Readonly<Record<string, string>>,
  preload?: string,
): Running {
  const child = spawn(process.execPath, [...(preload ? ['--import', preload] : []), entry], {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = once(child, 'close').then(() => ({
    code: child.exitCode,
    signal: child.signalCode,
  }));
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (message: { ready?: boolean }) => message.ready && resolve());
    void ended.then(() => reject(new Error(`${entry} ended before it was ready:\n${output}`)));
  });
  // Whoever waits for it hears of the failure; a test that kills it may not wait.
  ready.catch(() => undefined);
  return {
    ready,
    ended,
    said: () => output,
    tell: (message) => void child.send(message),
    async kill(signal = 'SIGKILL') {
      child.kill(signal);
      await ended;
    },
  };
}
