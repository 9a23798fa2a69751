import { dayOf, daysAfter } from '@parvis/shared';

/** What is done to a role in one click. */
export const roleActs = ['filled', 'cancelled', 'extended', 'reopened'] as const;
export type RoleAct = (typeof roleActs)[number];

export function isRoleAct(word: unknown): word is RoleAct {
  return (roleActs as readonly unknown[]).includes(word);
}

/** What an act changes in a role. Days are those of Paris. */
export interface Ending {
  outcome: 'open' | 'filled' | 'cancelled';
  closesOn?: string;
}

const DAYS = 30;

/**
 * What an act makes of a role. It is prolonged from its last day, or from today when that day is
 * past or was never said.
 */
export function endingOf(act: RoleAct, closesOn: string | null, now: Date): Ending {
  const today = dayOf(now);
  switch (act) {
    case 'filled':
    case 'cancelled':
      return { outcome: act };
    case 'extended': {
      const from = closesOn !== null && closesOn > today ? closesOn : today;
      return { outcome: 'open', closesOn: daysAfter(from, DAYS) };
    }
    case 'reopened':
      return closesOn !== null && closesOn < today
        ? { outcome: 'open', closesOn: daysAfter(today, DAYS) }
        : { outcome: 'open' };
  }
}
