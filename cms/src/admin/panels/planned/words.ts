import type { ChangeAnswer } from '../../../planned/answers.ts';
import { onWhichDay } from '../online/moments.ts';

const acts: Record<ChangeAnswer['act'], string> = { publish: 'Publication', unpublish: 'Retrait' };

/** « Publication le 3 décembre 2026 à 09:00 (heure de Paris), programmée par Camille Exemple ». */
export function tellChange(change: ChangeAnswer, now: Date): string {
  const { act, at, plannedBy } = change;
  const by = plannedBy === null ? '' : ` Demandé par ${plannedBy}.`;
  return `${acts[act]} ${onWhichDay(at, now)} (heure de Paris).${by}`;
}

/** What is wrong with a change, when something is. */
export function tellTrouble({ state, isLate, reason }: ChangeAnswer): string | undefined {
  if (state === 'failed') return `N’a pas pu être fait : ${reason ?? 'raison inconnue'}`;
  return isLate ? 'En retard : prévenez un administrateur si cela dure.' : undefined;
}
