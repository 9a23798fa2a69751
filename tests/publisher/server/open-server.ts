import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { createGuards } from '../../../site/publisher/server/guards/guards.ts';
import { createPublisherServer, stopServer } from '../../../site/publisher/server/server.ts';
import { createFakeService, type FakeService } from './fake-service.ts';

export const secret = 'un-secret-de-trente-deux-lettres';
export const webhookSecret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
export const bearer = { authorization: `Bearer ${secret}` };

/** The publisher's door on a port of its own, in front of a publisher that the test holds. */
export interface OpenServer extends AsyncDisposable {
  service: FakeService;
  url: string;
  port: number;
  /** Milliseconds that a sender may take for a whole request. */
  isPatientFor(milliseconds: number): void;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, headers?: Record<string, string>, body?: string): Promise<Response>;
  stop(): Promise<void>;
}

export async function openServer(
  options: { webhookSecret: string | undefined } = { webhookSecret },
): Promise<OpenServer> {
  const service = createFakeService();
  const guards = createGuards({
    ...{ secret, ...options, now: service.now },
    count: (outcome) => void service.counted.push(outcome),
  });
  const server = createPublisherServer(service, guards, () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  async function stop(): Promise<void> {
    service.feed.close();
    await stopServer(server, 200);
  }

  return {
    service,
    url,
    port,
    isPatientFor(milliseconds) {
      server.headersTimeout = milliseconds;
      server.requestTimeout = milliseconds;
    },
    get: (path, headers = {}) => fetch(`${url}${path}`, { headers }),
    post: (path, headers = {}, body = '') =>
      fetch(`${url}${path}`, { method: 'POST', headers, body }),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** The headers of a message signed by the specification's own package. */
export function signed(
  id: string,
  at: Date,
  body: string,
  key = webhookSecret,
): { 'webhook-id': string; 'webhook-timestamp': string; 'webhook-signature': string } {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(key).sign(id, at, body),
  };
}
