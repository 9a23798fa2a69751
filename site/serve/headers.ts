const policy = {
  'default-src': "'self'",
  'img-src': "'self' data:",
  // A video plays in a frame once a visitor asks for it, and PeerTube may be on any host. No text
  // can make a frame by itself: the script of the site does, for the addresses it knows.
  'frame-src': 'https:',
  'object-src': "'none'",
  'base-uri': "'self'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

/** What a browser may do with a page. @param changes directives that are otherwise, or added */
export function contentSecurityPolicy(changes: Readonly<Record<string, string>> = {}): string {
  return Object.entries({ ...policy, ...changes })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

/**
 * What every answer says: the templates have no inline script or style, so none is allowed; and
 * which pages a browser that can may fetch before the click.
 *
 * @see https://html.spec.whatwg.org/multipage/speculative-loading.html#the-speculation-rules-header
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy(),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Speculation-Rules': '"/prefetch.speculationrules"',
  'X-Content-Type-Options': 'nosniff',
};

/** Paths under these are named by a hash of their bytes: the name never gets other bytes. */
export const hashedPaths =
  /^\/(?:(?:_astro|media|partage)\/|recherche\/index\/[0-9a-f]{20}\.json$)/;

export const lifetimes = {
  hashed: 'public, max-age=31536000, immutable',
  other: 'public, max-age=0, must-revalidate',
  made: 'private, max-age=0, must-revalidate',
};

/**
 * What the pages of other sites may read: feeds, calendars, open data. It is public, and asks for
 * no cookie.
 *
 * @see https://fetch.spec.whatwg.org/#http-access-control-allow-origin
 */
export const openPaths =
  /^\/(?:api\/.+|(?:.+\/)?(?:(?:feed|atom)\.xml|feed\.json)|.+\.(?:csv|ics))$/;
export const OPEN_TO_ALL = '*';

/** The headers of a file that depend on its path alone. */
export function headersOf(file: string): Record<string, string> {
  const open = openPaths.test(`/${file}`) ? { 'Access-Control-Allow-Origin': OPEN_TO_ALL } : {};
  return { ...securityHeaders, ...open, 'Cache-Control': cacheControlOf(file) };
}

/** The value of `Cache-Control` for a file. */
function cacheControlOf(file: string): string {
  return hashedPaths.test(`/${file}`) ? lifetimes.hashed : lifetimes.other;
}

/** Whether the `If-None-Match` of a request names this entity tag. */
export function isKnown(ifNoneMatch: string | undefined, entityTag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(entityTag);
}
