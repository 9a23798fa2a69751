import type { ClosingAnswer } from '../../../roles/answers.ts';

const states: Record<ClosingAnswer['state'], string> = {
  upcoming: 'L’offre n’est pas encore ouverte.',
  open: 'L’offre est ouverte.',
  filled: 'L’offre est pourvue.',
  cancelled: 'L’offre est annulée.',
  closed: 'L’offre est close : son dernier jour est passé.',
};

/** How a role stands, in a sentence or two. */
export function tellStanding({ state, closesOn, daysLeft }: ClosingAnswer): string {
  const told = states[state];
  if (state !== 'open' && state !== 'upcoming') return told;
  if (closesOn === null || daysLeft === null) return `${told} Elle n’a pas de dernier jour.`;
  const day = new Date(`${closesOn}T12:00:00Z`).toLocaleDateString('fr-FR', { dateStyle: 'long' });
  return `${told} On peut postuler jusqu’au ${day.replace(/^1 /, '1er ')} inclus${tellLeft(daysLeft)}.`;
}

function tellLeft(daysLeft: number): string {
  if (daysLeft < 0) return '';
  if (daysLeft === 0) return ', c’est aujourd’hui';
  return daysLeft === 1 ? ', c’est demain' : `, dans ${daysLeft} jours`;
}

export interface Choice {
  act: 'filled' | 'cancelled' | 'extended' | 'reopened';
  words: string;
  /** Said when it was done. */
  done: string;
}

const filled: Choice = { act: 'filled', words: 'Pourvue', done: 'L’offre est pourvue.' };
const cancelled: Choice = { act: 'cancelled', words: 'Annulée', done: 'L’offre est annulée.' };
const extended: Choice = {
  act: 'extended',
  words: 'Prolonger de 30 jours',
  done: 'L’offre est prolongée.',
};
const reopened: Choice = { act: 'reopened', words: 'Rouvrir', done: 'L’offre est rouverte.' };

/** What can be done in one click. */
export function choicesIn({ state }: ClosingAnswer): readonly Choice[] {
  if (state === 'open' || state === 'upcoming') return [filled, cancelled, extended];
  return state === 'closed' ? [filled, cancelled, extended] : [reopened];
}
