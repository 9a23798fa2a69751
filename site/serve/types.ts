import { basename, extname } from 'node:path';

interface Type {
  name: string;
  /** In UTF-8, like everything that the templates write. */
  isText: boolean;
  /** Worth compressing: photographs, fonts and archives already are. */
  shrinks: boolean;
}

const text = (name: string): Type => ({ name, isText: true, shrinks: true });
const binary = (name: string): Type => ({ name, isText: false, shrinks: false });

const unknown = binary('application/octet-stream');

/**
 * The types of the files that a site is made of. What is not here is offered as a download.
 *
 * @see https://www.iana.org/assignments/media-types
 */
const types: ReadonlyMap<string, Type> = new Map([
  ['html', text('text/html')],
  ['css', text('text/css')],
  ['js', text('text/javascript')],
  ['mjs', text('text/javascript')],
  ['json', text('application/json')],
  ['speculationrules', text('application/speculationrules+json')],
  ['webmanifest', text('application/manifest+json')],
  ['xml', text('text/xml')],
  ['txt', text('text/plain')],
  ['md', text('text/markdown')],
  ['csv', text('text/csv')],
  ['ics', text('text/calendar')],
  ['svg', { name: 'image/svg+xml', isText: false, shrinks: true }],
  ['avif', binary('image/avif')],
  ['gif', binary('image/gif')],
  ['ico', binary('image/x-icon')],
  ['jpeg', binary('image/jpeg')],
  ['jpg', binary('image/jpeg')],
  ['png', binary('image/png')],
  ['tif', binary('image/tiff')],
  ['tiff', binary('image/tiff')],
  ['webp', binary('image/webp')],
  ['otf', binary('font/otf')],
  ['ttf', binary('font/ttf')],
  ['woff', binary('font/woff')],
  ['woff2', binary('font/woff2')],
  ['mp3', binary('audio/mpeg')],
  ['mp4', binary('video/mp4')],
  ['webm', binary('video/webm')],
  ['pdf', binary('application/pdf')],
  ['zip', binary('application/zip')],
]);

/** Files whose name says more than its ending. */
const typesByName: ReadonlyMap<string, Type> = new Map([
  ['feed.xml', text('application/rss+xml')],
  ['atom.xml', text('application/atom+xml')],
  ['feed.json', text('application/feed+json')],
]);

/** Below this size, in bytes, a compressed answer hardly travels in fewer packets. */
export const SMALLEST_TO_COMPRESS = 1024;

/** The value of `Content-Type` for a file. */
export function contentTypeOf(file: string): string {
  const { name, isText } = typeOf(file);
  return isText ? `${name}; charset=utf-8` : name;
}

/** @param size in bytes */
export function isWorthCompressing(file: string, size: number): boolean {
  return size >= SMALLEST_TO_COMPRESS && typeOf(file).shrinks;
}

/** Every known type with the endings that have it, for the configuration of another server. */
export function endingsByType(): ReadonlyMap<string, readonly string[]> {
  const byName = Map.groupBy(types, ([, { name }]) => name);
  return new Map([...byName].map(([name, entries]) => [name, entries.map(([ending]) => ending)]));
}

/** Likewise, the types of the files that are known by their whole name. */
export function typesOfNames(): [file: string, type: string][] {
  return [...typesByName].map(([file, { name }]) => [file, name]);
}

export function namesOfTypes(which: 'isText' | 'shrinks'): string[] {
  const all = [...types.values(), ...typesByName.values()];
  return [...new Set(all.filter((type) => type[which]).map(({ name }) => name))];
}

function typeOf(file: string): Type {
  return (
    typesByName.get(basename(file)) ?? types.get(extname(file).slice(1).toLowerCase()) ?? unknown
  );
}
