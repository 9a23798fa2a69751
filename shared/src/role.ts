import type { Role } from './documents/role.ts';

/** `upcoming` before its opening day, `open` while one may apply, then how it ended. */
export type RoleState = 'upcoming' | 'open' | 'filled' | 'cancelled' | 'closed';

/** The state of a role on a day in Paris. What staff decided wins over the calendar. */
export function roleState(
  role: Pick<Role, 'outcome' | 'opensOn' | 'closesOn'>,
  today: string,
): RoleState {
  if (role.outcome !== 'open') return role.outcome;
  if (role.closesOn !== null && role.closesOn < today) return 'closed';
  if (role.opensOn > today) return 'upcoming';
  return 'open';
}
