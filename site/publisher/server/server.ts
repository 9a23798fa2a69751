import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { describeError } from '../log.ts';
import type { PublishOptions } from '../publisher.ts';
import { bears } from './bearer.ts';

/** What the server tells and triggers. */
export interface Service {
  /** Something changed in the CMS: the publisher must look. */
  signal(): void;
  /** Publishes now, and ends a hold. Resolves to what was done, or to what went wrong. */
  publish(options: Required<PublishOptions>): Promise<unknown>;
  /** Goes back to an earlier release. Resolves likewise. */
  rollBack(release: number): Promise<unknown>;
  /** Plain values for operators and the CMS. */
  status(): unknown;
  /** Whether a release is live. */
  isReady(): boolean;
}

type Handler = (request: IncomingMessage, response: ServerResponse, query: URLSearchParams) => void;

/** The largest body of a signal that is read; its content is never used. */
const LARGEST_BODY = 1_000_000;

/**
 * The publisher's own door: `POST /signal`, `/publish` and `/rollback` for who bears the secret;
 * `GET /status`, `/health` and `/ready` for everybody.
 */
export function createSignalServer(service: Service, secret: string): Server {
  const guarded =
    (handler: Handler): Handler =>
    (request, response, query) => {
      if (bears(request.headers.authorization, secret)) handler(request, response, query);
      else answer(response, 401, { error: 'The request does not bear the secret.' });
    };

  const answerWith = (response: ServerResponse, work: Promise<unknown>) =>
    work.then(
      (done) => answer(response, 200, done),
      (error: unknown) => answer(response, 409, { error: describeError(error) }),
    );

  const routes: Record<string, Handler> = {
    'POST /signal': guarded((request, response) => {
      whenRead(request, response, () => {
        service.signal();
        answer(response, 202, { message: 'The publisher looks.' });
      });
    }),
    'POST /publish': guarded((_request, response, query) => {
      void answerWith(
        response,
        service.publish({ confirm: query.has('confirm'), full: query.has('full') }),
      );
    }),
    'POST /rollback': guarded((_request, response, query) => {
      void answerWith(response, service.rollBack(Number(query.get('release'))));
    }),
    'GET /status': (_request, response) => answer(response, 200, service.status()),
    'GET /health': (_request, response) => answer(response, 200, { alive: true }),
    'GET /ready': (_request, response) => {
      const isReady = service.isReady();
      answer(response, isReady ? 200 : 503, { ready: isReady });
    },
  };

  const server = createServer((request, response) => {
    const [path, query] = (request.url ?? '').split('?', 2);
    const handler = routes[`${request.method} ${path}`];
    if (handler === undefined) answer(response, 404, { error: 'There is nothing here.' });
    else handler(request, response, new URLSearchParams(query));
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
