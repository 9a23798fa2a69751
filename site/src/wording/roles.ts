import type { Pay, RoleState } from '@parvis/shared';
import { type remoteWork, salaryBases, salaryPeriods } from '@parvis/shared';

/** The state of an offer, as a tag. */
export const stateNames: Record<RoleState, string> = {
  upcoming: 'À venir',
  open: 'Ouverte',
  filled: 'Pourvue',
  cancelled: 'Annulée',
  closed: 'Close',
};

/** What the page of an offer that is over says first. */
export const closedNotices: Partial<Record<RoleState, string>> = {
  filled: 'Cette offre est pourvue.',
  cancelled: 'Cette offre a été annulée.',
  closed: 'Cette offre est close.',
};

/** How much one comes to the place of work. Who works wholly at a distance does so from France. */
export const presenceInWords: Record<keyof typeof remoteWork, string> = {
  none: 'Sur place',
  partial: 'Télétravail partiel',
  full: 'Télétravail complet, depuis la France',
};
/** « plus que 3 jours », after today and until the last day included. */
export function remainingDays(days: number): string {
  if (days === 0) return 'dernier jour';
  return days === 1 ? 'jusqu’à demain' : `plus que ${days} jours`;
}

const euros = new Intl.NumberFormat('fr-FR', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
});

/** « De 40 000 € à 50 000 € brut par an ». */
export function salaryInWords({ minimum, maximum, period, basis }: Pay): string {
  const details = [basis && salaryBases[basis], period && salaryPeriods[period]];
  return [amount(minimum, maximum), ...details].filter(Boolean).join(' ');
}

function amount(minimum: number | null, maximum: number | null): string {
  if (minimum === null) return `Jusqu’à ${euros.format(maximum ?? 0)}`;
  if (maximum === null) return `À partir de ${euros.format(minimum)}`;
  if (minimum === maximum) return euros.format(minimum);
  return `De ${euros.format(minimum)} à ${euros.format(maximum)}`;
}
