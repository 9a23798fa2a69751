import { addressOf, dayOf, longDate } from '@parvis/shared';
import { withNoBreakSpaces } from '../../checks/french.ts';
import { automaticMessage, formAddress, type Message } from '../../mail/message.ts';
import { hasLeft } from '../../people/presence.ts';
import type { Warning } from './due.ts';
import type { Contact } from './recipients.ts';

export interface Addresses {
  /** The public site, without a trailing slash. */
  site: string;
  /** Where staff reach the CMS, without a trailing slash. */
  admin: string;
}

/** The message, in French, that tells one person that a role closes soon, and why they are told. */
export function messageOf(warning: Warning, addresses: Addresses, now: Date): Message {
  const { role, recipient, isStandIn, daysLeft, closesOn } = warning;
  const { documentId, slug, team } = role;
  const title = onOneLine(role.title);
  const offer = `L’offre « ${title} »`;
  const whose = team === null ? '' : ` (${onOneLine(team)})`;
  const whyTold = isStandIn
    ? `${whyNoContact(role.contacts, dayOf(now))} Vous recevez ce message parce que vous pouvez publier cette offre.`
    : 'Vous figurez parmi ses contacts.';
  const sentences = [
    `${offer}${whose} ferme ${inWords(daysLeft)} : on peut y répondre jusqu’au ${longDate(closesOn)} au soir.`,
    [
      `${whyTold} Que faire ?`,
      ...(isStandIn ? ['- Le recrutement continue : donnez-lui un autre contact.'] : []),
      '- Le poste est pourvu : choisissez « Pourvue ».',
      '- Le recrutement s’arrête : choisissez « Annulée ».',
      '- Il faut plus de temps : choisissez « Prolonger de 30 jours ».',
      '- Sinon, rien : l’offre se fermera d’elle-même.',
    ].join('\n'),
  ];
  return automaticMessage(recipient.email, `${offer} ferme ${inWords(daysLeft)}`, [
    ...sentences.map(withNoBreakSpaces),
    `${withNoBreakSpaces('Ces choix sont à côté de l’offre, dans « Clore ou prolonger » :')}\n${formAddress(addresses.admin, 'role', documentId)}`,
    `${withNoBreakSpaces('L’offre telle que le public la lit :')}\n${addresses.site}${addressOf('role', slug)}`,
  ]);
}

/** Why none of the contacts of a role is told. */
function whyNoContact(contacts: readonly Contact[], today: string): string {
  if (contacts.length === 0) return 'Elle n’a pas de contact.';
  const each = contacts.map(({ name, missions }) => {
    const why = hasLeft(missions, today) ? 'a quitté la communauté' : 'n’a pas d’adresse connue';
    return `${onOneLine(name)} ${why}`;
  });
  return `Aucun de ses contacts ne peut être prévenu : ${each.join(', ')}.`;
}

function inWords(daysLeft: number): string {
  if (daysLeft === 0) return 'aujourd’hui';
  return daysLeft === 1 ? 'demain' : `dans ${daysLeft} jours`;
}

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
