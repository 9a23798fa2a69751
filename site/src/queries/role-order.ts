import type { Role } from '@parvis/shared';

/** Offers that close first come first; those without a closing day last. */
export function soonestFirst(a: Pick<Role, 'closesOn'>, b: Pick<Role, 'closesOn'>): number {
  const [first, second] = [a.closesOn ?? '9999', b.closesOn ?? '9999'];
  return first === second ? 0 : first < second ? -1 : 1;
}
