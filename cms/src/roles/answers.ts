/** What the CMS answers about the end of a role. The admin reads this file too. */

export interface ClosingAnswer {
  /** How it stands today. */
  state: 'upcoming' | 'open' | 'filled' | 'cancelled' | 'closed';
  /** Its last day, `2026-12-03`. */
  closesOn: string | null;
  /** How many days are left, today not counted; none without a last day. */
  daysLeft: number | null;
  isPublished: boolean;
  /** Whether other changes were saved that an act would publish too. */
  hasOtherChanges: boolean;
  mayAct: boolean;
}
