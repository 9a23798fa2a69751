import type { SearchEntry } from '@parvis/shared';
import type { IndexFiles } from '../../../site/publisher/search/client.ts';

/** A post that has a word of its own. */
export function entryNamed(name: string, fields: Partial<SearchEntry> = {}): SearchEntry {
  return {
    address: `/actualites/${name}/`,
    kind: 'post',
    title: `Annonce ${name}`,
    date: '2026-03-02T09:00:00.000Z',
    summary: `Ce qui concerne ${name}.`,
    text: `Tout ce qui concerne ${name}, et rien d’autre.`,
    ...fields,
  };
}

/** The public folder, as far as the index goes. */
export function folderOfIndex() {
  const files = new Map<string, string>();
  return {
    files,
    take({ put, remove }: IndexFiles): void {
      for (const { path, bytes } of put) files.set(path, new TextDecoder().decode(bytes));
      for (const path of remove) files.delete(path);
    },
    /** The files, in an order that is always the same. */
    sorted: () => [...files].sort(([a], [b]) => (a < b ? -1 : 1)),
    text: () => [...files.values()].join('\n'),
  };
}
