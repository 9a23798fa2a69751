import rss, { type RSSFeedItem } from '@astrojs/rss';
import { absolute } from '../structured-data/index.ts';

interface Feed {
  title: string;
  description: string;
  /** The feed's own address. */
  address: string;
  items: RSSFeedItem[];
  /** The instant of the latest item; none for a feed without items. */
  latest: string | undefined;
}

/** A feed whose addresses all lead to the site, wherever it is read. */
export function feed({ title, description, address, items, latest }: Feed, siteUrl: string) {
  const built = latest && `<lastBuildDate>${new Date(latest).toUTCString()}</lastBuildDate>`;
  return rss({
    title,
    description,
    site: siteUrl,
    items,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: [
      '<language>fr</language>',
      `<atom:link href="${absolute(address, siteUrl)}" rel="self" type="application/rss+xml"/>`,
      built ?? '',
    ].join(''),
  });
}

/** Rendered HTML with the site's own links and pictures as other sites must write them. */
export function absoluteHtml(html: string, siteUrl: string): string {
  return html
    .replace(
      /(<[^>]+\s(?:href|src)=")(\/[^"]*)"/g,
      (_, start: string, path: string) => `${start}${absolute(path, siteUrl)}"`,
    )
    .replace(/\ssrcset="[^"]*"/g, (candidates) =>
      candidates.replace(/(?<=[",] ?)\/[^ ]*/g, (path) => absolute(path, siteUrl)),
    );
}

/** Text inside an XML element. */
export function xmlText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
