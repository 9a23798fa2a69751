import { createHash } from 'node:crypto';
import { contentSecurityPolicy, securityHeaders } from '../../serve/headers.ts';
import { bannerStyle } from './banner.ts';
import { frameScript, frameStyle } from './frame.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * What every answer of a preview says: as on the site, but for who may frame it; and nobody keeps
 * it, indexes it or is told its address.
 *
 * @param adminUrl where staff reach the CMS
 */
export function previewHeaders(adminUrl: string): Readonly<Record<string, string>> {
  const { 'Speculation-Rules': _, ...security } = securityHeaders;
  return {
    ...security,
    'Content-Security-Policy': contentSecurityPolicy({
      'style-src': `'self' ${hashOf(bannerStyle)} ${hashOf(frameStyle)}`,
      'script-src': `'self' ${hashOf(frameScript)}`,
      'frame-src': "'self' https:",
      'frame-ancestors': framers(adminUrl),
    }),
    ...ours,
  };
}

/** Nobody but the reader keeps it, finds it or learns its address. */
const ours = {
  'Cache-Control': 'private, no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
};

/** Those of an answer whose page brings a policy of its own. */
export function noticeHeaders(contentSecurityPolicy: string): Readonly<Record<string, string>> {
  const { 'Speculation-Rules': _, ...security } = securityHeaders;
  return { ...security, 'Content-Security-Policy': contentSecurityPolicy, ...ours };
}

/** The pages that may hold a preview: the CMS's, and the preview's own frame. */
export function framers(adminUrl: string): string {
  const admin = new URL(adminUrl);
  const origins = ["'self'", admin.origin];
  // On one's own machine, both names are in use.
  const other = { '127.0.0.1': 'localhost', localhost: '127.0.0.1' }[admin.hostname];
  if (other === undefined) return origins.join(' ');
  admin.hostname = other;
  return [...origins, admin.origin].join(' ');
}
