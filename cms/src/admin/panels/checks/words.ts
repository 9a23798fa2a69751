import type { ShownPoint } from '../../../checks/answer.ts';
import type { Told } from '../online/told.ts';

/** « 2 points bloquent la publication, 1 conseil ». */
export function tellPoints(points: readonly ShownPoint[]): Pick<Told, 'tone' | 'headline'> {
  const blocking = points.filter(({ level }) => level === 'blocking').length;
  const advisory = points.length - blocking;
  if (points.length === 0) return { tone: 'success', headline: 'Rien à redire' };
  const advice = advisory === 1 ? '1 conseil' : `${advisory} conseils`;
  if (blocking === 0) return { tone: 'secondary', headline: advice };
  const blocked =
    blocking === 1 ? '1 point bloque la publication' : `${blocking} points bloquent la publication`;
  return { tone: 'danger', headline: advisory === 0 ? blocked : `${blocked}, ${advice}` };
}

/** « Texte, ligne 12 ». */
export function placeOf({ label, line }: Pick<ShownPoint, 'label' | 'line'>): string {
  return line === undefined ? label : `${label}, ligne ${line}`;
}

/** The words that are meant, unless the message says them already. */
export function excerptOf({ message, excerpt }: ShownPoint): string | undefined {
  return excerpt === undefined || message.includes(excerpt) ? undefined : excerpt;
}

/** The points in the groups in which they are shown; empty groups are not. */
export function groupsOf(
  points: readonly ShownPoint[],
  hasDrafts: boolean,
): { title: string; points: readonly ShownPoint[] }[] {
  const of = (level: ShownPoint['level']) => points.filter((point) => point.level === level);
  return [
    { title: 'À corriger pour publier', points: of('blocking') },
    { title: hasDrafts ? 'À améliorer, sans bloquer' : 'À améliorer', points: of('advisory') },
  ].filter(({ points }) => points.length > 0);
}

/** Points of a group that are shown at first: a long list is not read. */
export const FIRST = 6;

/** « Voir 3 autres points ». */
export function moreWords(hidden: number): string {
  return hidden === 1 ? 'Voir un autre point' : `Voir ${hidden} autres points`;
}

/** What tells a point from the others of its list. */
export function keyOf({ rule, field, line, message, excerpt }: ShownPoint): string {
  return [rule, field, line, message, excerpt].join(' ');
}
