import { accessibilityStatuses } from '@parvis/shared';

type Status = keyof typeof accessibilityStatuses;

/** « Partiellement conforme ». */
export function accessibilityInWords(status: Status): string {
  const words = accessibilityStatuses[status];
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/**
 * What the law means by it.
 * https://accessibilite.numerique.gouv.fr/obligations/declaration-accessibilite/
 */
export const accessibilityMeanings: Record<Status, string> = {
  none: 'Moins de la moitié des critères du référentiel d’accessibilité (RGAA) sont respectés, ou aucun audit ne le montre.',
  partial: 'Au moins la moitié des critères du référentiel d’accessibilité (RGAA) sont respectés.',
  full: 'Tous les critères du référentiel d’accessibilité (RGAA) sont respectés.',
};
