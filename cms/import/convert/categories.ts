import { addressOf } from '@parvis/shared';
import type { ContentFile } from '../source.ts';
import { type Addressed, addressesOf, categoriesIn, type TakeSlug } from './catalogue.ts';
import { categoryName } from './documents/category.ts';
import { documentIdOf } from './identity.ts';

/** A category: from its page, from its data file, or only from the posts that are in it. */
export interface CategoryEntry extends Addressed {
  slug: string;
  title: string;
  page: ContentFile | undefined;
  data: ContentFile | undefined;
}

export function categoryEntries(
  files: readonly ContentFile[],
  takeSlug: TakeSlug,
): CategoryEntry[] {
  const named = (collection: ContentFile['collection']) =>
    new Map(
      files.filter((file) => file.collection === collection).map((file) => [nameOf(file), file]),
    );
  const pages = named('category');
  const data = named('categoryData');
  const used = files.filter(({ collection }) => collection === 'post').flatMap(categoriesIn);
  const names = [...new Set([...pages.keys(), ...data.keys(), ...used])].sort();
  return names.map((name) => {
    const documentId = documentIdOf('category', name);
    const slug = takeSlug('category', name, documentId);
    const page = pages.get(name);
    const addresses = page === undefined ? noAddresses : addressesOf(page, name, null);
    return {
      type: 'category',
      documentId,
      name,
      slug,
      title: categoryName(name, page, data.get(name)),
      address: addressOf('category', slug),
      ...addresses,
      page,
      data: data.get(name),
    };
  });
}

const noAddresses = { oldAddresses: [], otherAddresses: [] };

/** Posts name a category by its page's alias. */
function nameOf(file: ContentFile): string {
  return (file.collection === 'category' ? file.fields.text('alias') : null) ?? file.name;
}
