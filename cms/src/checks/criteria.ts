/** A criterion of the RGAA 4.1. */
export interface Criterion {
  number: string;
  /** What it asks, shortened. https://accessibilite.numerique.gouv.fr/methode/criteres-et-tests/ */
  name: string;
}

const named = (number: string, name: string): Criterion => ({ number, name });

/** The criteria that what staff write may break. */
export const criteria = {
  alternative: named('1.1', 'Chaque image porteuse d’information a une alternative textuelle'),
  relevantAlternative: named('1.3', 'L’alternative de chaque image est pertinente'),
  frameTitle: named('2.1', 'Chaque cadre a un titre'),
  relevantFrameTitle: named('2.2', 'Le titre de chaque cadre est pertinent'),
  tableHeaders: named('5.6', 'Les en-têtes de chaque tableau sont déclarés'),
  explicitLink: named('6.1', 'Chaque lien est explicite'),
  linkWords: named('6.2', 'Chaque lien a un intitulé'),
  headings: named('9.1', 'L’information est structurée par des titres'),
} as const;
