import type { Feed, FeedItem } from './feed.ts';
import { xml, xmlOf } from './xml.ts';

/** For a feed that never had anything: Atom wants a date, and no other would stay the same. */
const NEVER = '1970-01-01T00:00:00.000Z';

/**
 * A feed as Atom.
 *
 * @param feedUrl the public address of the feed itself
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function atomResponse(feed: Feed, feedUrl: string): Response {
  const { id, title, description, pageUrl, site, updated, items } = feed;
  const text = xml('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'fr' }, [
    xmlOf('id', id),
    xmlOf('title', title),
    xmlOf('subtitle', description),
    xmlOf('updated', updated ?? NEVER),
    xml('link', { rel: 'self', type: 'application/atom+xml', href: feedUrl }),
    xml('link', { rel: 'alternate', type: 'text/html', href: pageUrl }),
    xml('author', {}, [xmlOf('name', site.name), xmlOf('uri', site.url)]),
    xmlOf('icon', site.icon),
    site.logo === null ? '' : xmlOf('logo', site.logo),
    ...items.map(entryOf),
  ]);
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`, {
    headers: { 'content-type': 'application/atom+xml' },
  });
}

function entryOf(item: FeedItem): string {
  const { cover } = item;
  return xml('entry', {}, [
    xmlOf('id', item.id),
    xmlOf('title', item.title),
    xmlOf('published', item.published),
    xmlOf('updated', item.updated),
    xml('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    cover === null ? '' : xml('link', { rel: 'enclosure', type: cover.type, href: cover.url }),
    ...item.authors.map(({ name, url }) =>
      xml('author', {}, [xmlOf('name', name), xmlOf('uri', url)]),
    ),
    ...item.categories.map((term) => xml('category', { term })),
    xmlOf('summary', item.summary),
    xmlOf('content', item.html, { type: 'html' }),
  ]);
}
