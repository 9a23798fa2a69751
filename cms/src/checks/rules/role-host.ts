import { relatedIn } from '../document.ts';
import type { Rule } from '../rule.ts';

/** Offers that do not say whose they are. */
export const roleHost: Rule = {
  name: 'role-host',
  check: (document) => {
    if (document.type !== 'role') return [];
    const hosts = ['startup', 'organisation', 'incubator'];
    if (hosts.some((field) => relatedIn(document, field).length > 0)) return [];
    return [
      {
        level: 'advisory',
        field: 'startup',
        message:
          'L’offre ne dit pas qui recrute : choisissez une startup, une organisation ou un incubateur.',
      },
    ];
  },
};
