/** Codes that the CMS stores, and the French words that people read. */

export const domains = {
  animation: 'Animation',
  coaching: 'Coaching',
  data: 'Data',
  deployment: 'Déploiement',
  design: 'Design',
  development: 'Développement',
  intrapreneurship: 'Intraprenariat',
  product: 'Produit',
  other: 'Autre',
} as const;

export const contracts = {
  permanent: 'CDI',
  fixed_term: 'CDD',
  independent: 'Indépendant',
  internship: 'Stage',
  apprenticeship: 'Alternance',
  secondment: 'Détachement ou mise à disposition',
  volunteering: 'Service civique ou bénévolat',
  other: 'Autre',
} as const;

export const experiences = {
  junior: 'Débutant accepté',
  intermediate: 'Deux ans et plus',
  senior: 'Cinq ans et plus',
} as const;

export const remoteWork = {
  none: 'Sur place',
  partial: 'Télétravail partiel',
  full: 'Télétravail complet',
} as const;

export const salaryPeriods = { day: 'par jour', month: 'par mois', year: 'par an' } as const;

export const salaryBases = { gross: 'brut', net: 'net' } as const;

/** What became of a role. `closed` is for offers ended without a word of how. */
export const outcomes = {
  open: 'Ouverte',
  filled: 'Pourvue',
  cancelled: 'Annulée',
  closed: 'Close',
} as const;

export const missionStatuses = {
  independent: 'Indépendant',
  civil_servant: 'Agent public',
  service: 'Prestataire',
} as const;

/** Under what terms a picture may be shown. */
export const licences = {
  etalab_2_0: 'Licence Ouverte 2.0',
  cc_by_4_0: 'CC BY 4.0',
  cc_by_sa_4_0: 'CC BY-SA 4.0',
  cc0_1_0: 'CC0 (domaine public)',
  all_rights_reserved: 'Tous droits réservés, avec autorisation',
} as const;

/** The phases of a startup, in the order it goes through them. */
export const phaseNames = {
  investigation: 'Investigation',
  construction: 'Construction',
  acceleration: 'Accélération',
  transfer: 'Transfert',
  success: 'Pérennisation',
  alumni: 'Partenariat terminé',
} as const;

export const organisationKinds = {
  central: 'Administration centrale',
  local: 'Collectivité ou service territorial',
  operator: 'Opérateur',
  other: 'Autre',
} as const;

export const accessibilityStatuses = {
  none: 'non conforme',
  partial: 'partiellement conforme',
  full: 'totalement conforme',
} as const;

export const menuPlaces = {
  none: 'Aucun menu',
  main: 'Menu principal',
  footer: 'Pied de page',
} as const;

export const redirectKinds = {
  permanent: 'Redirection permanente',
  gone: 'Contenu supprimé',
} as const;

type Labels = Readonly<Record<string, string>>;

/** The words of each field that holds a code. Fields of several types may share a name. */
const wordsOfFields: Readonly<Record<string, readonly Labels[]>> = {
  accessibilityStatus: [accessibilityStatuses],
  contract: [contracts],
  domain: [domains],
  experience: [experiences],
  kind: [organisationKinds, redirectKinds],
  menu: [menuPlaces],
  name: [phaseNames],
  outcome: [outcomes],
  remote: [remoteWork],
  salaryBasis: [salaryBases],
  salaryPeriod: [salaryPeriods],
  status: [missionStatuses],
};

/**
 * The French words for the codes of a field of a document. Its codes do not tell them: those of
 * remote work and of accessibility are the same.
 *
 * @param field its name, alone
 * @returns none for a field whose codes nobody named
 */
export function labelsOfField(field: string, codes: readonly string[]): Labels | undefined {
  return wordsOfFields[field]?.find((labels) => Object.keys(labels).join() === codes.join());
}

/** The codes of one of the enumerations above, typed for a schema. */
export function codes<Labels extends Record<string, string>>(labels: Labels) {
  return Object.keys(labels) as [keyof Labels & string, ...(keyof Labels & string)[]];
}
