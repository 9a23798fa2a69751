/** What the CMS answers about what is planned. The admin reads this file too. */

/** A change that is to come, or has ended. */
export interface ChangeAnswer {
  id: number;
  act: 'publish' | 'unpublish';
  /** An ISO instant. */
  at: string;
  state: 'planned' | 'done' | 'failed' | 'cancelled';
  isLate: boolean;
  plannedBy: string | null;
  reason: string | null;
}

/** For the panel beside a document. */
export interface PlannedAnswer {
  /** Those to come, and the last that failed. */
  changes: ChangeAnswer[];
  /** Whether the reader may plan and cancel. */
  mayPlan: boolean;
}

/** Something that will happen, or happened, on a day of the calendar. */
export interface CalendarItem {
  /** An ISO instant; of a role that closes, the last one at which one may apply. */
  at: string;
  kind: 'publish' | 'unpublish' | 'appears' | 'closes';
  type: string;
  documentId: string;
  name: string;
  state: 'to-come' | 'late' | 'done' | 'failed';
  reason: string | null;
}

export interface CalendarAnswer {
  items: CalendarItem[];
}
