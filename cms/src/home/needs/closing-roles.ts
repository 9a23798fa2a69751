import { dayOf, longDate, roleState } from '@parvis/shared';
import { rolesThatCloseSoon } from '../../roles/warning/roles.ts';
import type { NeedOfDocuments } from './need.ts';

/** Roles that people may apply to for some days only, the first to close first. */
export const closingRoles: NeedOfDocuments = {
  id: 'closing-roles',
  title: 'Offres qui ferment dans les sept jours',
  isUrgent: false,
  async find({ strapi, now }) {
    const roles = await rolesThatCloseSoon(strapi, now);
    return roles.flatMap((role) => {
      const { documentId, closesOn } = role;
      if (closesOn === null || roleState(role, dayOf(now)) !== 'open') return [];
      return [{ type: 'role', documentId, detail: `Ferme le ${longDate(closesOn)} au soir` }];
    });
  },
};
