import assert from 'node:assert/strict';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readEnvironment } from '../../bin/environment.ts';
import { makePassword, readOrMakeSecrets } from '../../bin/secrets.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('secrets are made once, and read by their owner alone', async (context) => {
  const folder = await temporaryFolder(context);
  const path = join(folder, 'secrets.json');
  const made = await readOrMakeSecrets(path);
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  assert.deepEqual(await readOrMakeSecrets(path), made);
  assert.deepEqual(await readdir(folder), ['secrets.json']);
  assert.equal(new Set(Object.values(made)).size, Object.values(made).length);
});

test('what is made is accepted as environment', async (context) => {
  const secrets = await readOrMakeSecrets(join(await temporaryFolder(context), 'secrets.json'));
  const { values } = readEnvironment(
    { ...secrets, PARVIS_ADMIN_PASSWORD: makePassword() },
    '/parvis',
  );
  assert.equal(values.APP_KEYS, secrets.APP_KEYS);
});

test('a secret that an older file does not have is added, and the others stay', async (context) => {
  const path = join(await temporaryFolder(context), 'secrets.json');
  const { APP_KEYS, ...older } = await readOrMakeSecrets(path);
  await writeFile(path, JSON.stringify(older));
  const now = await readOrMakeSecrets(path);
  assert.deepEqual({ ...now, APP_KEYS }, { ...older, APP_KEYS });
  assert.ok(now.APP_KEYS);
});

test('a damaged file is refused, and left as it is', async (context) => {
  const path = join(await temporaryFolder(context), 'secrets.json');
  for (const damaged of ['{"APP_KEYS": "', '{"APP_KEYS": 1}', '[]']) {
    await writeFile(path, damaged);
    await assert.rejects(readOrMakeSecrets(path), /is damaged: restore it from a backup/);
    assert.equal(await readFile(path, 'utf8'), damaged);
  }
});

test('a password satisfies the CMS', () => {
  const passwords = Array.from({ length: 100 }, makePassword);
  for (const password of passwords) {
    assert.match(password, /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\w-]{16,72}$/);
  }
  assert.equal(new Set(passwords).size, passwords.length);
});
