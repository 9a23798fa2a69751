import { type PublicStatus, publicStatus, publisherApi } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { hasDrafts, uidOf } from '../documents/act.ts';
import { environment } from '../environment.ts';
import { askPublisher } from '../publisher/ask.ts';
import type { StaffRoute } from '../staff/route.ts';
import type { OnlineAnswer } from './answers.ts';

/** What is counted where there is any, in the order of the menu of the site, in words for one and for several. */
const counted = [
  ['post', 'annonce', 'annonces'],
  ['role', 'offre', 'offres'],
  ['startup', 'startup', 'startups'],
  ['author', 'membre', 'membres'],
  ['incubator', 'incubateur', 'incubateurs'],
  ['page', 'page', 'pages'],
] as const;

/** `GET /parvis/home/online`: how much is published, and whether the site shows it. */
export const online: StaffRoute = {
  method: 'GET',
  path: '/home/online',
  handler: (strapi) => async (ctx) => {
    const said = await askPublisher(environment().signal, {
      path: publisherApi.status,
      answer: publicStatus,
    });
    const counts = await Promise.all(
      counted.map(async ([type, one, several]) => {
        const count = await publishedOf(strapi, type);
        return {
          type,
          count,
          words: `${count.toLocaleString('fr-FR')} ${count > 1 ? several : one}`,
        };
      }),
    );
    const answer: OnlineAnswer<PublicStatus> = {
      counts: counts.filter(({ count }) => count > 0).map(({ type, words }) => ({ type, words })),
      status: 'silence' in said ? undefined : said,
      site: environment().publicSite,
    };
    ctx.body = answer;
  },
};

function publishedOf(strapi: Core.Strapi, type: (typeof counted)[number][0]): Promise<number> {
  const where = hasDrafts(type) ? { publishedAt: { $notNull: true } } : {};
  return strapi.db.query(uidOf(type)).count({ where });
}
