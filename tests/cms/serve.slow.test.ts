import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';

const program = resolve(import.meta.dirname, '../../cms/serve.mjs');
const folder = mkdtempSync(join(tmpdir(), 'parvis-serve-'));
after(() => rmSync(folder, { recursive: true }));

const secrets = {
  APP_KEYS: 'a,b',
  ADMIN_JWT_SECRET: 'c',
  API_TOKEN_SALT: 'd',
  TRANSFER_TOKEN_SALT: 'e',
};

function serve(environment: Record<string, string>) {
  const { status, stderr } = spawnSync(process.execPath, [program], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, PARVIS_STATE_DIR: folder, ...environment },
  });
  return { status, sentence: stderr.trim() };
}

test('without its secrets, the CMS says which it needs', () => {
  const { status, sentence } = serve({ ...secrets, API_TOKEN_SALT: '' });
  assert.equal(status, 1);
  assert.equal(sentence, 'The CMS needs API_TOKEN_SALT in its environment; npm start makes them.');
});

test('on a port that is taken, the CMS says so and stops', async () => {
  const other = createServer();
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', () => listening()));
  const address = other.address();
  assert.ok(address !== null && typeof address === 'object');
  const { status, sentence } = serve({ ...secrets, PARVIS_CMS_PORT: String(address.port) });
  other.close();
  assert.equal(status, 1);
  assert.equal(
    sentence,
    `Port ${address.port} of 127.0.0.1 is taken: stop what uses it, or set PARVIS_CMS_PORT.`,
  );
});

test('in a state folder that cannot be, the CMS says so and stops', () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  const { status, sentence } = serve({ ...secrets, PARVIS_STATE_DIR: join(file, 'state') });
  assert.equal(status, 1);
  assert.match(sentence, /^The CMS cannot write in .*a-file\/state: ENOTDIR.*\.$/);
});
