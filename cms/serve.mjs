#!/usr/bin/env node
/**
 * Starts the compiled CMS (`npm run build -w @parvis/cms`) and stops it cleanly.
 *
 * Forked, it sends `{ ready: true, firstAdministrator }` when it answers: `firstAdministrator`
 * says that this start made the first administrator, with PARVIS_ADMIN_PASSWORD. What keeps it
 * from starting is said in one sentence, and the process exits with 1.
 */
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

const SECRETS = ['APP_KEYS', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT'];
const folder = import.meta.dirname;
const stateDirectory = resolve(folder, '..', process.env.PARVIS_STATE_DIR || 'var');
const host = process.env.PARVIS_HOST || '127.0.0.1';
const port = Number(process.env.PARVIS_CMS_PORT || 1337);

Object.assign(process.env, {
  NODE_ENV: 'production',
  STRAPI_DISABLE_EE: 'true',
  STRAPI_TELEMETRY_DISABLED: 'true',
});

/** Something that whoever starts the CMS can put right, said in one sentence. */
class Problem extends Error {}

try {
  await serve();
} catch (error) {
  console.error(sentenceFor(error));
  process.exit(1);
}

async function serve() {
  checkSurroundings();
  await checkPort();
  if (!existsSync(join(folder, 'dist/build/index.html'))) {
    throw new Problem('The CMS is not compiled: run npm run build -w @parvis/cms.');
  }
  // Its ES modules do not resolve under Node: only its CommonJS does.
  const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
  const strapi = createStrapi({ appDir: folder, distDir: join(folder, 'dist') });
  const { level } = strapi.log;
  // Strapi warns at each start of what we leave out on purpose; what stops it is thrown.
  strapi.log.level = 'error';
  const loading = strapi.load();
  stopOnRequest(strapi, loading);
  await loading;
  strapi.log.level = level;
  await new Promise((resolve) => strapi.server.listen(port, host, resolve));
  strapi.get('parvis.planner').start();
  strapi.get('parvis.warner').start();
  const firstAdministrator = strapi.config.get('parvis.firstAdministrator', false);
  process.send?.({ ready: true, firstAdministrator });
}

function checkSurroundings() {
  if (Number.parseInt(process.versions.node, 10) < 22) {
    throw new Problem(`The CMS needs Node 22 or newer; this is Node ${process.versions.node}.`);
  }
  const missing = SECRETS.filter((name) => !process.env[name]);
  if (missing.length > 0) {
    throw new Problem(
      `The CMS needs ${missing.join(', ')} in its environment; npm start makes them.`,
    );
  }
  try {
    mkdirSync(stateDirectory, { recursive: true });
    accessSync(stateDirectory, constants.W_OK);
  } catch (error) {
    throw new Problem(`The CMS cannot write in ${stateDirectory}: ${error.message}.`);
  }
}

/** Before anything is loaded, so that the answer comes at once. */
function checkPort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) =>
      reject(
        new Problem(
          error.code === 'EADDRINUSE'
            ? `Port ${port} of ${host} is taken: stop what uses it, or set PARVIS_CMS_PORT.`
            : `The CMS cannot listen on port ${port} of ${host}: ${error.message}.`,
        ),
      ),
    );
    server.listen(port, host, () => server.close(resolve));
  });
}

/**
 * A signal, or the end of the process that forked this one, stops the CMS once it has started:
 * Strapi's own listeners would pull it down half made.
 */
function stopOnRequest(strapi, loading) {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await loading.catch(() => {});
    strapi.log.level = 'error';
    await strapi.destroy();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.removeAllListeners(signal);
    process.on(signal, stop);
  }
  if (process.send) process.on('disconnect', stop);
}

function sentenceFor(error) {
  if (error instanceof Problem) return error.message;
  const { code = '', message = String(error) } = error;
  const database = process.env.DATABASE_CLIENT === 'postgres' ? 'DATABASE_URL' : databaseFile();
  if (/^(SQLITE_|EACCES|EEXIST|ENOENT|ENOSPC|ENOTDIR|EPERM|EROFS)/.test(code)) {
    return `The CMS cannot use its database (${database}): ${message}.`;
  }
  if (/^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|28|3D)/.test(code)) {
    return `The CMS cannot reach its PostgreSQL database (${database}): ${message || code}.`;
  }
  return `The CMS could not start: ${error.stack ?? message}`;
}

function databaseFile() {
  return process.env.DATABASE_FILENAME || join(stateDirectory, 'data.db');
}
