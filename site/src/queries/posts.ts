import { addressOf, type ListName, type Post, type Reading, sections } from '@parvis/shared';
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
import { growingPagination } from './pagination.ts';

/** A page of all announcements, latest first. @param number `null` for the first page */
export function postListPage(reading: Reading, number: number | null) {
  return {
    ...cards(reading, { type: 'post' }, sections.posts, number),
    // A numbered page does not say it: it would change with each new announcement.
    total: number === null ? reading.list('post').length : null,
    categories: number === null ? categoriesWithPosts(reading) : [],
  };
}

/** A page of the announcements of a category; nothing for one without posts. */
export function categoryPage(reading: Reading, slug: string, number: number | null) {
  const category = reading.bySlug('category', slug);
  if (category === undefined) return null;
  const { documentId, name, description } = category;
  const list = { relation: 'post.category', documentId } as const;
  const page = cards(reading, list, addressOf('category', slug), number);
  if (page.posts.length === 0) return null;
  const total = number === null ? reading.referrerIds('post.category', documentId).length : null;
  return { name, description, ...page, total };
}

function cards(reading: Reading, list: ListName, section: string, number: number | null) {
  return {
    posts: documents(reading, 'post', reading.page(list, number)).map((post) =>
      postCard(reading, post),
    ),
    pagination: growingPagination(section, number, reading.pageCount(list)),
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
