import {
  addressOf,
  creditLine,
  type ListName,
  licences,
  type Post,
  type Reading,
  sections,
} from '@parvis/shared';
import {
  contentsOf,
  readingMinutes,
  renderMarkdown,
  shorten,
  typeset,
  wholeTextOf,
} from '../markdown/index.ts';
import {
  authorCard,
  categoryOf,
  coverOf,
  excerptOfPost,
  type Mention,
  mentionPost,
  postCard,
  postLine,
  roleCard,
  startupCard,
} from './cards.ts';
import { document, documents } from './documents.ts';
import { lastChange } from './last-change.ts';
import { growingPagination } from './pagination.ts';
import { relatedPosts, sharedBy } from './related.ts';
import { postCountsByYear } from './years.ts';

/** A page of all announcements, latest first. @param number `null` for the first page */
export function postListPage(reading: Reading, number: number | null) {
  return {
    ...cards(reading, { type: 'post' }, sections.posts, number),
    // A numbered page does not say it: it would change with each new announcement.
    total: number === null ? reading.list('post').length : null,
    categories: number === null ? categoriesWithPosts(reading) : [],
    years: number === null ? reading.shared(postCountsByYear) : [],
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
  return { name, description, ...page, total, categories: namesOfCategories(reading, number) };
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
    title: typeset(post.title),
    headTitle: post.seoTitle ?? post.title,
    description: shorten(post.seoDescription ?? excerptOfPost(post), 160),
    excerpt: post.excerpt && typeset(post.excerpt),
    publicationDate: post.publicationDate,
    lastModified: lastChange(post),
    category: categoryOf(reading, post),
    cover: coverOf(reading, post),
    coverCredit: coverCreditOf(post),
    authors: documents(reading, 'author', post.authors).map((author) =>
      authorCard(reading, author),
    ),
    startups: documents(reading, 'startup', post.startups).map((startup) =>
      startupCard(reading, startup),
    ),
    roles: documents(reading, 'role', post.roles).map((role) => roleCard(reading, role)),
    minutes: readingMinutes(wholeTextOf(post.body)),
    contents: contentsOf(post.body),
    related: relatedPosts(reading, post, RELATED).map((other) => ({
      ...postLine(other),
      shares: sharedBy(reading, post, other),
    })),
    ...neighboursOf(reading, post),
  };
}

/** Who made the cover and under what terms; none when nobody said. */
function coverCreditOf({ cover }: Post): string | null {
  const { credit = null, licence = null } = cover ?? {};
  return creditLine({ credit, licence }, licences);
}

/** What was published just before and just after. */
function neighboursOf(reading: Reading, { documentId }: Post) {
  const { before, after } = reading.neighbours({ type: 'post' }, documentId);
  return { newer: mentionOf(reading, before), older: mentionOf(reading, after) };
}

function mentionOf(reading: Reading, id: string | null): Mention | null {
  const post = document(reading, 'post', id);
  return post === undefined ? null : mentionPost(post);
}

/** The text of an announcement as HTML: for its page and for feeds, which share it. */
export function postText(reading: Reading, slug: string, siteUrl: string): string {
  return renderMarkdown(reading, reading.bySlug('post', slug)?.body ?? null, siteUrl);
}

const RELATED = 3;

/** The ways to other categories, from the first page of one. Without numbers: a new post would change them all. */
function namesOfCategories(reading: Reading, number: number | null): Mention[] {
  if (number !== null) return [];
  return categoriesWithPosts(reading).map(({ name, address }) => ({ name, address }));
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
