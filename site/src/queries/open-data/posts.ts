import type { Post, PostRecord, Reading } from '@parvis/shared';
import { absolute } from '../../structured-data/index.ts';
import { coverOf, excerptOfPost } from '../cards.ts';
import { isClosed } from '../community.ts';
import { document, documents } from '../documents.ts';
import { lastChange } from '../last-change.ts';
import { referencesTo, referenceTo, urlOf } from './references.ts';

export function postRecord(reading: Reading, post: Post, siteUrl: string): PostRecord {
  const roles = documents(reading, 'role', post.roles).filter((role) => !isClosed(reading, role));
  return {
    id: post.documentId,
    updatedAt: lastChange(post),
    title: post.title,
    url: urlOf('post', post, siteUrl),
    publicationDate: post.publicationDate,
    excerpt: excerptOfPost(post),
    category: referenceTo('category', document(reading, 'category', post.category), siteUrl),
    authors: referencesTo('author', documents(reading, 'author', post.authors), siteUrl),
    startups: referencesTo('startup', documents(reading, 'startup', post.startups), siteUrl),
    roles: referencesTo('role', roles, siteUrl),
    cover: pictureOf(coverOf(reading, post), siteUrl),
  };
}

function pictureOf(shown: ReturnType<typeof coverOf>, siteUrl: string): PostRecord['cover'] {
  if (!shown?.files) return null;
  const { path, width, height } = shown.files;
  return { url: absolute(path, siteUrl), alternative: shown.alternative, width, height };
}
