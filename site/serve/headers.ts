import { lookup } from 'mrmime';

const policy = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/** What every answer says: the templates have no inline script or style, so none is allowed. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy.join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Files under these are named by a hash of their bytes: the name never gets other bytes. */
const foldersOfHashedNames = ['_astro/', 'media/'];

export function cacheControlOf(file: string): string {
  const isHashed = foldersOfHashedNames.some((folder) => file.startsWith(folder));
  return isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate';
}

export function contentTypeOf(file: string): string {
  const type = lookup(file) ?? 'application/octet-stream';
  const isText = /^text\/|[/+](json|xml|javascript|manifest\+json)$/.test(type);
  return isText ? `${type}; charset=utf-8` : type;
}

/** Whether the `If-None-Match` of a request names this entity tag. */
export function isKnown(ifNoneMatch: string | undefined, entityTag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(entityTag);
}
