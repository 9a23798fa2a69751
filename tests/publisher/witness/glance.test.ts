import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { hashOf } from '../../../site/publisher/releases/blobs.ts';
import { createGlance } from '../../../site/publisher/witness/glance.ts';
import { freePorts } from '../../journeys/ports.ts';

const page = Buffer.from('<h1>Bonjour</h1>');
const expected = { address: '/actualites/bonjour/', hash: hashOf(page) };

describe('a look at the public site', () => {
  let answer: RequestListener;
  let url = '';
  const server = createServer((request, response) => answer(request, response));
  before(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  it('finds nothing in the way when the address gives the bytes expected', async () => {
    let asked: [address: string | undefined, headers: IncomingHttpHeaders] | undefined;
    answer = ({ url, headers }, response) => {
      asked = [url, headers];
      response.end(page);
    };
    assert.equal(await createGlance(url)(expected), null);
    assert.equal(asked?.[0], expected.address);
    // A visitor gets what caches have: so does the look.
    assert.equal(asked?.[1]['cache-control'], undefined);
    assert.equal(asked?.[1].pragma, undefined);
  });

  it('compares what a browser shows, not how it travels', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(page));
    };
    assert.equal(await createGlance(url)(expected), null);
  });

  it('says that another version is there', async () => {
    answer = (_request, response) => response.end('<h1>Bonsoir</h1>');
    assert.equal(
      await createGlance(url)(expected),
      `L’adresse ${url}/actualites/bonjour/ donne encore une autre version de la page.`,
    );
  });

  it('says the error that is there, were its page the right one', async () => {
    answer = (_request, response) => response.writeHead(503).end(page);
    assert.match((await createGlance(url)(expected)) ?? '', /répond par une erreur \(503\)/);
  });

  it('says that the address does not answer, or breaks off', async () => {
    answer = (request) => request.socket.destroy();
    assert.match((await createGlance(url)(expected)) ?? '', /ne répond pas \(\w+\)/);
    answer = (request, response) => {
      response.writeHead(200, { 'content-length': page.length });
      response.write(page.subarray(0, 5), () => request.socket.destroy());
    };
    assert.match((await createGlance(url)(expected)) ?? '', /ne répond pas/);
    const [free] = await freePorts(1);
    const nobody = createGlance(`http://127.0.0.1:${free}`);
    assert.match((await nobody(expected)) ?? '', /ne répond pas \(ECONNREFUSED\)/);
  });
});
