import {
  type FoundEntry,
  type SearchEntry,
  searchFields,
  storedSearchFields,
  termsOf,
} from '@parvis/shared';
import MiniSearch from 'minisearch';

/** An entry whose words were read once, for all the times that its shard is built. */
export interface ReadEntry extends FoundEntry {
  titleTerms: string;
  textTerms: string;
}

export function readEntry({ text, ...found }: SearchEntry): ReadEntry {
  return {
    ...found,
    titleTerms: termsOf(found.title).join(' '),
    textTerms: termsOf(text).join(' '),
  };
}

/**
 * The file of a shard: an index of MiniSearch, without the texts. Equal entries give equal bytes,
 * in whatever order they come: the library numbers documents and terms as it meets them, so they
 * are always met in the order of their addresses.
 */
export function shardBytes(entries: Iterable<ReadEntry>): Uint8Array {
  const index = new MiniSearch<ReadEntry>({
    idField: 'address',
    fields: Object.values(searchFields),
    storeFields: [...storedSearchFields],
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term || null,
  });
  index.addAll([...entries].sort((a, b) => (a.address < b.address ? -1 : 1)));
  return new TextEncoder().encode(JSON.stringify(index));
}
