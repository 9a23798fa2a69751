import { isPaid, type Role } from '@parvis/shared';
import { type CheckedDocument, numberIn, wordsIn } from '../document.ts';
import type { Rule } from '../rule.ts';

/** What an offer says of its pay. */
export const rolePay: Rule = {
  name: 'role-pay',
  check: (document) => {
    if (document.type !== 'role' || !isPaid(contractIn(document))) return [];
    const [lowest, highest] = [numberIn(document, 'salaryMin'), numberIn(document, 'salaryMax')];
    if (lowest === null && highest === null) {
      return [
        {
          level: 'advisory',
          field: 'salaryMin',
          message:
            'La rémunération n’est pas dite : une fourchette aide à se décider, et se voit dans les moteurs d’emploi.',
        },
      ];
    }
    const isReversed = lowest !== null && highest !== null && lowest > highest;
    return [
      ...(isReversed
        ? [
            {
              level: 'blocking' as const,
              field: 'salaryMin',
              message: 'Le salaire minimal dépasse le salaire maximal : corrigez l’un des deux.',
            },
          ]
        : []),
      ...(wordsIn(document, 'salaryPeriod') === ''
        ? [
            {
              level: 'advisory' as const,
              field: 'salaryPeriod',
              message:
                'Le salaire ne dit pas s’il est par jour, par mois ou par an : choisissez sa période.',
            },
          ]
        : []),
      ...(wordsIn(document, 'salaryBasis') === ''
        ? [
            {
              level: 'advisory' as const,
              field: 'salaryBasis',
              message: 'Le salaire ne dit pas s’il est brut ou net : choisissez.',
            },
          ]
        : []),
    ];
  },
};

function contractIn(document: CheckedDocument): Role['contract'] {
  return (wordsIn(document, 'contract') || null) as Role['contract'];
}
