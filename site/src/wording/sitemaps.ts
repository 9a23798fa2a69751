import type { SitemapEntry } from '../queries/sitemap.ts';
import { absolute } from '../structured-data/index.ts';

/** A file of the sitemap, or the index of them. https://www.sitemaps.org/protocol.html */
export function sitemapXml(
  root: 'urlset' | 'sitemapindex',
  item: 'url' | 'sitemap',
  entries: readonly SitemapEntry[],
  siteUrl: string,
): Response {
  const items = entries.map(({ address, lastModified }) => {
    const modified = lastModified === null ? '' : `<lastmod>${lastModified}</lastmod>`;
    return `<${item}><loc>${absolute(address, siteUrl)}</loc>${modified}</${item}>`;
  });
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...items,
    `</${root}>\n`,
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'application/xml' } });
}
