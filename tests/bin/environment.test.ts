import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseEnv } from 'node:util';
import { readEnvironment, variableNames } from '../../bin/environment.ts';
import { root } from '../../bin/machine/root.ts';

test('nothing is needed to start', () => {
  const environment = readEnvironment({}, '/parvis');
  assert.deepEqual(environment.ports, { site: 8080, cms: 1337, publisher: 4000 });
  assert.equal(environment.state.directory, '/parvis/var');
  assert.equal(environment.values.DATABASE_FILENAME, '/parvis/var/data.db');
  assert.equal(environment.values.PARVIS_LOOK_INTERVAL, '30');
});

test('addresses follow the ports that were chosen', () => {
  const { values } = readEnvironment(
    { PARVIS_SITE_PORT: '9000', PARVIS_CMS_PORT: '9001', PARVIS_PUBLISHER_PORT: '9002' },
    '/parvis',
  );
  assert.equal(values.PARVIS_SITE_URL, 'http://localhost:9000');
  assert.equal(values.PARVIS_CMS_URL, 'http://127.0.0.1:9001');
  assert.equal(values.PARVIS_SIGNAL_URL, 'http://127.0.0.1:9002/signal');
});

test('a public address loses its last slash', () => {
  const { siteUrl } = readEnvironment({ PARVIS_SITE_URL: 'https://parvis.example/' }, '/parvis');
  assert.equal(siteUrl, 'https://parvis.example');
});

test('an empty variable is an absent one', () => {
  const environment = readEnvironment({ PARVIS_SITE_PORT: '', PARVIS_STATE_DIR: '' }, '/parvis');
  assert.equal(environment.ports.site, 8080);
});

test('every problem is said at once, with the variable it is about', () => {
  const wrong = {
    PARVIS_SITE_PORT: 'eighty',
    PARVIS_CMS_PORT: '70000',
    PARVIS_SITE_URL: 'parvis.example',
    PARVIS_ADMIN_EMAIL: 'nobody',
    PARVIS_ADMIN_PASSWORD: 'short',
    PARVIS_SIGNAL_SECRET: 'guess',
    PARVIS_SMTP_URL: 'mail.example:25',
    PARVIS_MAIL_FROM: 'Parvis',
    DATABASE_CLIENT: 'oracle',
  };
  assert.throws(
    () => readEnvironment(wrong, '/parvis'),
    (error: Error) => {
      assert.match(error.message, /9 problems \(see \.env\.example\)/);
      for (const name of Object.keys(wrong)) assert.match(error.message, new RegExp(`${name}: `));
      return true;
    },
  );
});

test('a refusal does not repeat a secret', () => {
  assert.throws(
    () => readEnvironment({ PARVIS_PUBLISHER_TOKEN: 'hunter2' }, '/parvis'),
    (error: Error) => !error.message.includes('hunter2'),
  );
});

test('variables that contradict each other are refused', () => {
  assert.throws(
    () => readEnvironment({ PARVIS_SITE_PORT: '4000', DATABASE_CLIENT: 'postgres' }, '/parvis'),
    /three different ports[\s\S]*DATABASE_URL: must be given/,
  );
});

test('mail is sent when both its variables are given, and neither is enough', () => {
  const url = 'smtps://parvis:pass%40word@mail.example:465';
  for (const from of ['parvis@example.org', 'Le parvis <parvis@example.org>']) {
    const given = { PARVIS_SMTP_URL: url, PARVIS_MAIL_FROM: from };
    const { values } = readEnvironment(given, '/parvis');
    assert.deepEqual([values.PARVIS_SMTP_URL, values.PARVIS_MAIL_FROM], [url, from]);
    for (const name of ['PARVIS_SMTP_URL', 'PARVIS_MAIL_FROM'] as const) {
      assert.throws(
        () => readEnvironment({ [name]: given[name] }, '/parvis'),
        /PARVIS_SMTP_URL, PARVIS_MAIL_FROM: must be given together, or not at all/,
      );
    }
  }
});

test('a mail server that cannot be is refused, and its password is not repeated', () => {
  for (const url of ['https://u:hunter2@mail.example', 'smtp://', 'smtp:hunter2']) {
    assert.throws(
      () =>
        readEnvironment({ PARVIS_SMTP_URL: url, PARVIS_MAIL_FROM: 'a@parvis.invalid' }, '/parvis'),
      (error: Error) =>
        /PARVIS_SMTP_URL: must be an address like smtp:/.test(error.message) &&
        !error.message.includes('hunter2'),
      url,
    );
  }
});

test('.env.example lists every variable, and nothing else', async () => {
  const example = parseEnv(await readFile(join(root, '.env.example'), 'utf8'));
  assert.deepEqual(Object.keys(example).sort(), [...variableNames].sort());
});

test('the defaults of .env.example are the defaults', async () => {
  const example = parseEnv(await readFile(join(root, '.env.example'), 'utf8'));
  assert.deepEqual(readEnvironment(example, root).values, readEnvironment({}, root).values);
});
