import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { describeError, type Log } from '../log.ts';
import { type Answer, refusal, send } from './answer.ts';
import type { Guards } from './guards/guards.ts';
import { findRoute } from './route.ts';
import { routes } from './routes.ts';
import type { Service } from './service.ts';

/** Milliseconds: headers and body of a request must arrive within these. */
const HEADERS_TIMEOUT = 5_000;
const REQUEST_TIMEOUT = 10_000;
/** Milliseconds without a byte, after which a connection is closed; a full render takes less. */
const IDLE_TIMEOUT = 300_000;
/** Beyond these, new connections are refused: files must still be opened. */
const MOST_CONNECTIONS = 1_000;

/** The publisher's own door: who may knock where is in `routes.ts`. */
export function createPublisherServer(service: Service, guards: Guards, log: Log): Server {
  async function answer(request: IncomingMessage): Promise<Answer> {
    const [path = '', query] = (request.url ?? '').split('?', 2);
    const found = findRoute(routes, request.method ?? '', path);
    if (found === undefined) return refusal(404, 'There is nothing here.');
    if ('allowed' in found) {
      return refusal(405, 'Not with this method.', { allow: found.allowed.join(', ') });
    }
    const { route, parameters } = found;
    const refused = await guards[route.guard](request);
    if (refused !== undefined) return refused;
    const { headers } = request;
    return route.handle({ service, parameters, query: new URLSearchParams(query), headers });
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      send(response, await answer(request));
    } catch (error) {
      // Who went away hears no answer, and is nobody's failure.
      if (request.destroyed && !request.complete) return;
      log('error', `The server failed: ${describeError(error)}`, { method: request.method });
      if (response.headersSent) response.destroy();
      else send(response, refusal(500, 'The publisher failed to answer: see its log.'));
    }
  }

  const server = createServer(
    {
      headersTimeout: HEADERS_TIMEOUT,
      requestTimeout: REQUEST_TIMEOUT,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: 1_000,
      maxHeaderSize: 8_192,
    },
    (request, response) => void respond(request, response),
  );
  server.maxHeadersCount = 64;
  server.maxConnections = MOST_CONNECTIONS;
  server.timeout = IDLE_TIMEOUT;
  return server;
}

/**
 * Takes no new request. Resolves when those under way are answered.
 *
 * @param patience milliseconds after which connections are cut
 */
export function stopServer(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), patience).unref();
  });
}
