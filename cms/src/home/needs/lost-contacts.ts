import { dayOf, type Mission, type Role, roleState } from '@parvis/shared';
import { hasLeft } from '../../people/presence.ts';
import type { NeedOfDocuments } from './need.ts';

interface Contact {
  name: string;
  missions: Pick<Mission, 'start' | 'end'>[];
}

type Row = Pick<Role, 'outcome' | 'opensOn' | 'closesOn'> & {
  documentId: string;
  contacts: Contact[];
};

/** Roles that people may apply to, and that nobody of the community answers for any more. */
export const lostContacts: NeedOfDocuments = {
  id: 'lost-contacts',
  title: 'Offres dont les contacts ont quitté la communauté',
  isUrgent: false,
  async find({ strapi, now }) {
    const today = dayOf(now);
    const roles: Row[] = await strapi.db.query('api::role.role').findMany({
      where: { publishedAt: { $notNull: true }, outcome: 'open' },
      select: ['documentId', 'outcome', 'opensOn', 'closesOn'],
      populate: { contacts: { select: ['name'], populate: { missions: true } } },
    });
    return roles
      .filter((role) => roleState(role, today) === 'open')
      .filter(
        ({ contacts }) =>
          contacts.length > 0 && contacts.every(({ missions }) => hasLeft(missions, today)),
      )
      .map(({ documentId, contacts }) => {
        const names = contacts.map(({ name }) => name);
        const detail = `${new Intl.ListFormat('fr').format(names)} : mission terminée`;
        return { type: 'role', documentId, detail };
      });
  },
};
