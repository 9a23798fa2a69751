import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { bears } from './bearer.ts';

/** What the server tells and triggers. */
export interface Service {
  /** Something changed in the CMS: the publisher must look. */
  signal(): void;
  /** Plain values for operators and the CMS. */
  status(): unknown;
  /** Whether a release is live. */
  isReady(): boolean;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** The largest body of a signal that is read; its content is never used. */
const LARGEST_BODY = 1_000_000;

/**
 * The publisher's own door: `POST /signal`, `GET /status`, `/health`, `/ready`.
 *
 * @param secret what a signal must bear
 */
export function createSignalServer(service: Service, secret: string): Server {
  const routes: Record<string, Handler> = {
    'POST /signal': (request, response) => {
      if (!bears(request.headers.authorization, secret)) {
        answer(response, 401, { error: 'The signal does not bear the secret.' });
        return;
      }
      whenRead(request, response, () => {
        service.signal();
        answer(response, 202, { message: 'The publisher looks.' });
      });
    },
    'GET /status': (_request, response) => answer(response, 200, service.status()),
    'GET /health': (_request, response) => answer(response, 200, { alive: true }),
    'GET /ready': (_request, response) => {
      const isReady = service.isReady();
      answer(response, isReady ? 200 : 503, { ready: isReady });
    },
  };

  const server = createServer((request, response) => {
    const path = request.url?.split('?', 1)[0];
    const handler = routes[`${request.method} ${path}`];
    if (handler === undefined) answer(response, 404, { error: 'There is nothing here.' });
    else handler(request, response);
  });
  server.requestTimeout = 10_000;
  server.headersTimeout = 5_000;
  return server;
}

/** The body carries nothing that is used, but must be read to its end for the answer to arrive. */
function whenRead(request: IncomingMessage, response: ServerResponse, then: () => void): void {
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= LARGEST_BODY || response.headersSent) return;
    answer(response, 413, { error: 'The body of a signal is at most 1 MB.' });
    request.destroy();
  });
  request.on('end', () => {
    if (!response.headersSent) then();
  });
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
