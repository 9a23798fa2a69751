import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readEnvironment } from '../../../bin/environment.ts';
import { root } from '../../../bin/machine/root.ts';
import { cms, publisher, site, variablesFor } from '../../../bin/starting/programs.ts';

const secrets = {
  APP_KEYS: 'made-app-keys-made',
  ADMIN_JWT_SECRET: 'made-jwt-secret-made',
  API_TOKEN_SALT: 'made-token-salt-made',
  TRANSFER_TOKEN_SALT: 'made-transfer-salt',
  PARVIS_SIGNAL_SECRET: 'made-signal-secret',
  PARVIS_PUBLISHER_TOKEN: 'made-publisher-token',
};
const environment = readEnvironment({}, '/parvis');

test('a process gets the secrets that it needs, and no other', () => {
  const of = (program: typeof cms) =>
    Object.keys(secrets).filter((name) => name in variablesFor(program, environment, secrets));
  assert.deepEqual(of(cms), Object.keys(secrets));
  assert.deepEqual(of(publisher), ['PARVIS_SIGNAL_SECRET', 'PARVIS_PUBLISHER_TOKEN']);
  assert.deepEqual(of(site), []);
});

test('a secret that the operator chose wins', () => {
  const chosen = readEnvironment({ PARVIS_SIGNAL_SECRET: 'chosen-signal-secret' }, '/parvis');
  assert.equal(variablesFor(cms, chosen, secrets).PARVIS_SIGNAL_SECRET, 'chosen-signal-secret');
});

test('every process has its entry', () => {
  for (const { entry } of [cms, publisher, site]) assert.ok(existsSync(join(root, entry)), entry);
});
