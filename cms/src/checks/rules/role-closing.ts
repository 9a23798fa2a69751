import { daysAfter, longDate } from '@parvis/shared';
import { type CheckedDocument, dayIn, wordsIn } from '../document.ts';
import type { Level } from '../point.ts';
import type { Rule } from '../rule.ts';

/** Days after which an offer is more likely forgotten than open. */
const FAR = 365;

/** The last day to answer an offer. */
export const roleClosing: Rule = {
  name: 'role-closing',
  check: (document, { today }) => {
    if (document.type !== 'role') return [];
    const fault = faultOf(document, today);
    return fault === undefined ? [] : [{ field: 'closesOn', ...fault }];
  },
};

function faultOf(
  document: CheckedDocument,
  today: string,
): { level: Level; message: string } | undefined {
  const closes = dayIn(document, 'closesOn');
  const opens = dayIn(document, 'opensOn');
  if (closes === null) {
    return wordsIn(document, 'outcome') === 'open' || wordsIn(document, 'outcome') === ''
      ? {
          level: 'advisory',
          message:
            'L’offre n’a pas de dernier jour pour postuler : elle restera ouverte jusqu’à ce que vous la fermiez.',
        }
      : undefined;
  }
  if (opens !== null && closes < opens) {
    return {
      level: 'blocking',
      message: `L’offre ferme le ${longDate(closes)}, avant d’ouvrir le ${longDate(opens)} : corrigez l’une des deux dates.`,
    };
  }
  if (closes < today) {
    return {
      level: 'blocking',
      message: `Le dernier jour pour postuler est passé (${longDate(closes)}) : personne ne pourrait répondre. Repoussez-le, ou dites l’offre pourvue ou annulée.`,
    };
  }
  return closes > daysAfter(today, FAR)
    ? {
        level: 'advisory',
        message: `Le dernier jour pour postuler est loin (${longDate(closes)}) : vérifiez l’année.`,
      }
    : undefined;
}
