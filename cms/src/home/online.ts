import { type PublicStatus, publicStatus, publisherApi } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { hasDrafts, uidOf } from '../documents/act.ts';
import { environment } from '../environment.ts';
import { askPublisher } from '../publisher/ask.ts';
import type { StaffRoute } from '../staff/route.ts';
import type { OnlineAnswer } from './answers.ts';

/** What is counted where there is any, in the order of the menu of the site. */
const counted = ['post', 'role', 'startup', 'author', 'incubator', 'page'] as const;

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
      counted.map(async (type) => ({ type, count: await publishedOf(strapi, type) })),
    );
    const answer: OnlineAnswer<PublicStatus> = {
      counts: counts.filter(({ count }) => count > 0),
      status: 'silence' in said ? undefined : said,
      site: environment().publicSite,
    };
    ctx.body = answer;
  },
};

function publishedOf(strapi: Core.Strapi, type: (typeof counted)[number]): Promise<number> {
  const where = hasDrafts(type) ? { publishedAt: { $notNull: true } } : {};
  return strapi.db.query(uidOf(type)).count({ where });
}
