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
 * Reads the target of a request. None when it is malformed, or when it could leave the public
 * folder or reach a hidden file: such a path names nothing.
 */
export function readPath(target: string): RequestPath | undefined {
  const [encoded = '', ...rest] = target.split('?');
  const query = rest.length > 0 ? `?${rest.join('?')}` : '';
  if (!encoded.startsWith('/')) return undefined;
  const segments = decodeSegments(encoded.slice(1).split('/'));
  const isFolder = segments?.at(-1) === '';
  const names = isFolder ? segments?.slice(0, -1) : segments;
  if (segments === undefined || !names?.every(isPlainName)) return undefined;
  return { decoded: `/${segments.join('/')}`, encoded, query, isFolder };
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

/** Names beginning with `.` or `_` at the root are the server's own, but for the assets of Astro. */
function isPlainName(name: string, rank: number): boolean {
  if (name === '' || name.startsWith('.')) return false;
  if (rank === 0 && name.startsWith('_') && name !== '_astro') return false;
  return !/[/\\\0]/.test(name);
}
