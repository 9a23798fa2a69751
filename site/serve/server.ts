import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { previewPaths } from '@parvis/shared';
import { answer } from './answer.ts';
import type { Answer, Request } from './exchange.ts';
import type { Folder } from './folder.ts';
import { securityHeaders } from './headers.ts';
import { previewAnswer } from './preview.ts';

/** How long visitors may take, in milliseconds, so that slow ones do not hold the server. */
export interface Patience {
  /** For the headers of a request. */
  headers: number;
  /** For the whole request, with its body if it has one. */
  request: number;
  /** Between two requests of one connection. */
  idle: number;
  /** Without anything sent or received. */
  stalled: number;
  /** Between two verifications of the first two. */
  verification: number;
}

const usualPatience: Patience = {
  headers: 10_000,
  request: 15_000,
  idle: 5_000,
  stalled: 60_000,
  verification: 5_000,
};

const LARGEST_HEADERS_BYTES = 8 * 1024;

/**
 * The static server of `npm start`: in production, any other can serve the same folder.
 *
 * @param options.publisher where previews are asked for; without it there are none
 */
export function createSiteServer(
  folder: Folder,
  log: (line: string) => void,
  { patience = usualPatience, publisher }: { patience?: Patience; publisher?: string } = {},
): Server {
  const options = {
    maxHeaderSize: LARGEST_HEADERS_BYTES,
    headersTimeout: patience.headers,
    requestTimeout: patience.request,
    keepAliveTimeout: patience.idle,
    connectionsCheckingInterval: patience.verification,
  };
  const server = createServer(options, async (request, response) => {
    try {
      const question = asked(request);
      const preview = publisher && (await previewAnswer(question, publisher));
      send(request, response, preview || (await answer(question, folder)), log);
    } catch (error) {
      log(`${request.method} ${nameOf(request)} failed: ${error}`);
      response.writeHead(500, { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('Le serveur a rencontré une erreur. Réessayez dans un instant.\n');
    }
  });
  return server.setTimeout(patience.stalled);
}

/** Answers what has been asked, for two seconds at the most, then nothing more. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 2_000).unref();
  });
}

/** What a log calls an address: a link to a preview opens it to who reads the log. */
function nameOf({ url = '' }: IncomingMessage): string {
  return previewPaths.test(url) ? '/apercu/…' : url;
}

function asked({ method = 'GET', url = '/', headers }: IncomingMessage): Request {
  return {
    method,
    target: url,
    accept: headers.accept,
    acceptEncoding: headers['accept-encoding']?.toString(),
    ifNoneMatch: headers['if-none-match'],
  };
}

function send(
  { method, url }: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Answer,
  log: (line: string) => void,
): void {
  const hasNoLength = status === 304 || isStream(body);
  const length = hasNoLength ? {} : { 'Content-Length': body?.length ?? 0 };
  response.writeHead(status, { ...headers, ...length });
  if (!isStream(body)) {
    response.end(method === 'HEAD' ? undefined : body);
  } else if (method === 'HEAD') {
    body.destroy();
    response.end();
  } else {
    pipeline(body, response, (error) => {
      // A visitor who goes away in the middle is no failure.
      if (error && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') log(`${url} failed: ${error}`);
    });
  }
}

function isStream(body: Answer['body']): body is Readable {
  return body !== undefined && !Buffer.isBuffer(body);
}
