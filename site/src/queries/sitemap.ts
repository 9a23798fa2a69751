import {
  type AddressedType,
  addressOf,
  type DocumentType,
  type Reading,
  sections,
} from '@parvis/shared';
import { siteMapAddress } from '../routes/addresses.ts';
import { categoryLists } from '../routes/lists.ts';
import { isClosed } from './community.ts';
import { documents } from './documents.ts';

const listed = [
  'post',
  'role',
  'author',
  'startup',
  'incubator',
  'page',
] as const satisfies readonly (AddressedType & DocumentType)[];

/** The addresses that search engines may show, with the last change of their document. */
export function sitemap(reading: Reading): { address: string; lastModified: string | null }[] {
  const fixed = [...Object.values(sections), siteMapAddress].map(undated);
  const categories = categoryLists(reading).map(({ address }) => undated(address));
  const pages = listed.flatMap((type) =>
    documents(reading, type, reading.list(type))
      .filter((document) => !('opensOn' in document && isClosed(reading, document)))
      .map(({ slug, updatedAt }) => ({ address: addressOf(type, slug), lastModified: updatedAt })),
  );
  return [...fixed, ...categories, ...pages];
}

const undated = (address: string) => ({ address, lastModified: null });
