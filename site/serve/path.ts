/** The path of a request as its decoded segments, which name a file below the public folder. */
export interface RequestPath {
  /** Decoded, beginning with `/`. */
  decoded: string;
  /** As it was asked, still encoded, without the query. */
  encoded: string;
  /** From the `?`; empty when there is none. */
  query: string;
  isFolder: boolean;
}

/**
 * Decoded paths that name nothing: with an empty segment, or one beginning with `.`; and those
 * beginning with `_` at the root, which are the server's own but for the assets of Astro.
 */
export const hiddenPaths = /\/[/.]|^\/_(?!astro(?:\/|$))/;

/**
 * Reads the target of a request. None when it is malformed, or when it could leave the public
 * folder or reach a hidden file: such a path names nothing.
 */
export function readPath(target: string): RequestPath | undefined {
  const [encoded = '', ...rest] = target.split('?');
  const query = rest.length > 0 ? `?${rest.join('?')}` : '';
  const segments = decodeSegments(encoded.split('/'));
  if (segments?.[0] !== '' || !segments.every(isOneName)) return undefined;
  const decoded = segments.join('/');
  if (decoded === '' || hiddenPaths.test(decoded)) return undefined;
  return { decoded, encoded, query, isFolder: decoded.endsWith('/') };
}

/** The file of the public folder that a path names, relative to it. */
export function fileOf({ decoded, isFolder }: RequestPath): string {
  return `${decoded.slice(1)}${isFolder ? 'index.html' : ''}`;
}

function decodeSegments(segments: readonly string[]): string[] | undefined {
  try {
    return segments.map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** A separator that was hidden by its encoding makes more than one name. */
function isOneName(segment: string): boolean {
  return !/[/\\\0]/.test(segment);
}
