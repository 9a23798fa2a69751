import type { FacetName } from '../queries/facets.ts';

/** What the choices of each facet are about. */
export const facetNames: Record<FacetName, string> = {
  metier: 'Métier',
  contrat: 'Contrat',
  experience: 'Expérience',
  lieu: 'Lieu',
  teletravail: 'Télétravail',
  startup: 'Startup',
  incubateur: 'Incubateur',
  phase: 'Phase',
  theme: 'Thème',
  public: 'Public visé',
  presence: 'Présence',
};
