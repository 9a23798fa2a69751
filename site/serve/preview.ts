import { previewPaths } from '@parvis/shared';
import type { Answer, Request } from './exchange.ts';
import { securityHeaders } from './headers.ts';
import { notice } from './notice.ts';
import { readPath } from './path.ts';

/** Milliseconds: the publisher waits for the CMS, and for its turn. */
const DEADLINE = 20_000;

/** The headers of a preview that are passed on; its compression is the connection's own affair. */
const passed = [
  'Cache-Control',
  'Content-Security-Policy',
  'Content-Type',
  'Permissions-Policy',
  'Referrer-Policy',
  'Retry-After',
  'X-Content-Type-Options',
  'X-Robots-Tag',
];

/**
 * Answers a preview, which the publisher makes: visitors have no access to its port. None for any
 * other address.
 *
 * @param publisher its address, as `http://127.0.0.1:4000`
 */
export async function previewAnswer(
  { method, target }: Request,
  publisher: string,
): Promise<Answer | undefined> {
  // A path with dots in it could reach the publisher's other doors.
  const path = readPath(target);
  if (path === undefined || !previewPaths.test(path.encoded)) return undefined;
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  try {
    const response = await fetch(new URL(path.encoded, publisher), {
      redirect: 'error',
      signal: AbortSignal.timeout(DEADLINE),
    });
    const headers = passed.flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value] as const];
    });
    const body = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: Object.fromEntries(headers), body };
  } catch {
    return unavailable;
  }
}

const { html, contentSecurityPolicy } = notice(
  'L’aperçu n’est pas disponible',
  'Le service qui prépare les aperçus ne répond pas. Réessayez dans quelques minutes.',
);

const unavailable: Answer = {
  status: 503,
  headers: {
    ...securityHeaders,
    'Content-Security-Policy': contentSecurityPolicy,
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'private, no-store',
    'Referrer-Policy': 'no-referrer',
    'Retry-After': '5',
    'X-Robots-Tag': 'noindex, nofollow',
  },
  body: Buffer.from(html),
};
