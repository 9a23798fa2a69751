import { longDate } from '@parvis/shared';
import { isLate } from '../../planned/change.ts';
import { plannedChanges } from '../../planned/rows.ts';
import type { NeedOfDocuments } from './need.ts';

const WEEK_MS = 7 * 24 * 60 * 60_000;

/** Planned changes that are late, and those that failed in the last week. */
export const plannedTroubles: NeedOfDocuments = {
  id: 'planned-troubles',
  title: 'Changements programmés qui n’ont pas eu lieu',
  isUrgent: true,
  async find({ strapi, now }) {
    const changes = plannedChanges(strapi);
    const late = (await changes.planned()).filter((change) => isLate(change, now));
    const ended = await changes.ended(new Date(now.getTime() - WEEK_MS));
    const failed = ended.filter(({ state }) => state === 'failed');
    return [...late, ...failed].map(({ subjectType, subject, at, reason }) => ({
      ...{ type: subjectType, documentId: subject },
      detail: `Prévu le ${longDate(at)} : ${reason ?? 'en retard'}`,
    }));
  },
};
