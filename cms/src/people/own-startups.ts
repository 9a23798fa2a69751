import { dayOf, type Mission, missionState } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { type Account, memberBehind } from './member.ts';

type Row = Pick<Mission, 'start' | 'end'> & { startups: { documentId: string }[] };

/** The documentIds of the startups on which somebody of the staff works now, or soon will. */
export async function ownStartups(
  strapi: Core.Strapi,
  account: Account,
  now: Date,
): Promise<string[]> {
  const documentId = await memberBehind(strapi, account);
  if (documentId === undefined) return [];
  const member: { missions: Row[] } | null = await strapi.db.query('api::author.author').findOne({
    where: { documentId },
    select: ['id'],
    populate: { missions: { populate: { startups: { select: ['documentId'] } } } },
  });
  const today = dayOf(now);
  const missions = member?.missions ?? [];
  const ids = missions
    .filter((mission) => missionState(mission, today) !== 'past')
    .flatMap(({ startups }) => startups.map((startup) => startup.documentId));
  return [...new Set(ids)];
}
