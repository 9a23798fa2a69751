import { addressOf, type Post, type Reading, sections } from '@parvis/shared';
import { renderMarkdown, shorten } from '../markdown/index.ts';
import {
  authorCard,
  categoryOf,
  coverOf,
  excerptOfPost,
  postCard,
  postLine,
  roleCard,
  startupCard,
} from './cards.ts';
import { documents } from './documents.ts';
import { pageCount, pageOf, perPage } from './pagination.ts';

/** Page `number` of all announcements, latest first. */
export function postListPage(reading: Reading, number: number) {
  const ids = reading.list('post');
  const shown = documents(reading, 'post', pageOf(ids, number, perPage.posts));
  return {
    posts: shown.map((post) => postCard(reading, post)),
    total: ids.length,
    categories: number === 1 ? categoriesWithPosts(reading) : [],
    pagination: {
      section: sections.posts as string,
      number,
      count: pageCount(ids.length, perPage.posts),
    },
  };
}

/** Page `number` of the announcements of a category; nothing for one without posts. */
export function categoryPage(reading: Reading, slug: string, number: number) {
  const category = reading.bySlug('category', slug);
  if (category === undefined) return null;
  const ids = reading.referrerIds('post.category', category.documentId);
  if (ids.length === 0) return null;
  const posts = documents(reading, 'post', pageOf(ids, number, perPage.posts));
  return {
    name: category.name,
    description: category.description,
    posts: posts.map((post) => postCard(reading, post)),
    total: ids.length,
    pagination: {
      section: addressOf('category', slug),
      number,
      count: pageCount(ids.length, perPage.posts),
    },
  };
}

/** One announcement, with those who sign it and what it is about. */
export function postPage(reading: Reading, slug: string) {
  const post = reading.bySlug('post', slug);
  if (post === undefined) return null;
  return {
    address: addressOf('post', slug),
    title: post.title,
    headTitle: post.seoTitle ?? post.title,
    description: shorten(post.seoDescription ?? excerptOfPost(post), 160),
    excerpt: post.excerpt,
    publicationDate: post.publicationDate,
    updatedAt: post.updatedAt,
    category: categoryOf(reading, post),
    cover: coverOf(reading, post),
    authors: documents(reading, 'author', post.authors).map((author) =>
      authorCard(reading, author),
    ),
    startups: documents(reading, 'startup', post.startups).map((startup) =>
      startupCard(reading, startup),
    ),
    roles: documents(reading, 'role', post.roles).map((role) => roleCard(reading, role)),
    related: relatedPosts(reading, post).map(postLine),
  };
}

/** The text of an announcement as HTML: for its page and for feeds, which share it. */
export function postText(reading: Reading, slug: string, siteUrl: string): string {
  return renderMarkdown(reading, reading.bySlug('post', slug)?.body ?? null, siteUrl);
}

const RELATED = 3;

/**
 * The latest other posts about the same startups, then by the same people. Not of the same
 * category: a new post would change the page of every other one.
 */
function relatedPosts(reading: Reading, post: Post): Post[] {
  const candidates = new Set([
    ...post.startups.flatMap((id) => reading.referrerIds('post.startups', id)),
    ...post.authors.flatMap((id) => reading.referrerIds('post.authors', id)),
  ]);
  candidates.delete(post.documentId);
  return documents(reading, 'post', [...candidates].slice(0, RELATED));
}

export function categoriesWithPosts(reading: Reading) {
  return documents(reading, 'category', reading.list('category'))
    .map((category) => ({
      name: category.name,
      address: addressOf('category', category.slug),
      posts: reading.referrerIds('post.category', category.documentId).length,
    }))
    .filter(({ posts }) => posts > 0);
}
