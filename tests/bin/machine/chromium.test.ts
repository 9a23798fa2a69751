import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requireChromium } from '../../../bin/machine/chromium.ts';
import { APT, machineWith } from './fake-machine.ts';

test('the browser that was chosen is used', async () => {
  const { machine } = machineWith(['/opt/mine', '/usr/bin/chromium']);
  assert.equal(await requireChromium('/opt/mine', '/usr/bin', machine), '/opt/mine');
});

test('a choice that is not a program is refused', async () => {
  const { machine } = machineWith(['/usr/bin/chromium']);
  await assert.rejects(
    requireChromium('/opt/none', '/usr/bin', machine),
    /PARVIS_CHROMIUM names \/opt\/none/,
  );
});

test('a browser of the PATH comes before those of the usual places', async () => {
  const { machine, ran } = machineWith(['/home/me/bin/chromium', '/usr/bin/chromium']);
  assert.equal(
    await requireChromium(undefined, '/home/me/bin:/bin', machine),
    '/home/me/bin/chromium',
  );
  assert.deepEqual(ran, []);
});

test('where there is none, it is installed', async () => {
  const { machine, ran } = machineWith([APT], { installs: ['/usr/bin/chromium'] });
  assert.equal(await requireChromium(undefined, '/bin', machine), '/usr/bin/chromium');
  assert.equal(ran.length, 2);
  assert.match(ran[1] ?? '', /^apt-get install -y .*chromium/);
});

test('who is not root asks through sudo, which must not ask for a password', async () => {
  const { machine, ran } = machineWith([APT], { isRoot: false, installs: ['/usr/bin/chromium'] });
  await requireChromium(undefined, '/bin', machine);
  assert.ok(ran.every((line) => line.startsWith('sudo -n apt-get ')));
});

test('where it cannot be installed, a sentence says how to get one', async () => {
  const how = /on Debian: apt-get install chromium.*PARVIS_CHROMIUM/;
  const { machine: other } = machineWith([]);
  await assert.rejects(requireChromium(undefined, '/bin', other), how);
  const { machine: offline } = machineWith([APT], { fails: true });
  await assert.rejects(requireChromium(undefined, '/bin', offline), /Temporary failure resolving/);
  const { machine: without } = machineWith([APT]);
  await assert.rejects(requireChromium(undefined, '/bin', without), how);
});
