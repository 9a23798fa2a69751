/**
 * Assets first, then pages, then the lists that link to them, so that no visitor follows
 * a link to something that is not there yet. Companions last: they complete a release without
 * changing what its pages say.
 */
export const fileKinds = ['asset', 'page', 'list', 'companion'] as const;
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

/**
 * What turns a folder that holds `before` into one that holds `after`.
 *
 * @param paths those that may differ; all of both when not given
 */
export function changeBetween(
  before: Manifest,
  after: Manifest,
  paths: Iterable<string> = new Set([...after.keys(), ...before.keys()]),
): ManifestChange {
  const change: ManifestChange = { put: [], remove: [] };
  for (const path of paths) {
    const file = after.get(path);
    if (file === undefined) {
      if (before.has(path)) change.remove.push(path);
    } else if (file.hash !== before.get(path)?.hash) change.put.push({ path, file });
  }
  return change;
}

/** Whether a change only completes a release: a page says nothing else because of it. */
export function onlyCompletes({ put, remove }: ManifestChange, before: Manifest): boolean {
  return (
    put.every(({ file }) => file.kind === 'companion') &&
    remove.every((path) => before.get(path)?.kind === 'companion')
  );
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
