import type { APIRoute } from 'astro';
import { absolute } from '../structured-data/index.ts';

export const GET: APIRoute = ({ locals }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap.xml', locals.siteUrl)}\n`);
