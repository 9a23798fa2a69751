import type { APIRoute } from 'astro';
import { sitemapAddress } from '../routes/addresses.ts';
import { sitemapXml } from '../wording/sitemaps.ts';

export const GET: APIRoute = ({ locals }) => {
  const parts = locals.ask.sitemapIndex().map(({ name, lastModified }) => ({
    address: sitemapAddress(name),
    lastModified,
  }));
  return sitemapXml('sitemapindex', 'sitemap', parts, locals.siteUrl);
};
