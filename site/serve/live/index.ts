import { filteredLists } from './filters.ts';
import type { LivePage } from './page.ts';
import { searchResults } from './search.ts';

/** Every page that answers to a form. */
export const livePages: readonly LivePage[] = [searchResults, filteredLists];

/** Their addresses, which another server must leave to this one when there is a query. */
export const liveAddresses: readonly string[] = livePages.flatMap(({ addresses }) => addresses);
