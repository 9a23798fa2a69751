import type { APIRoute } from 'astro';
import { absolute } from '../structured-data/index.ts';

export const GET: APIRoute = ({ locals }) => {
  const urls = locals.ask.sitemap().map(({ address, lastModified }) => {
    const modified = lastModified === null ? '' : `<lastmod>${lastModified}</lastmod>`;
    return `<url><loc>${absolute(address, locals.siteUrl)}</loc>${modified}</url>`;
  });
  return new Response(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      ...urls,
      '</urlset>\n',
    ].join('\n'),
    { headers: { 'content-type': 'application/xml' } },
  );
};
