import { type DocumentType, isDocumentType } from '../documents/index.ts';

/** What a preview link lets its holder see, and until when. */
export interface PreviewLink {
  type: DocumentType;
  documentId: string;
  /** What staff saved last, or what they published last. */
  version: 'saved' | 'published';
  /** To the second. */
  expiresAt: Date;
  /** The share that it was made for, which can be revoked; none in the frame of the CMS. */
  share: string | null;
}

/** Signs and compares with the key that only the CMS and the publisher have. */
export interface PreviewSeal {
  /** Letters, digits, `-` and `_` only. */
  sign(text: string): string;
  /** In a time that tells nothing of where two signatures differ. */
  isSame(a: string, b: string): boolean;
}

/** What the key of the seal is derived for: a key with another label opens nothing here. */
export const PREVIEW_KEY_LABEL = 'parvis preview links v1';

/** How long a link in the frame of the CMS lasts, in milliseconds: one sitting of reading. */
export const FRAME_LINK_LIFETIME = 30 * 60 * 1000;

const NO_SHARE = '-';
const linkPattern =
  /^([a-z]+)\.([\w-]{1,64})\.(saved|published)\.([0-9a-z]{1,9})\.([\w-]{1,64})\.([\w-]{1,128})$/;

/** One segment of an address, `post.<documentId>.saved.<expiry>.<share>.<signature>`. */
export function writePreviewLink(link: PreviewLink, { sign }: PreviewSeal): string {
  const expiry = Math.floor(link.expiresAt.getTime() / 1000).toString(36);
  const said = [link.type, link.documentId, link.version, expiry, link.share ?? NO_SHARE].join('.');
  return `${said}.${sign(said)}`;
}

/** @returns `forged` for anything that was not written with this seal, its letters included */
export function readPreviewLink(
  text: string,
  { sign, isSame }: PreviewSeal,
  now: Date,
): PreviewLink | 'forged' | 'expired' {
  const [, type = '', documentId = '', version = '', expiry = '', share = '', signature = ''] =
    linkPattern.exec(text) ?? [];
  const said = [type, documentId, version, expiry, share].join('.');
  if (!isDocumentType(type) || !isSame(signature, sign(said))) return 'forged';
  const expiresAt = new Date(Number.parseInt(expiry, 36) * 1000);
  if (expiresAt <= now) return 'expired';
  return {
    ...{ type, documentId, expiresAt },
    version: version === 'published' ? 'published' : 'saved',
    share: share === NO_SHARE ? null : share,
  };
}

/** Addresses below which a preview answers. A page may still be called « apercu »: it is above. */
export const previewPaths = /^\/apercu\/[^/]+\//;

/** The path of a previewed page on the site. */
export function previewPath(link: string): string {
  return `/apercu/${link}/`;
}

/** The path of the page that shows it in the widths of several devices, for the frame of the CMS. */
export function previewFramePath(link: string): string {
  return `${previewPath(link)}cadre/`;
}
