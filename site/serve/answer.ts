import { AVIF_ENDING, acceptsAvif, picturesWithAvif } from './avif.ts';
import type { Answer, Request } from './exchange.ts';
import { fileAnswer } from './file.ts';
import type { Folder } from './folder.ts';
import { securityHeaders } from './headers.ts';
import { liveAnswer } from './live/answer.ts';
import { livePages } from './live/index.ts';
import { madeAnswer } from './made.ts';
import { withProposals } from './nearest/proposals.ts';
import { absent, gone, type Notice, waiting } from './notice.ts';
import { fileOf, type RequestPath, readPath } from './path.ts';
import { ruleFor } from './redirects.ts';
import { textOf } from './text.ts';

const ABSENT_FILE = '404.html';
const SECONDS_TO_RETRY = '5';
/** « Permanent », but a browser asks again after an hour: a redirect can still be put right. */
const REDIRECT_LIFETIME = 'public, max-age=3600';

/**
 * What a static server answers from the public folder: the page as it answers a form; else the
 * file; else where its old address leads; else the same address with its slash; else that there is nothing.
 */
export async function answer(request: Request, folder: Folder, pages = livePages): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return methodRefused();
  const path = readPath(request.target);
  if (path === undefined) return nothingThere(undefined, request, folder);

  const found =
    (await liveAnswer(path, request, folder, pages)) ?? (await fileAt(path, request, folder));
  if (found !== undefined) return found;

  const rule = ruleFor(await folder.rules(), path.decoded);
  if (rule?.kind === 'moved') return moved(rule.to);
  if (rule?.kind === 'gone') return notice(410, gone);

  if (isFolderWithoutSlash(path, folder)) return moved(`${path.encoded}/${path.query}`);
  return nothingThere(path, request, folder);
}

/** The file of a path, or the same picture in a lighter format when there is one. */
async function fileAt(
  path: RequestPath,
  request: Request,
  folder: Folder,
): Promise<Answer | undefined> {
  const file = fileOf(path);
  if (!picturesWithAvif.test(path.decoded)) return fileAnswer(200, file, request, folder);
  const avif = acceptsAvif.test(request.accept ?? '')
    ? await fileAnswer(200, `${file}${AVIF_ENDING}`, request, folder)
    : undefined;
  const found = avif ?? (await fileAnswer(200, file, request, folder));
  return found && { ...found, headers: { ...found.headers, Vary: 'Accept' } };
}

function isFolderWithoutSlash(path: RequestPath, folder: Folder): boolean {
  return !path.isFolder && folder.has(`${path.decoded.slice(1)}/index.html`);
}

/**
 * The release's own page for it, with the addresses near the one asked; before the first release,
 * that it is coming.
 */
async function nothingThere(
  path: RequestPath | undefined,
  request: Request,
  folder: Folder,
): Promise<Answer> {
  const html = path && (await textOf(ABSENT_FILE, folder));
  const proposing = html && (await withProposals(html, path.decoded, folder));
  if (proposing && proposing !== html) return madeAnswer(404, proposing, request);
  const page = await fileAnswer(404, ABSENT_FILE, request, folder);
  if (page !== undefined) return page;
  if (folder.has('index.html')) return notice(404, absent);
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
