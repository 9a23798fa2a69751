import { shorten } from '../markdown/index.ts';
import type { Answer } from '../queries/answers.ts';
import { communityRef, type Layout } from './community.ts';
import { absolute, pictureAddress, type StructuredData, statement, thing } from './data.ts';

/** Search engines show 110 characters, and a cut adds one. */
const LONGEST_HEADLINE = 109;

/**
 * An announcement or an article.
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function blogPosting(
  post: Answer<'postPage'>,
  site: Layout,
  siteUrl: string,
): StructuredData {
  const address = absolute(post.address, siteUrl);
  return statement('BlogPosting', {
    headline: shorten(post.title, LONGEST_HEADLINE),
    description: post.description,
    url: address,
    mainEntityOfPage: address,
    datePublished: post.publicationDate,
    dateModified: post.lastModified,
    inLanguage: 'fr',
    articleSection: post.category?.name,
    image: pictureAddress(post.cover, siteUrl),
    author: post.authors.map(({ name, address }) =>
      thing('Person', { name, url: absolute(address, siteUrl) }),
    ),
    publisher: communityRef(site, siteUrl),
  });
}
