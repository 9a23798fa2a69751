import { addressOf, type Reading } from '@parvis/shared';
import { renderMarkdown } from '../markdown/index.ts';
import { categoryOf, excerptOfPost } from './cards.ts';
import { documents } from './documents.ts';

const LATEST = 20;

/** The latest announcements in full, as a feed tells them. */
export function postsFeed(reading: Reading, siteUrl: string) {
  return {
    posts: documents(reading, 'post', reading.list('post').slice(0, LATEST)).map((post) => ({
      address: addressOf('post', post.slug),
      title: post.title,
      publicationDate: post.publicationDate,
      description: excerptOfPost(post),
      category: categoryOf(reading, post)?.name ?? null,
      authors: documents(reading, 'author', post.authors).map(({ name }) => name),
      html: renderMarkdown(reading, post.body, siteUrl),
    })),
  };
}
