import { type DocumentType, endOfDay } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { readableNames } from '../../home/readable.ts';
import type { StaffRoute } from '../../staff/route.ts';
import type { CalendarAnswer, CalendarItem } from '../answers.ts';
import { isLate } from '../change.ts';
import { plannedChanges } from '../rows.ts';

const WEEK_MS = 7 * 24 * 60 * 60_000;

type Unnamed = Omit<CalendarItem, 'name' | 'type'> & { type: DocumentType };

/**
 * `GET /parvis/calendar`: what is to come on the site by time alone, and what became of what was
 * planned in the last week, of what the reader may read.
 */
export const calendar: StaffRoute = {
  method: 'GET',
  path: '/calendar',
  handler: (strapi) => async (ctx) => {
    const now = new Date();
    const found = await Promise.all(sources.map((find) => find(strapi, now)));
    const answer: CalendarAnswer = {
      items: await named(strapi, ctx.state.userAbility, found.flat()),
    };
    ctx.body = answer;
  },
};

const sources: readonly ((strapi: Core.Strapi, now: Date) => Promise<Unnamed[]>)[] = [
  changesPlanned,
  changesEnded,
  postsToAppear,
  rolesToClose,
];

async function changesPlanned(strapi: Core.Strapi, now: Date): Promise<Unnamed[]> {
  const changes = await plannedChanges(strapi).planned();
  return changes.map((change) => {
    const { at, act, subjectType, subject } = change;
    const state = isLate(change, now) ? 'late' : 'to-come';
    return { at, kind: act, type: subjectType, documentId: subject, state, reason: null };
  });
}

async function changesEnded(strapi: Core.Strapi, now: Date): Promise<Unnamed[]> {
  const changes = await plannedChanges(strapi).ended(new Date(now.getTime() - WEEK_MS));
  return changes.map(({ at, act, subjectType, subject, state, reason }) => ({
    ...{ at, kind: act, type: subjectType, documentId: subject, reason },
    state: state === 'failed' ? 'failed' : 'done',
  }));
}

async function postsToAppear(strapi: Core.Strapi, now: Date): Promise<Unnamed[]> {
  const posts: { documentId: string; publicationDate: string | Date }[] = await strapi.db
    .query('api::post.post')
    .findMany({
      where: { publishedAt: { $notNull: true }, publicationDate: { $gt: now } },
      select: ['documentId', 'publicationDate'],
    });
  return posts.map(({ documentId, publicationDate }) => {
    const at = new Date(publicationDate).toISOString();
    return { at, kind: 'appears', type: 'post', documentId, state: 'to-come', reason: null };
  });
}

async function rolesToClose(strapi: Core.Strapi, now: Date): Promise<Unnamed[]> {
  const roles: { documentId: string; closesOn: string }[] = await strapi.db
    .query('api::role.role')
    .findMany({
      where: { publishedAt: { $notNull: true }, outcome: 'open', closesOn: { $notNull: true } },
      select: ['documentId', 'closesOn'],
    });
  return roles
    .map(({ documentId, closesOn }) => ({ documentId, end: endOfDay(closesOn) }))
    .filter(({ end }) => end > now)
    .map(({ documentId, end }) => {
      // The last instant of the day, so that it is shown on that day.
      const at = new Date(end.getTime() - 1).toISOString();
      return { at, kind: 'closes', type: 'role', documentId, state: 'to-come', reason: null };
    });
}

async function named(
  strapi: Core.Strapi,
  userAbility: unknown,
  items: readonly Unnamed[],
): Promise<CalendarItem[]> {
  const names = new Map<string, string>();
  for (const [type, ofType] of Map.groupBy(items, (item) => item.type)) {
    const ids = ofType.map(({ documentId }) => documentId);
    for (const [id, name] of await readableNames(strapi, userAbility, type, ids)) {
      names.set(`${type} ${id}`, name);
    }
  }
  return items
    .flatMap((item) => {
      const name = names.get(`${item.type} ${item.documentId}`);
      return name === undefined ? [] : [{ ...item, name }];
    })
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
