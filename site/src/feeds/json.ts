import type { Feed, FeedItem } from './feed.ts';

/**
 * A feed as JSON Feed 1.1.
 *
 * @param feedUrl the public address of the feed itself
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function jsonFeedResponse(feed: Feed, feedUrl: string): Response {
  const { title, description, pageUrl, site, items } = feed;
  const text = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: pageUrl,
    feed_url: feedUrl,
    description,
    ...(site.logo === null ? {} : { icon: site.logo }),
    favicon: site.icon,
    authors: [{ name: site.name, url: site.url }],
    language: 'fr',
    items: items.map(itemOf),
  });
  return new Response(`${text}\n`, { headers: { 'content-type': 'application/feed+json' } });
}

const itemOf = (item: FeedItem) => ({
  id: item.id,
  url: item.url,
  title: item.title,
  summary: item.summary,
  content_html: item.html,
  ...(item.cover === null ? {} : { image: item.cover.url }),
  date_published: item.published,
  date_modified: item.updated,
  ...(item.authors.length === 0 ? {} : { authors: item.authors }),
  ...(item.categories.length === 0 ? {} : { tags: item.categories }),
});
