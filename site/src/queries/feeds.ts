import { addressOf, type Reading } from '@parvis/shared';
import { categoryOf, excerptOfPost } from './cards.ts';
import { documents } from './documents.ts';

const LATEST = 20;

/** The latest announcements as a feed tells them, without their texts. */
export function postsFeed(reading: Reading) {
  return {
    posts: documents(reading, 'post', reading.list('post').slice(0, LATEST)).map((post) => ({
      address: addressOf('post', post.slug),
      slug: post.slug,
      title: post.title,
      publicationDate: post.publicationDate,
      description: excerptOfPost(post),
      category: categoryOf(reading, post)?.name ?? null,
      authors: documents(reading, 'author', post.authors).map(({ name }) => name),
    })),
  };
}
