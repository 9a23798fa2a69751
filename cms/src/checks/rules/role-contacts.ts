import { relatedIn } from '../document.ts';
import type { Rule } from '../rule.ts';

/** Offers that nobody answers for. */
export const roleContacts: Rule = {
  name: 'role-contacts',
  check: (document) => {
    if (document.type !== 'role' || relatedIn(document, 'contacts').length > 0) return [];
    return [
      {
        level: 'advisory',
        field: 'contacts',
        message: 'L’offre n’a pas de contact : choisissez qui répondra aux questions.',
      },
    ];
  },
};
