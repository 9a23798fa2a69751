import { openApiDescription } from '@parvis/shared';
import type { APIRoute } from 'astro';

export const GET: APIRoute = ({ locals: { ask, siteUrl } }) => {
  const { name, contact } = ask.feedSite();
  const description = openApiDescription({ name, contact, url: new URL(siteUrl).origin });
  return new Response(`${JSON.stringify(description, null, 2)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
};
