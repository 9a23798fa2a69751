/** Where the files of the index are, in the public folder. */
export const searchFolder = 'recherche/index/';

/** The one file of the index whose name never changes: it names the others. */
export const searchManifestPath = `${searchFolder}index.json`;

/**
 * How the index is made: one more whenever terms, fields or the library change, so that a page
 * from before does not read an index from after.
 */
export const SEARCH_FORMAT = 1;

/** The fields of the index that hold terms. Both are words of the entry after `termsOf`. */
export const searchFields = { title: 'titleTerms', text: 'textTerms' } as const;

/** What the index keeps of an entry, beside its address, to show it. */
export const storedSearchFields = ['kind', 'title', 'date', 'summary'] as const;

/** What `index.json` says. */
export interface SearchManifest {
  format: number;
  entries: number;
  /** Files of the same folder, each an index of some of the entries. */
  shards: { file: string; entries: number }[];
}
