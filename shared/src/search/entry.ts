import type { AddressedType } from '../addresses.ts';

/** The kinds of documents that visitors search: all that have a page, but lists. */
export type SearchKind = Exclude<AddressedType, 'category'>;

/** What a result of a search shows. */
export interface FoundEntry {
  address: string;
  kind: SearchKind;
  title: string;
  /** When a post was published, an instant; until when one may answer a role, a day. */
  date: string | null;
  /** A line or two. */
  summary: string;
}

/** One document, as it is searched. */
export interface SearchEntry extends FoundEntry {
  /** All that may be searched beside its title, as plain text. */
  text: string;
}
