import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEnvironment } from '../../../bin/environment.ts';
import { nginxSetup } from '../../../bin/serving/setup.ts';

const setupWith = (given: Record<string, string>, listen = '80') =>
  nginxSetup(readEnvironment(given, '/srv/parvis'), listen);

test('nginx serves the public folder of this installation under the host of its address', () => {
  const given = { PARVIS_SITE_URL: 'https://communaute.example', PARVIS_SITE_PORT: '8090' };
  assert.deepEqual(setupWith(given, '443 ssl http2'), {
    root: '/srv/parvis/var/public',
    serverName: 'communaute.example',
    listen: '443 ssl http2',
    embeddedServer: '127.0.0.1:8090',
  });
});

test('an embedded server that listens everywhere is asked on this machine', () => {
  for (const host of ['0.0.0.0', '::']) {
    assert.equal(setupWith({ PARVIS_HOST: host }).embeddedServer, '127.0.0.1:8080');
  }
  assert.equal(setupWith({ PARVIS_HOST: '::1' }).embeddedServer, '[::1]:8080');
});

test('what nginx could not read is refused in words', () => {
  for (const folder of ['/srv/pa$vis', '/srv/par"vis', '/srv/par\\vis']) {
    assert.throws(() => setupWith({ PARVIS_STATE_DIR: folder }), /nginx cannot have the path/);
  }
  assert.throws(() => setupWith({}, '80; include /etc/passwd'), /is not where nginx can listen/);
});
