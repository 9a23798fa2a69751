import type { APIRoute } from 'astro';
import { absoluteHtml, feed, xmlText } from '../feeds/rss.ts';
import { feedAddress } from '../routes/addresses.ts';

export const GET: APIRoute = ({ locals: { ask, siteUrl } }) => {
  const site = ask.layout(siteUrl);
  const { posts } = ask.postsFeed();
  return feed(
    {
      title: `${site.name} : actualités`,
      description: site.tagline ?? `Les actualités de ${site.name}`,
      address: feedAddress,
      latest: posts[0]?.publicationDate,
      items: posts.map((post) => ({
        title: post.title,
        link: post.address,
        pubDate: new Date(post.publicationDate),
        description: post.description,
        content: absoluteHtml(ask.postText(post.slug, siteUrl), siteUrl),
        categories: post.category === null ? [] : [post.category],
        customData: post.authors
          .map((name) => `<dc:creator>${xmlText(name)}</dc:creator>`)
          .join(''),
      })),
    },
    siteUrl,
  );
};
