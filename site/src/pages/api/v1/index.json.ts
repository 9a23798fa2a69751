import { type Catalogue, openData, openDataNames } from '@parvis/shared';
import type { APIRoute } from 'astro';
import { siteFeeds } from '../../../feeds/links.ts';
import { openDataAddresses } from '../../../routes/addresses.ts';
import { absolute } from '../../../structured-data/index.ts';

export const GET: APIRoute = ({ locals: { ask, siteUrl } }) => {
  const { name, contact } = ask.feedSite();
  const whole = (address: string) => absolute(address, siteUrl);
  const catalogue: Catalogue = {
    name,
    url: whole('/'),
    contact,
    openapi: whole(openDataAddresses.openApi),
    resources: openDataNames.map((list) => ({
      name: list,
      description: openData[list].description,
      json: whole(openDataAddresses.list(list, 'json')),
      csv: whole(openDataAddresses.list(list, 'csv')),
    })),
    feeds: siteFeeds.map(({ title, type, address }) => ({ title, type, url: whole(address) })),
  };
  return new Response(`${JSON.stringify(catalogue, null, 2)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
};
