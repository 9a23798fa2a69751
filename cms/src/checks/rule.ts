import type { CheckedDocument } from './document.ts';
import type { Point } from './point.ts';
import type { Surroundings } from './surroundings.ts';

/** One thing to look for in documents. */
export interface Rule {
  /** `picture-alternative`. */
  name: string;
  check(document: CheckedDocument, around: Surroundings): Omit<Point, 'rule'>[];
}
