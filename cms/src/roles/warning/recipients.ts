import type { Mission } from '@parvis/shared';
import { hasLeft } from '../../people/presence.ts';

/** Somebody who answers for a role; without an address they cannot be told anything. */
export interface Contact {
  /** That of their page. */
  documentId: string;
  name: string;
  email: string | null;
  missions: Pick<Mission, 'start' | 'end'>[];
}

/** Somebody who is told that a role closes. */
export interface Recipient {
  /** That of the page of a contact, or of the account of who acts in their stead. */
  documentId: string;
  name: string;
  email: string;
}

/** The contacts of a role who have not left the community, and have an address. */
export function reachable(contacts: readonly Contact[], today: string): Recipient[] {
  return contacts.flatMap(({ documentId, name, email, missions }) =>
    email && !hasLeft(missions, today) ? [{ documentId, name, email }] : [],
  );
}
