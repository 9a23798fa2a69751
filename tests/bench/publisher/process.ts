import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../../bin/machine/root.ts';
import { freePorts } from '../../journeys/ports.ts';
import { type LoggedPublication, publicationIn } from '../publications.ts';

/** What a process holds, in bytes, after a collection of its garbage. */
export interface Memory {
  resident: number;
  heap: number;
  /** The most that was ever resident. */
  peak: number;
}

/** The publisher as production runs it, in a process of its own. */
export interface PublisherProcess {
  /** Says that something changed in the CMS. */
  signal(): Promise<void>;
  /** The number of the release that is live. */
  release(): Promise<number>;
  memory(): Promise<Memory>;
  /** What it has told of so far. */
  publications: readonly LoggedPublication[];
  stop(): Promise<void>;
}

/** Nobody listens there: what a bench leaves out. */
const nowhere = 'http://127.0.0.1:9';
const secret = 'bench-secret-bench-secret';

/**
 * Starts the publisher on a state folder. Resolves when its site is up.
 *
 * @param cmsUrl absent, there is no CMS, and it starts from the snapshot in the folder
 * @throws with all that it wrote, when it ends before
 */
export async function startPublisher(
  stateFolder: string,
  cmsUrl = nowhere,
): Promise<PublisherProcess> {
  const [port] = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const child = fork(join(root, 'site/publisher/main.ts'), {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    execArgv: ['--expose-gc', '--import', import.meta.resolve('./memory-probe.ts')],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PARVIS_STATE_DIR: stateFolder,
      PARVIS_PUBLISHER_PORT: String(port),
      PARVIS_SITE_URL: nowhere,
      PARVIS_CMS_URL: cmsUrl,
      PARVIS_SIGNAL_SECRET: secret,
      PARVIS_PUBLISHER_TOKEN: secret,
      PARVIS_LOOK_INTERVAL: '3600',
    },
  });
  const publications: LoggedPublication[] = [];
  const lines: string[] = [];
  if (child.stdout !== null) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      const publication = publicationIn(line);
      if (publication !== undefined) publications.push(publication);
    });
  }
  await answer(child, 'ready', lines);

  return {
    async signal() {
      const headers = { authorization: `Bearer ${secret}` };
      const { ok, status } = await fetch(`${url}/signal`, { method: 'POST', headers });
      if (!ok) throw new Error(`The publisher answered a signal with status ${status}`);
    },
    async release() {
      const response = await fetch(`${url}/status`);
      return ((await response.json()) as { release: number }).release;
    },
    async memory() {
      child.send('memory');
      return (await answer(child, 'memory', lines)) as Memory;
    },
    publications,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** What the child says under that name. */
function answer(child: ChildProcess, name: string, lines: readonly string[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const failed = () => reject(new Error(`The publisher ended. It wrote:\n${lines.join('\n')}`));
    const listen = (message: unknown) => {
      const said = message as Record<string, unknown>;
      if (!(name in said)) return;
      child.off('message', listen).off('exit', failed);
      resolve(said[name]);
    };
    child.on('message', listen).once('exit', failed);
  });
}
