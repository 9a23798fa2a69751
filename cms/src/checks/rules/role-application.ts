import { wordsIn } from '../document.ts';
import type { Rule } from '../rule.ts';

/** Offers that nobody can answer. */
export const roleApplication: Rule = {
  name: 'role-application',
  check: (document, { hasDefaultForm }) => {
    if (document.type !== 'role' || hasDefaultForm) return [];
    if (wordsIn(document, 'applyUrl') !== '' || wordsIn(document, 'applyEmail') !== '') return [];
    return [
      {
        level: 'blocking',
        field: 'applyUrl',
        message:
          'Personne ne peut postuler : donnez l’adresse d’un formulaire, ou une adresse électronique.',
      },
    ];
  },
};
