import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const programs = [
  '/usr/lib/postgresql/17/bin',
  '/usr/lib/postgresql/16/bin',
  '/usr/lib/postgresql/15/bin',
];
const folder = programs.find((path) => existsSync(join(path, 'postgres')));

/** Why there is no PostgreSQL to test with; `false` when there is. */
export const noPostgres =
  folder === undefined ? 'PostgreSQL is not installed on this machine' : false;

export interface Postgres {
  url: string;
  stop(): Promise<void>;
}

/** A PostgreSQL server of its own, in a temporary folder, for as long as a test file runs. */
export async function startPostgres(): Promise<Postgres> {
  if (folder === undefined) throw new Error('PostgreSQL is not installed on this machine');
  const data = mkdtempSync(join(tmpdir(), 'parvis-postgres-'));
  const port = await freePort();
  // PostgreSQL refuses to run as root; its package makes a user for it.
  const isRoot = userInfo().uid === 0;
  const as = isRoot ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : [];
  const command = (program: string, ...options: string[]) => {
    const [first = '', ...rest] = [...as, join(folder, program), ...options];
    return [first, rest] as const;
  };
  if (isRoot) execFileSync('chown', ['postgres:postgres', data]);
  execFileSync(...command('initdb', '-D', data, '-U', 'parvis', '--auth=trust', '--no-sync'), {
    stdio: 'ignore',
  });
  const server = spawn(
    ...command('postgres', '-D', data, '-p', String(port), '-k', data, '-h', '127.0.0.1', '-F'),
    { stdio: 'ignore' },
  );
  const stopped = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const isReady = () => {
    try {
      execFileSync(join(folder, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]);
      return true;
    } catch {
      return false;
    }
  };
  while (!isReady()) {
    if (server.exitCode !== null) throw new Error('PostgreSQL did not start');
    await wait(100);
  }
  return {
    url: `postgres://parvis@127.0.0.1:${port}/postgres`,
    async stop() {
      server.kill('SIGINT');
      await stopped;
      rmSync(data, { recursive: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
