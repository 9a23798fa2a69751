import { addressOf, sections } from '@parvis/shared';
import type { Content } from '../queries/answers.ts';
import { type Feed, feedOf } from './feed.ts';

/** The announcements of the whole community. */
export function postsFeed(content: Content): Feed {
  const { name, tagline } = content.ask.feedSite();
  return feedOf(
    {
      kind: 'posts',
      identifier: 'all',
      title: 'actualités',
      description: tagline ?? `Les actualités de ${name}`,
      page: sections.posts,
      entries: content.ask.postsFeed().entries,
    },
    content,
  );
}

/** The offers that one may answer. */
export function rolesFeed(content: Content): Feed {
  return feedOf(
    {
      kind: 'roles',
      identifier: 'open',
      title: 'offres ouvertes',
      description: `Les offres auxquelles on peut répondre à ${content.ask.feedSite().name}`,
      page: sections.roles,
      entries: content.ask.rolesFeed().entries,
    },
    content,
  );
}

/** A subject that has a feed below its own page. */
export type Own = 'category' | 'author' | 'startup';

const descriptions: Record<Own, (name: string) => string> = {
  category: (name) => `Les annonces de la catégorie « ${name} »`,
  author: (name) => `Ce que signe ${name}`,
  startup: (name) => `Les annonces et les offres de la startup ${name}`,
};

/** The feed of a category, a member or a startup; none when there is no such page. */
export function ownFeed(type: Own, slug: string, content: Content): Feed | undefined {
  const { ask } = content;
  const found = { category: ask.categoryFeed, author: ask.authorFeed, startup: ask.startupFeed };
  const subject = found[type](slug);
  if (subject === null) return undefined;
  return feedOf(
    {
      kind: type,
      identifier: subject.documentId,
      title: subject.name,
      description: descriptions[type](subject.name),
      page: addressOf(type, slug),
      entries: subject.entries,
    },
    content,
  );
}
