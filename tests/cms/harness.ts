import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { bootCms } from '../../cms/import/boot.ts';

/** The real CMS, in this process, on a database and in a state folder of its own. */
export interface Cms {
  strapi: Core.Strapi;
  /** `http://127.0.0.1:…`, without a trailing slash. */
  url: string;
  stateDirectory: string;
  /** The publisher's token. */
  token: string;
  /** Asks the CMS as the publisher does; `token: null` asks without one. */
  get(path: string, options?: { token?: string | null }): Promise<Response>;
  /** Stops it and deletes its state folder. */
  stop(): Promise<void>;
}

export interface CmsOptions {
  /** Environment variables added to the harness's own: `DATABASE_CLIENT`, for instance. */
  environment?: Record<string, string>;
  /** A state folder of an earlier CMS, to start again on it. It is not deleted by `stop`. */
  stateDirectory?: string;
  /** Whether it serves the admin to browsers. */
  screens?: boolean;
}

const root = resolve(import.meta.dirname, '../..');
const cmsFolder = join(root, 'cms');
const cache = join(root, 'node_modules/.cache/parvis');

export const administrator = { email: 'admin@parvis.invalid', password: 'Essai-de-parvis-1' };
export const signal = { url: 'http://127.0.0.1:9/signal', secret: 'a-secret-of-the-tests' };
export const publisherToken = 'a-token-of-the-tests'.padEnd(64, '.');

/** One CMS at a time in a process: Strapi keeps itself in a global. */
export async function startCms(options: CmsOptions = {}): Promise<Cms> {
  await compile();
  const stateDirectory = options.stateDirectory ?? mkdtempSync(join(tmpdir(), 'parvis-cms-'));
  const isSqlite = options.environment?.DATABASE_CLIENT !== 'postgres';
  if (isSqlite && options.stateDirectory === undefined) {
    copyFileSync(await templateDatabase(), join(stateDirectory, 'data.db'));
  }
  const environment = { ...environmentOf(stateDirectory), ...options.environment };
  const restore = setVariables(environment);
  const strapi = await bootCms(options);
  // Files of one process log in more often than people do, and its memory of that is the process's.
  strapi.config.set('admin.rateLimit', { enabled: false });
  await new Promise<void>((listening) => strapi.server.listen(0, '127.0.0.1', () => listening()));
  const address = strapi.server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The CMS has no port');
  const url = `http://127.0.0.1:${address.port}`;
  return {
    strapi,
    url,
    stateDirectory,
    token: publisherToken,
    get(path, { token = publisherToken } = {}) {
      const headers: Record<string, string> =
        token === null ? {} : { Authorization: `Bearer ${token}` };
      return fetch(`${url}${path}`, { headers });
    },
    async stop() {
      await stopStrapi(strapi);
      restore();
      if (options.stateDirectory === undefined) rmSync(stateDirectory, { recursive: true });
    },
  };
}

const compiledMark = join(cmsFolder, 'dist/.compiled');

/** Compiles the server side of the CMS when a source is newer than what was compiled. */
export async function compile(): Promise<void> {
  await alone('compile', async () => {
    if (isCompiled()) return;
    const startedAt = new Date();
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const done = spawnSync(process.execPath, [compiler, '-p', cmsFolder], { encoding: 'utf8' });
    if (done.status !== 0)
      throw new Error(`The CMS does not compile:\n${done.stdout}${done.stderr}`);
    writeFileSync(compiledMark, '');
    utimesSync(compiledMark, startedAt, startedAt);
  });
}

function isCompiled(): boolean {
  if (!existsSync(compiledMark)) return false;
  const compiledAt = statSync(compiledMark).mtimeMs;
  const sources = globSync(
    ['cms/{src,config}/**/*.{ts,json}', 'cms/tsconfig.json', 'shared/src/**/*.ts'],
    { cwd: root },
  );
  return sources.every((source) => statSync(join(root, source)).mtimeMs <= compiledAt);
}

/** A database in which the compiled CMS has started once: copied, it saves two seconds a file. */
async function templateDatabase(): Promise<string> {
  const template = join(cache, `cms-${versionOfTheCompiledCms()}.db`);
  await alone('template', async () => {
    if (existsSync(template)) return;
    const stateDirectory = mkdtempSync(join(tmpdir(), 'parvis-template-'));
    const made = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'template.ts'), stateDirectory],
      {
        encoding: 'utf8',
      },
    );
    if (made.status !== 0) throw new Error(`The CMS does not start:\n${made.stdout}${made.stderr}`);
    renameSync(join(stateDirectory, 'data.db'), template);
    rmSync(stateDirectory, { recursive: true });
  });
  return template;
}

function versionOfTheCompiledCms(): string {
  const hash = createHash('sha256');
  for (const file of globSync('cms/dist/{config,src}/**/*.{js,json}', { cwd: root }).sort()) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Starts Strapi once on an empty database and stops it. For `template.ts`. */
export async function startOnce(stateDirectory: string): Promise<void> {
  setVariables(environmentOf(stateDirectory));
  const strapi = await bootCms();
  await strapi.destroy();
}

function environmentOf(stateDirectory: string): Record<string, string> {
  const secret = 'secret-of-the-tests';
  return {
    NODE_ENV: 'test',
    STRAPI_DISABLE_EE: 'true',
    STRAPI_TELEMETRY_DISABLED: 'true',
    APP_KEYS: `${secret}-1,${secret}-2`,
    ADMIN_JWT_SECRET: secret,
    API_TOKEN_SALT: secret,
    TRANSFER_TOKEN_SALT: secret,
    PARVIS_STATE_DIR: stateDirectory,
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: join(stateDirectory, 'data.db'),
    PARVIS_SIGNAL_URL: signal.url,
    PARVIS_SIGNAL_SECRET: signal.secret,
    PARVIS_PUBLISHER_TOKEN: publisherToken,
    PARVIS_ADMIN_EMAIL: administrator.email,
    PARVIS_ADMIN_PASSWORD: administrator.password,
    // Whatever the machine's own settings, no test writes to anybody.
    PARVIS_SMTP_URL: '',
    PARVIS_MAIL_FROM: '',
  };
}

/** What it returns gives the process its own variables back, for the CMS of the next file. */
function setVariables(variables: Record<string, string>): () => void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

/** Strapi reads a document again after each change, to announce it, and nobody waits for that. */
async function untilQuiet(strapi: Core.Strapi): Promise<void> {
  const { pool } = strapi.db.connection.client as { pool: Pool };
  do await wait(20);
  while (pool.numUsed() + pool.numPendingAcquires() > 0);
}

/** Strapi removes every listener of the process as it stops; the test runner needs its own. */
async function stopStrapi(strapi: Core.Strapi): Promise<void> {
  const kept = process
    .eventNames()
    .map((name) => ({ name, listeners: process.rawListeners(name as 'exit') }));
  await untilQuiet(strapi);
  await strapi.destroy();
  for (const { name, listeners } of kept) {
    for (const listener of listeners) process.on(name as 'exit', listener as () => void);
  }
}

/** Runs `task` while no other process of the tests runs one of the same name. */
async function alone(name: string, task: () => Promise<void>): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const lock = join(cache, `${name}.lock`);
  while (!takeLock(lock)) await wait(100);
  try {
    await task();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

const ABANDONED_AFTER = 120_000;

function takeLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const age = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0;
    if (age > ABANDONED_AFTER) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
