import { chooseCoding, compress } from './coding.ts';
import type { Answer, Request } from './exchange.ts';
import { lifetimes, securityHeaders } from './headers.ts';
import { SMALLEST_TO_COMPRESS } from './types.ts';

/**
 * A page that was made for one request. It has no entity tag, and is kept by nobody but the
 * visitor's browser, for when they come back to it.
 */
export async function madeAnswer(
  status: 200 | 404,
  html: string,
  { acceptEncoding }: Request,
): Promise<Answer> {
  const bytes = Buffer.from(html);
  const coding = bytes.length < SMALLEST_TO_COMPRESS ? undefined : chooseCoding(acceptEncoding);
  const headers = {
    ...securityHeaders,
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': lifetimes.made,
    Vary: 'Accept-Encoding',
  };
  if (coding === undefined) return { status, headers, body: bytes };
  return {
    status,
    headers: { ...headers, 'Content-Encoding': coding },
    body: await compress(bytes, coding),
  };
}
