import { searchFields } from '@parvis/shared';
import MiniSearch from 'minisearch';

/** One part of the index, ready to be searched. */
export type Shard = MiniSearch;

/** @param json the bytes of one of the files that the manifest of the index names */
export function readShard(json: string): Shard {
  return MiniSearch.loadJSON(json, {
    idField: 'address',
    fields: Object.values(searchFields),
    // What is asked are terms already.
    tokenize: (term) => [term],
    processTerm: (term) => term,
  });
}
