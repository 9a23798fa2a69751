import { addressOf, type Reading } from '@parvis/shared';
import { contentsOf, excerptOf, renderMarkdown } from '../markdown/index.ts';
import { mentionIncubator, mentionStartup } from './cards.ts';
import { documents } from './documents.ts';
import { categoriesWithPosts } from './posts.ts';
import { postYears } from './years.ts';

/** A page that stands by itself. */
export function contentPage(reading: Reading, slug: string, siteUrl: string) {
  const page = reading.bySlug('page', slug);
  if (page === undefined) return null;
  return {
    title: page.title,
    description: excerptOf(page.body, 155),
    contents: contentsOf(page.body),
    html: renderMarkdown(reading, page.body, siteUrl),
  };
}

/** What the site holds, for people. */
export function siteMapPage(reading: Reading) {
  return {
    categories: categoriesWithPosts(reading).map(({ name, address }) => ({ name, address })),
    years: reading.shared(postYears),
    pages: documents(reading, 'page', reading.list('page')).map(({ title, slug }) => ({
      name: title,
      address: addressOf('page', slug),
    })),
    startups: documents(reading, 'startup', reading.list('startup')).map(mentionStartup),
    incubators: documents(reading, 'incubator', reading.list('incubator')).map(mentionIncubator),
  };
}
