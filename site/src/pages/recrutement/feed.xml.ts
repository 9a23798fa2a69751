import { longDate, startOfDay } from '@parvis/shared';
import type { APIRoute } from 'astro';
import { absoluteHtml, feed } from '../../feeds/rss.ts';
import { rolesFeedAddress } from '../../routes/addresses.ts';

export const GET: APIRoute = ({ locals: { ask, siteUrl } }) => {
  const site = ask.layout(siteUrl);
  const { roles } = ask.rolesFeed();
  return feed(
    {
      title: `${site.name} : offres ouvertes`,
      description: `Les offres auxquelles on peut répondre à ${site.name}`,
      address: rolesFeedAddress,
      latest: roles
        .map(({ opensOn }) => opensOn)
        .toSorted()
        .at(-1),
      items: roles.map((role) => ({
        title: role.host === null ? role.title : `${role.title}, ${role.host}`,
        link: role.address,
        pubDate: startOfDay(role.opensOn),
        description: [
          [role.domain, ...role.places].join(', '),
          role.closesOn === null ? '' : `Répondre jusqu’au ${longDate(role.closesOn)}`,
        ]
          .filter(Boolean)
          .join('. '),
        content: absoluteHtml(ask.roleText(role.slug, siteUrl), siteUrl),
        categories: [role.domain],
      })),
    },
    siteUrl,
  );
};
