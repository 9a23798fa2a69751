import type { APIRoute } from 'astro';
import { sitemapXml } from '../../wording/sitemaps.ts';

export const GET: APIRoute = ({ locals, params }) => {
  const entries = locals.ask.sitemapPart(params.name ?? '');
  if (entries === null) return new Response(null, { status: 404 });
  return sitemapXml('urlset', 'url', entries, locals.siteUrl);
};
