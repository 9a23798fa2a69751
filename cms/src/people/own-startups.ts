import { dayOf, missionState } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { memberBehind } from './member.ts';

/** The member of the community that an account is, for what only they may do. */
export interface Standing {
  /** The documentId of their page; none when no page has the address of the account. */
  member: string | undefined;
  /** The documentIds of the startups where they have a mission going on. */
  startups: readonly string[];
}

interface Mission {
  start: string | null;
  end: string | null;
  startups: { documentId: string }[];
}

/**
 * Who an account is, by its e-mail address alone: a name is what people say of themselves when
 * they register.
 *
 * @param now the day that decides whether a mission goes on, in Paris
 */
export async function standingOf(
  strapi: Core.Strapi,
  email: string | null | undefined,
  now: Date,
): Promise<Standing> {
  const found = email ? await memberBehind(strapi, { email }) : undefined;
  const member = found?.documentId;
  if (member === undefined) return { member, startups: [] };
  const page: { missions: Mission[] } | null = await strapi.db.query('api::author.author').findOne({
    where: { documentId: member },
    populate: { missions: { populate: { startups: { select: ['documentId'] } } } },
  });
  const current = (page?.missions ?? []).filter(
    (mission) => missionState(mission, dayOf(now)) === 'current',
  );
  const startups = current.flatMap(({ startups }) => startups.map(({ documentId }) => documentId));
  return { member, startups: [...new Set(startups)] };
}
