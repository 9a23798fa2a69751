import type { Point } from './point.ts';

/** What the CMS answers to the panels beside a form. The admin reads this file too. */

/** A point as the panel shows it. */
export interface ShownPoint extends Point {
  /** The field as the form names it, in French: « Phases › n° 2 › Fin ». */
  label: string;
}

/** To « Avant de publier ». */
export interface ChecksAnswer {
  /** What blocks first. */
  points: readonly ShownPoint[];
}

/** To « Visible dans les moteurs d’emploi ». */
export interface JobPostingAnswer {
  state: 'upcoming' | 'open' | 'filled' | 'cancelled' | 'closed';
  /** What search engines require, and the offer lacks. */
  gaps: readonly ('title' | 'description' | 'host' | 'place')[];
  /** What they recommend. */
  advice: readonly ('pay' | 'contract' | 'closing')[];
  /** The name of who hires, when it has no page yet and so cannot be told. */
  unpublishedHost: string | null;
}
