import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Answer, answer } from './answer.ts';
import type { Folder } from './folder.ts';

/** The static server of `npm start`: in production, any other can serve the same folder. */
export function createSiteServer(folder: Folder, log: (line: string) => void): Server {
  return createServer(async (request, response) => {
    try {
      send(request, response, await answer(asked(request), folder));
    } catch (error) {
      log(`${request.method} ${request.url} failed: ${error}`);
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('Le serveur a rencontré une erreur. Réessayez dans un instant.\n');
    }
  });
}

/** Answers what has been asked, for two seconds at the most, then nothing more. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 2_000).unref();
  });
}

function asked({ method = 'GET', url = '/', headers }: IncomingMessage) {
  return { method, target: url, ifNoneMatch: headers['if-none-match'] };
}

function send(request: IncomingMessage, response: ServerResponse, given: Answer): void {
  const length = given.status === 304 ? {} : { 'Content-Length': given.body?.length ?? 0 };
  response.writeHead(given.status, { ...given.headers, ...length });
  response.end(request.method === 'HEAD' ? undefined : given.body);
}
