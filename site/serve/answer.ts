import { createHash } from 'node:crypto';
import type { Folder } from './folder.ts';
import { cacheControlOf, contentTypeOf, isKnown, securityHeaders } from './headers.ts';
import { absent, gone, type Notice, waiting } from './notice.ts';
import { fileOf, type RequestPath, readPath } from './path.ts';
import { ruleFor } from './redirects.ts';

/** The parts of a request that decide its answer. */
export interface Request {
  method: string;
  /** Path and query, as on the request line. */
  target: string;
  ifNoneMatch?: string | undefined;
}

export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body?: Buffer;
}

const SECONDS_TO_RETRY = '5';
/** « Permanent », but a browser asks again after an hour: a redirect can still be put right. */
const REDIRECT_LIFETIME = 'public, max-age=3600';

/**
 * What a static server answers from the public folder: the file; else where its old address leads;
 * else the same address with its slash; else that there is nothing.
 */
export async function answer(request: Request, folder: Folder): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return methodRefused();
  const path = readPath(request.target);
  if (path === undefined) return nothingThere(folder);

  const file = fileOf(path);
  const bytes = await folder.read(file);
  if (bytes !== undefined) return fileFound(file, bytes, request.ifNoneMatch);

  const rule = ruleFor(await folder.rules(), path.decoded);
  if (rule?.kind === 'moved') return moved(rule.to);
  if (rule?.kind === 'gone') return notice(410, gone);

  if (await isFolderWithoutSlash(path, folder)) return moved(`${path.encoded}/${path.query}`);
  return nothingThere(folder);
}

function fileFound(file: string, bytes: Buffer, ifNoneMatch: string | undefined): Answer {
  const entityTag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
  const headers = { ...securityHeaders, 'Cache-Control': cacheControlOf(file), ETag: entityTag };
  if (isKnown(ifNoneMatch, entityTag)) return { status: 304, headers };
  return { status: 200, headers: { ...headers, 'Content-Type': contentTypeOf(file) }, body: bytes };
}

async function isFolderWithoutSlash(path: RequestPath, folder: Folder): Promise<boolean> {
  return !path.isFolder && (await folder.has(`${path.decoded.slice(1)}/index.html`));
}

/** The release's own page for it; before the first release, that it is coming. */
async function nothingThere(folder: Folder): Promise<Answer> {
  const page = await folder.read('404.html');
  if (page !== undefined) {
    const headers = { 'Content-Type': contentTypeOf('404.html'), 'Cache-Control': 'no-cache' };
    return { status: 404, headers: { ...securityHeaders, ...headers }, body: page };
  }
  if (await folder.has('index.html')) return notice(404, absent);
  return notice(503, waiting, { 'Retry-After': SECONDS_TO_RETRY });
}

function moved(location: string): Answer {
  const headers = { Location: location, 'Cache-Control': REDIRECT_LIFETIME };
  return { status: 301, headers: { ...securityHeaders, ...headers } };
}

function methodRefused(): Answer {
  return { status: 405, headers: { ...securityHeaders, Allow: 'GET, HEAD' } };
}

function notice(
  status: number,
  { html, contentSecurityPolicy }: Notice,
  more: Record<string, string> = {},
): Answer {
  return {
    status,
    headers: {
      ...securityHeaders,
      'Content-Security-Policy': contentSecurityPolicy,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      ...more,
    },
    body: Buffer.from(html),
  };
}
