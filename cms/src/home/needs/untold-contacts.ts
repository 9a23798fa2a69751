import { dayOf } from '@parvis/shared';
import { attemptsIn } from '../../roles/warning/attempts.ts';
import { unsentWarnings } from '../../roles/warning/due.ts';
import { rolesToWarnOf } from '../../roles/warning/roles.ts';
import type { NeedOfDocuments } from './need.ts';

/** Roles that close soon, of which somebody could not be told so by mail. */
export const untoldContacts: NeedOfDocuments = {
  id: 'untold-contacts',
  title: 'Avertissements non envoyés',
  isUrgent: false,
  async find({ strapi, now }) {
    const attempts = await attemptsIn(strapi).since(dayOf(now));
    if (attempts.every(({ state }) => state !== 'failed')) return [];
    const unsent = unsentWarnings(await rolesToWarnOf(strapi, now), attempts, now);
    const failed = unsent.filter(({ earlier }) => earlier?.state === 'failed');
    return [...Map.groupBy(failed, ({ role }) => role.documentId)].map(([documentId, warnings]) => {
      const names = new Intl.ListFormat('fr').format(
        warnings.map(({ recipient }) => recipient.name),
      );
      const detail = `Le courriel pour ${names} n’est pas parti : vérifiez l’adresse, ou prévenez un administrateur.`;
      return { type: 'role', documentId, detail };
    });
  },
};
