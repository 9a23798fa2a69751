import assert from 'node:assert/strict';
import { type AddressInfo, createServer } from 'node:net';
import { test } from 'node:test';
import { requireFreePorts } from '../../../bin/machine/port.ts';

test('ports that others have are named, all of them, with what chooses another', async (context) => {
  const taken = await Promise.all([listen(), listen()]);
  context.after(() => Promise.all(taken.map((server) => server.close())));
  const [site, cms] = taken.map((server) => (server.address() as AddressInfo).port);
  const wanted = [
    { number: site ?? 0, user: 'the site', variable: 'PARVIS_SITE_PORT' },
    { number: cms ?? 0, user: 'the CMS', variable: 'PARVIS_CMS_PORT' },
  ];
  await assert.rejects(requireFreePorts('127.0.0.1', wanted), (error: Error) => {
    const [first, second] = error.message.split('\n');
    assert.match(
      first ?? '',
      new RegExp(`^Port ${site}, for the site, is already taken: .*PARVIS_SITE_PORT`),
    );
    assert.match(
      second ?? '',
      new RegExp(`^Port ${cms}, for the CMS, is already taken: .*PARVIS_CMS_PORT`),
    );
    return true;
  });
});

test('free ports are left free', async () => {
  const server = await listen();
  const number = (server.address() as AddressInfo).port;
  await new Promise((resolve) => server.close(resolve));
  const wanted = [{ number, user: 'the site', variable: 'PARVIS_SITE_PORT' }];
  await requireFreePorts('127.0.0.1', wanted);
  await requireFreePorts('127.0.0.1', wanted);
});

test('a host that is not of this machine is named', async () => {
  await assert.rejects(
    requireFreePorts('192.0.2.1', [
      { number: 8199, user: 'the site', variable: 'PARVIS_SITE_PORT' },
    ]),
    /Nothing can listen at 192\.0\.2\.1:8199, for the site \(EADDRNOTAVAIL\): check PARVIS_HOST/,
  );
});

function listen() {
  const server = createServer();
  return new Promise<typeof server>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve(server)),
  );
}
