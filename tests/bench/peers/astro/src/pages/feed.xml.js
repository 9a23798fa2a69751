import rss from '@astrojs/rss';
import { community } from '../community.mjs';
import { site } from '../relations.js';

export const GET = () =>
  rss({
    title: `${site.title} : actualités`,
    description: `Les actualités de ${site.title}`,
    site: site.url,
    items: community.posts.slice(0, 20).map(({ address, fields, source }) => ({
      title: fields.title,
      link: address,
      description: fields.excerpt,
      pubDate: new Date(fields.date),
      content: source.rendered.html,
    })),
  });
