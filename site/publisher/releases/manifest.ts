import { z } from 'zod';

/**
 * Assets first, then pages, then the lists that link to them, so that no visitor follows
 * a link to something that is not there yet.
 */
export const fileKinds = ['asset', 'page', 'list'] as const;
export type FileKind = (typeof fileKinds)[number];

/** One file of a release: the hash of its bytes, and when it is put in place. */
export interface ReleasedFile {
  hash: string;
  kind: FileKind;
}

/** Every path of the site, relative to the public folder, and its file. */
export type Manifest = ReadonlyMap<string, ReleasedFile>;

/** The steps that make one manifest into another, in the order they are safe to take. */
export interface ManifestChange {
  put: { path: string; file: ReleasedFile }[];
  remove: string[];
}

/** What turns a folder that holds `before` into one that holds `after`. */
export function changeBetween(before: Manifest, after: Manifest): ManifestChange {
  const put: ManifestChange['put'] = [];
  for (const [path, file] of after) {
    if (before.get(path)?.hash !== file.hash) put.push({ path, file });
  }
  const remove = [...before.keys()].filter((path) => !after.has(path));
  return inOrder({ put, remove }, before);
}

/** Puts steps in the order they are safe to take: new pages before changed ones, removals last. */
export function inOrder(change: ManifestChange, before: Manifest): ManifestChange {
  const rank = ({ path, file }: ManifestChange['put'][number]) =>
    fileKinds.indexOf(file.kind) * 2 + (before.has(path) ? 1 : 0);
  return { put: [...change.put].sort((a, b) => rank(a) - rank(b)), remove: change.remove };
}

/** The file that an address of the site is stored in. */
export function fileOfAddress(address: string): string {
  const path = address.slice(1);
  return address.endsWith('/') ? `${path}index.html` : path;
}

const storedManifest = z.record(z.string(), z.tuple([z.string(), z.enum(fileKinds)]));

export function manifestToJson(manifest: Manifest): string {
  const stored = Object.fromEntries(
    [...manifest].map(([path, { hash, kind }]) => [path, [hash, kind]]),
  );
  return JSON.stringify(stored);
}

/** @throws when the text is not a manifest that `manifestToJson` wrote */
export function manifestFromJson(text: string): Manifest {
  const stored = storedManifest.parse(JSON.parse(text));
  return new Map(Object.entries(stored).map(([path, [hash, kind]]) => [path, { hash, kind }]));
}
