import type { PublishedRole } from '../../../../cms/src/roles/warning/due.ts';

const contact = (documentId: string, name: string) => ({
  ...{ documentId, name, missions: [] },
  email: `${documentId}@parvis.invalid`,
});

export const camille = contact('camille', 'Camille Exemple');
export const sacha = contact('sacha', 'Sacha Exemple');

/** Somebody whose last mission ended the day before 10 March 2026. */
export const zoe = {
  ...contact('zoe', 'Zoé Partie'),
  missions: [{ start: '2025-01-01', end: '2026-03-09' }],
};

/** Somebody of the staff who may publish the role. */
export const rosa = {
  ...{ documentId: 'account-rosa', name: 'Rosa Recrute', email: 'rosa@parvis.invalid' },
};

/** A role that is open, of which the test says what matters. */
export function openRole(said: Partial<PublishedRole> = {}): PublishedRole {
  return {
    ...{ documentId: 'role-1', title: 'Une designer', slug: 'une-designer', team: 'Cantinelle' },
    ...{ outcome: 'open', opensOn: '2026-03-01', closesOn: '2026-03-17', contacts: [camille] },
    standIns: [rosa],
    ...said,
  };
}
