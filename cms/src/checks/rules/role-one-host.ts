import { relatedIn } from '../document.ts';
import type { Rule } from '../rule.ts';

/** Offers of a startup and of an organisation: lists and search engines tell of one of them. */
export const roleOneHost: Rule = {
  name: 'role-one-host',
  check: (document) => {
    if (document.type !== 'role') return [];
    const [startup] = relatedIn(document, 'startup');
    const [organisation] = relatedIn(document, 'organisation');
    if (startup === undefined || organisation === undefined) return [];
    return [
      {
        level: 'advisory',
        field: 'organisation',
        message: `L’offre nomme une startup et une organisation : les listes et les moteurs d’emploi diront que « ${startup.name} » recrute. Si c’est « ${organisation.name} », retirez la startup.`,
      },
    ];
  },
};
