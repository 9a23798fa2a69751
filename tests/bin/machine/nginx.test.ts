import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findNginx, findOrInstallNginx } from '../../../bin/machine/nginx.ts';
import { APT, machineWith } from './fake-machine.ts';

const NGINX = '/usr/sbin/nginx';

test('an nginx that only root has in its PATH is found all the same', async () => {
  const { machine, ran } = machineWith([NGINX]);
  assert.deepEqual(await findOrInstallNginx('/usr/bin', machine), { path: NGINX });
  assert.deepEqual(ran, []);
});

test('an nginx of the PATH comes first', async () => {
  const { machine } = machineWith([NGINX, '/home/me/bin/nginx']);
  assert.deepEqual(await findNginx('/home/me/bin:/usr/bin', machine), {
    path: '/home/me/bin/nginx',
  });
});

test('where there is none, root installs it', async () => {
  const { machine, ran } = machineWith([APT], { installs: [NGINX] });
  assert.deepEqual(await findOrInstallNginx('/bin', machine), { path: NGINX });
  assert.match(ran[1] ?? '', /^apt-get install -y .*nginx/);
});

test('who is not root installs nothing, and is told why', async () => {
  const { machine, ran } = machineWith([APT], { isRoot: false, installs: [NGINX] });
  const found = await findOrInstallNginx('/bin', machine);
  assert.ok('missing' in found);
  assert.match(found.missing, /not installed, and only root/);
  assert.deepEqual(ran, []);
});

test('when it cannot be installed, the reason is told', async () => {
  const { machine } = machineWith([APT], { fails: true });
  const found = await findOrInstallNginx('/bin', machine);
  assert.ok('missing' in found);
  assert.match(found.missing, /Temporary failure resolving/);
});
