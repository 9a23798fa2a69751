import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { variableNames } from '../../bin/environment.ts';
import { root } from '../../bin/machine/root.ts';
import { freePorts } from './ports.ts';

const PATIENCE_MS = 300_000;

/** A place of its own for a Parvis: state folder and ports. It can be started several times. */
export interface Place {
  stateFolder: string;
  site: string;
  admin: string;
  /** The variables that make `npm start` use this place, and nothing of this machine's `.env`. */
  environment: Record<string, string>;
  leave(): Promise<void>;
}

export async function takePlace(): Promise<Place> {
  const stateFolder = await mkdtemp(join(tmpdir(), 'parvis-journey-'));
  const [sitePort, cmsPort, publisherPort] = await freePorts(3);
  return {
    stateFolder,
    site: `http://127.0.0.1:${sitePort}`,
    admin: `http://127.0.0.1:${cmsPort}/admin`,
    environment: {
      // An empty variable is an absent one, and hides the one of a `.env` file.
      ...Object.fromEntries(variableNames.map((name) => [name, ''])),
      PARVIS_STATE_DIR: stateFolder,
      PARVIS_SITE_PORT: String(sitePort),
      PARVIS_CMS_PORT: String(cmsPort),
      PARVIS_PUBLISHER_PORT: String(publisherPort),
    },
    leave: () => rm(stateFolder, { recursive: true, force: true }),
  };
}

/** `npm start`, as a person at a terminal sees it. */
export interface Parvis {
  /** All that it has written so far. */
  said(): string;
  /** Waits until it has written that. @throws with all that it wrote, when it ends before */
  says(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Waits for its end, and says its exit code. */
  ends(): Promise<number | null>;
  /** Ctrl-C, once the terminal has passed it on. Says the exit code. */
  interrupt(): Promise<number | null>;
  /** Kills one of its processes, as a lack of memory would. */
  kill(entry: string): Promise<void>;
  /** Leaves one of its processes without a moment to run, as a machine that swaps would. */
  freeze(entry: string): Promise<void>;
  thaw(entry: string): Promise<void>;
}

export function startParvis(place: Place, environment: Record<string, string> = {}): Parvis {
  const child = spawn(process.execPath, [join(root, 'bin/start.ts')], {
    env: { ...process.env, ...place.environment, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const signal = async (entry: string, name: NodeJS.Signals) => {
    process.kill(await childOf(child, entry), name);
  };
  return {
    said: () => output,
    async says(pattern) {
      const deadline = performance.now() + PATIENCE_MS;
      while (performance.now() < deadline) {
        const match = output.match(pattern);
        if (match) return match;
        if (child.exitCode !== null) break;
        await wait(50);
      }
      throw new Error(`npm start never said ${pattern}. It said:\n${output}`);
    },
    ends: () => ended,
    interrupt() {
      child.kill('SIGINT');
      return ended;
    },
    kill: (entry) => signal(entry, 'SIGKILL'),
    freeze: (entry) => signal(entry, 'SIGSTOP'),
    thaw: (entry) => signal(entry, 'SIGCONT'),
  };
}

/** The process that a process started from a file of the repository. */
async function childOf({ pid }: ChildProcess, entry: string): Promise<number> {
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const [stat = '', commandLine = ''] = await Promise.all(
      ['stat', 'cmdline'].map((file) => readFile(`/proc/${name}/${file}`, 'utf8').catch(() => '')),
    );
    const parent = Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2]);
    if (parent === pid && commandLine.includes(entry)) return Number(name);
  }
  throw new Error(`npm start runs no ${entry}`);
}
