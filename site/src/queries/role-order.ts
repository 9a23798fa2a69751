import type { RoleState } from '@parvis/shared';

interface Closing {
  closesOn: string | null;
}

/** Offers that close first come first; those without a closing day last. */
export function soonestFirst(a: Closing, b: Closing): number {
  const [first, second] = [a.closesOn ?? '9999', b.closesOn ?? '9999'];
  return first === second ? 0 : first < second ? -1 : 1;
}

/** Offers that one may answer before those to come, and in each the soonest to close first. */
export function answerableFirst(
  a: Closing & { state: RoleState },
  b: Closing & { state: RoleState },
): number {
  return Number(b.state === 'open') - Number(a.state === 'open') || soonestFirst(a, b);
}
