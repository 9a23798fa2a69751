import { dayOf, instantInParis, type Role, roleState } from '@parvis/shared';
import { daysBetween } from '../days.ts';
import { type Contact, type Recipient, reachable } from './recipients.ts';

/** What is read of a published role. */
export interface PublishedRole extends Pick<Role, 'outcome' | 'opensOn' | 'closesOn'> {
  documentId: string;
  title: string;
  slug: string;
  /** The name of the startup, incubator or organisation that recruits. */
  team: string | null;
  contacts: Contact[];
  /** Who of the staff is told when no contact can be. */
  standIns: readonly Recipient[];
}

/** What became of the warning of one recipient about one closing day. */
export interface Attempt {
  id: number;
  /** A documentId, as `contact`. */
  role: string;
  closesOn: string;
  /** The recipient: a contact, or who was told in their stead. */
  contact: string;
  state: 'sending' | 'sent' | 'failed';
  /** How often it was begun. */
  attempts: number;
  /** When the state was reached: an ISO instant. */
  at: string;
}

/** A message that was not sent yet. */
export interface Warning {
  role: PublishedRole;
  closesOn: string;
  recipient: Recipient;
  /** Whether they are told because no contact can be. */
  isStandIn: boolean;
  /** Days left, today not counted. */
  daysLeft: number;
  /** What was tried before, if anything was. */
  earlier: Attempt | undefined;
}

/** How many days before its last day the contacts of a role are warned. */
export const DAYS_BEFORE = 7;

/** Every warning that is not sent, about the roles that are open today and close soon. */
export function unsentWarnings(
  roles: readonly PublishedRole[],
  attempts: readonly Attempt[],
  now: Date,
): Warning[] {
  const today = dayOf(now);
  const known = new Map(attempts.map((attempt) => [keyOf(attempt), attempt]));
  return roles.flatMap((role) => {
    const { closesOn, documentId } = role;
    if (closesOn === null || roleState(role, today) !== 'open') return [];
    const daysLeft = daysBetween(today, closesOn);
    if (daysLeft > DAYS_BEFORE) return [];
    const contacts = reachable(role.contacts, today);
    const isStandIn = contacts.length === 0;
    return (isStandIn ? role.standIns : contacts).flatMap((recipient): Warning[] => {
      const contact = recipient.documentId;
      const earlier = known.get(keyOf({ role: documentId, closesOn, contact }));
      if (earlier?.state === 'sent') return [];
      return [{ role, closesOn, recipient, isStandIn, daysLeft, earlier }];
    });
  });
}

const MINUTE_MS = 60_000;

/** Far longer than sending takes: who began it must have died since. */
const ABANDONED_AFTER_MS = 10 * MINUTE_MS;

/** From then on the trouble lasts, and the server is asked each hour. */
const EAGER_ATTEMPTS = 3;
const PAUSE_MS = 60 * MINUTE_MS;

/** When people read their mail, by the clocks of Paris. */
const HOURS = { from: '08:00', to: '19:00' };

/**
 * Whether to send it now: it is an hour to write to people, nobody else is at it, and it did not
 * fail too often just before.
 */
export function isDue({ earlier, daysLeft }: Warning, now: Date): boolean {
  if (!isTimeToWrite(daysLeft, now)) return false;
  if (earlier === undefined) return true;
  const age = now.getTime() - Date.parse(earlier.at);
  if (earlier.state === 'sending') return age > ABANDONED_AFTER_MS;
  return earlier.attempts < EAGER_ATTEMPTS || age >= PAUSE_MS;
}

/** On the last day, rather in the evening than never. */
function isTimeToWrite(daysLeft: number, now: Date): boolean {
  const today = dayOf(now);
  if (now < instantInParis(today, HOURS.from)) return false;
  return daysLeft === 0 || now < instantInParis(today, HOURS.to);
}

function keyOf({ role, closesOn, contact }: Pick<Attempt, 'role' | 'closesOn' | 'contact'>) {
  return [role, closesOn, contact].join(' ');
}
