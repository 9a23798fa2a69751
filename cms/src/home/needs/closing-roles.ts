import { dayOf, longDate, type Role, roleState, startOfDay } from '@parvis/shared';
import type { Need } from './need.ts';

const WEEK = 7;
const DAY_MS = 24 * 60 * 60_000;

type Row = Pick<Role, 'outcome' | 'opensOn'> & { documentId: string; closesOn: string };

/** Roles that people may apply to for some days only, the first to close first. */
export const closingRoles: Need = {
  id: 'closing-roles',
  title: 'Offres qui ferment dans les sept jours',
  isUrgent: false,
  async find({ strapi, now }) {
    const today = dayOf(now);
    const limit = dayOf(new Date(startOfDay(today).getTime() + (WEEK + 0.5) * DAY_MS));
    const roles: Row[] = await strapi.db.query('api::role.role').findMany({
      where: {
        ...{ publishedAt: { $notNull: true }, outcome: 'open' },
        closesOn: { $gte: today, $lte: limit },
      },
      select: ['documentId', 'outcome', 'opensOn', 'closesOn'],
      orderBy: { closesOn: 'asc' },
    });
    return roles
      .filter((role) => roleState(role, today) === 'open')
      .map(({ documentId, closesOn }) => ({
        ...{ type: 'role', documentId },
        detail: `Ferme le ${longDate(closesOn)} au soir`,
      }));
  },
};
