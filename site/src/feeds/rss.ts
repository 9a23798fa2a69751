import rss, { type RSSFeedItem } from '@astrojs/rss';
import type { Feed, FeedItem } from './feed.ts';
import { legible, xml, xmlOf } from './xml.ts';

const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
};

/**
 * A feed as RSS 2.0. Authors are those of Dublin Core: RSS wants their e-mail. A cover is one of
 * Media RSS: an RSS enclosure must tell a length that the templates do not know.
 *
 * @param feedUrl the public address of the feed itself
 * @see https://www.rssboard.org/rss-specification
 * @see https://www.rssboard.org/media-rss
 */
export function rssResponse(feed: Feed, feedUrl: string): Promise<Response> {
  const { title, description, pageUrl, updated, items } = feed;
  return rss({
    title: legible(title),
    description: legible(description),
    site: pageUrl,
    items: items.map(itemOf),
    xmlns: namespaces,
    customData: [
      xmlOf('language', 'fr'),
      xml('atom:link', { href: feedUrl, rel: 'self', type: 'application/rss+xml' }),
      updated === null ? '' : xmlOf('lastBuildDate', new Date(updated).toUTCString()),
    ].join(''),
  });
}

function itemOf(item: FeedItem): RSSFeedItem {
  const { url, title, summary, html, published, categories, cover } = item;
  return {
    title: legible(title),
    link: url,
    pubDate: new Date(published),
    description: legible(summary),
    content: legible(html),
    categories: categories.map(legible),
    customData: [
      xmlOf('guid', item.id, { isPermaLink: 'false' }),
      ...item.authors.map(({ name }) => xmlOf('dc:creator', name)),
      cover === null ? '' : xml('media:content', { ...cover, medium: 'image' }),
    ].join(''),
  };
}
