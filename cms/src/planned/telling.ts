import { longDate } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { withNoBreakSpaces } from '../checks/french.ts';
import { automaticMessage, formAddress, type Message } from '../mail/message.ts';
import { staffAccounts } from '../people/accounts.ts';
import { whoCanAct } from '../people/acting.ts';
import type { PlannedAct, PlannedChange } from './change.ts';

/** What a message is about. It quotes nothing of the document, which may be a draft (contract C2). */
type Failure = Pick<PlannedChange, 'act' | 'at' | 'subject' | 'subjectType' | 'plannedBy'>;

/** Somebody who is told. */
interface Recipient {
  email: string;
  /** Whether it was they who planned it. */
  isPlanner: boolean;
}

const acts: Record<PlannedAct, string> = {
  publish: 'La publication',
  unpublish: 'La dépublication',
};

type Planned = Failure & Pick<PlannedChange, 'plannedById'>;

/**
 * Tells by mail that a change did not happen: who planned it, or when their account is closed who
 * can act on the document.
 */
export async function tellFailure(
  strapi: Core.Strapi,
  change: Planned,
  adminUrl: string,
  now: Date,
): Promise<void> {
  const mail = strapi.plugin('email').service('email');
  const messages = (await recipientsOf(strapi, change, now)).map((recipient) =>
    failureMessage(change, recipient, adminUrl),
  );
  await Promise.all(messages.map((message) => mail.send(message)));
}

async function recipientsOf(
  strapi: Core.Strapi,
  { plannedById, subjectType, subject }: Planned,
  now: Date,
): Promise<Recipient[]> {
  const planners = plannedById == null ? [] : await staffAccounts(strapi, { id: plannedById });
  const isPlanner = planners.length > 0;
  const told = isPlanner ? planners : await whoCanAct(strapi, subjectType, subject, now);
  return told.map(({ email }) => ({ email, isPlanner }));
}

/** @param adminUrl where staff reach the CMS, without a trailing slash */
export function failureMessage(
  { act, at, subject, subjectType, plannedBy }: Failure,
  { email, isPlanner }: Recipient,
  adminUrl: string,
): Message {
  const time = new Date(at).toLocaleTimeString('fr-FR', {
    timeZone: 'Europe/Paris',
    timeStyle: 'short',
  });
  const planned = isPlanner
    ? 'que vous aviez programmée'
    : ['programmée', ...(plannedBy === null ? [] : ['par', plannedBy])].join(' ');
  const what = `${acts[act]} ${planned} pour le ${longDate(at)} à ${time}`;
  return automaticMessage(email, `${acts[act]} programmée n’a pas eu lieu`, [
    withNoBreakSpaces(`${what} n’a pas eu lieu.`),
    withNoBreakSpaces(
      'La raison est à côté du contenu, dans « Programmer ». Une fois corrigé, publiez-le ou programmez-le à nouveau :',
    ),
    formAddress(adminUrl, subjectType, subject),
  ]);
}
