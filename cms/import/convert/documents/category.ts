import type { ContentFile } from '../../source.ts';
import type { Fresh } from '../converted.ts';
import { plainText, plainTitle } from '../markdown/index.ts';
import { humanise } from '../words.ts';

/** What a category is called: its data file says it better than its page. */
export function categoryName(
  name: string,
  page: ContentFile | undefined,
  data: ContentFile | undefined,
): string {
  const written =
    data?.fields.text('title') ??
    data?.fields.text('shortname') ??
    page?.fields.text('title') ??
    humanise(name);
  return plainTitle(written);
}

/** A category, from its page and its data file: either may be missing. */
export function convertCategory(
  names: { documentId: string; slug: string; name: string },
  page: ContentFile | undefined,
  data: ContentFile | undefined,
): Fresh<'category'> {
  page?.fields.ignore(
    'layout',
    'alias',
    'herited',
    'inherited',
    'permalink',
    'slug',
    'redirect_from',
  );
  data?.fields.ignore('slug', 'shortname', 'title');
  const description =
    data?.fields.text('content') ?? page?.fields.text('description') ?? (page?.body.trim() || null);
  return { ...names, description: description === null ? null : plainText(description) || null };
}
