import type { Reading, Role } from '@parvis/shared';
import { openRoles } from './community.ts';
import { document, documents } from './documents.ts';
import { soonestFirst } from './role-order.ts';

/** What an offer is compared by. */
interface Traits
  extends Pick<Role, 'documentId' | 'domain' | 'startup' | 'contract' | 'places' | 'closesOn'> {
  /** Its own, or that of its startup. */
  incubator: string | null;
  isRemote: boolean;
}

const MOST = 3;

/** Open offers to read next: those with most in common, and among them those that close first. */
export function similarRoles(reading: Reading, role: Role): Role[] {
  const traits = traitsOf(reading, role);
  const found = reading
    .shared(openRoleTraits)
    .filter(({ documentId }) => documentId !== role.documentId)
    .map((other) => ({ other, score: likeness(traits, other) }))
    .sort((a, b) => b.score - a.score || soonestFirst(a.other, b.other))
    .slice(0, MOST);
  return documents(
    reading,
    'role',
    found.map(({ other }) => other.documentId),
  );
}

/** The traits of open offers, latest first: a question that the pages of all offers share. */
export function openRoleTraits(reading: Reading): Traits[] {
  return openRoles(reading).map((role) => traitsOf(reading, role));
}

function traitsOf(reading: Reading, role: Role): Traits {
  const { documentId, domain, startup, contract, places, closesOn } = role;
  const incubator = role.incubator ?? document(reading, 'startup', startup)?.incubator ?? null;
  const isRemote = role.remote === 'full';
  return { documentId, domain, startup, contract, places, closesOn, incubator, isRemote };
}

/** One looks first for the same work, then for the same people, then for the same terms. */
function likeness(a: Traits, b: Traits): number {
  const near = a.places.some((place) => b.places.includes(place)) || (a.isRemote && b.isRemote);
  return (
    (a.domain === b.domain ? 8 : 0) +
    (a.startup !== null && a.startup === b.startup ? 4 : 0) +
    (a.incubator !== null && a.incubator === b.incubator ? 2 : 0) +
    (near ? 2 : 0) +
    (a.contract !== null && a.contract === b.contract ? 1 : 0)
  );
}
