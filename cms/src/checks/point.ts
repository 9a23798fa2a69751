import type { Criterion } from './criteria.ts';

/** `blocking`: it would break or shame the public page, or leave people out of it. */
export type Level = 'blocking' | 'advisory';

/** Where something is in a document. */
export interface Place {
  /** As the form names it: `body`, `phases.1.end`. */
  field: string;
  /** The line of a text, from 1; none when the field has no lines. */
  line?: number | undefined;
  /** A few of the words that are meant. */
  excerpt?: string | undefined;
}

/** Something to mend before a document is published. */
export interface Point extends Place {
  /** The rule that found it. */
  rule: string;
  level: Level;
  /** What it is and how to mend it, in French. */
  message: string;
  /** The criterion of the RGAA that it breaks, where one applies. */
  rgaa?: Criterion | undefined;
}
