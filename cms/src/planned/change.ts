import type { DocumentType } from '@parvis/shared';

export type PlannedAct = 'publish' | 'unpublish';

/** A publication or a withdrawal at a moment that staff chose. */
export interface PlannedChange {
  id: number;
  subjectType: DocumentType;
  /** A documentId. */
  subject: string;
  act: PlannedAct;
  /** An ISO instant. */
  at: string;
  state: 'planned' | 'done' | 'failed' | 'cancelled';
  /** The name, as it was, of who planned it. */
  plannedBy: string | null;
  /** The number of their account, which may be gone. */
  plannedById?: number | null;
  /** When it was done, failed or was cancelled. */
  endedAt: string | null;
  /** Why it failed, in French. */
  reason: string | null;
}

/** Milliseconds: many times what lies between two looks at what is due. */
const PATIENCE_MS = 2 * 60_000;

/** Whether a change should have been carried out, and was not. */
export function isLate({ state, at }: PlannedChange, now: Date): boolean {
  return state === 'planned' && Date.parse(at) + PATIENCE_MS < now.getTime();
}
