import type { ChangeAnswer } from '../../../planned/answers.ts';
import { fullDay, onWhichDay } from '../online/moments.ts';

const acts: Record<ChangeAnswer['act'], string> = { publish: 'Publication', unpublish: 'Retrait' };

/** « Publication le 3 décembre 2026 à 09:00 (heure de Paris), programmée par Camille Exemple ». */
export function tellChange(change: ChangeAnswer, now: Date): string {
  const { act, at, plannedBy } = change;
  const by = plannedBy === null ? '' : ` Demandé par ${plannedBy}.`;
  return `${acts[act]} ${onWhichDay(at, now)} (heure de Paris).${by}`;
}

/**
 * « mercredi 2 décembre 2026 à 18:30, heure de Paris »: browsers show days and times in the order
 * of their own language, where 02/12 may be February.
 *
 * @param day  `2026-12-02`; empty until one is chosen
 * @param time `18:30`
 */
export function tellMoment(day: string, time: string): string {
  if (day === '' || time === '') return 'Heure de Paris.';
  return `${fullDay(`${day}T12:00Z`)} à ${time}, heure de Paris.`;
}

/** What is wrong with a change, when something is. */
export function tellTrouble({ state, isLate, reason }: ChangeAnswer): string | undefined {
  if (state === 'failed') return `N’a pas pu être fait : ${reason ?? 'raison inconnue'}`;
  return isLate ? 'En retard : prévenez un administrateur si cela dure.' : undefined;
}
