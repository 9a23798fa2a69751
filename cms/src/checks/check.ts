import { draftedTypes } from '@parvis/shared';
import { type CheckedDocument, wordsIn } from './document.ts';
import { withNoBreakSpaces } from './french.ts';
import type { Point } from './point.ts';
import { rules } from './rules/index.ts';
import type { Surroundings } from './surroundings.ts';

/** All that is to mend in a document, what blocks first. Pure, and never throws. */
export function checkDocument(document: CheckedDocument, around: Surroundings): Point[] {
  const points = rules.flatMap(({ name, check }) =>
    check(document, around).map(
      (point): Point => ({ rule: name, ...point, message: withNoBreakSpaces(point.message) }),
    ),
  );
  const shown = mayBlock(document)
    ? points
    : points.map((point): Point => ({ ...point, level: 'advisory' }));
  return [...shown.filter(isBlocking), ...shown.filter((point) => !isBlocking(point))];
}

export const isBlocking = ({ level }: Pick<Point, 'level'>) => level === 'blocking';

/**
 * What has no drafts is public as it is saved: refusing would lose what was typed. And nothing must
 * keep an offer that is over from being said so.
 */
function mayBlock(document: CheckedDocument): boolean {
  if (!draftedTypes.includes(document.type)) return false;
  const outcome = wordsIn(document, 'outcome');
  return document.type !== 'role' || outcome === '' || outcome === 'open';
}
