import { community } from '../community.mjs';
import { menu, site } from '../relations.js';

const { posts, openRoles, startups, authors, incubators } = community;

export const GET = () => {
  const documents = [posts, openRoles, startups, authors, incubators].flat();
  const urls = [...menu, ...documents].map(
    ({ address }) => `<url><loc>${site.url}${address}</loc></url>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
  );
};
