/** « offre », « offres ». */
export interface Nouns {
  one: string;
  many: string;
}

const figures = new Intl.NumberFormat('fr-FR');

/** « 34 offres », « 1 offre sur 34 ». */
export function statusOf(shown: number, total: number, { one, many }: Nouns): string {
  const counted = `${figures.format(shown)} ${shown < 2 ? one : many}`;
  return shown === total ? counted : `${counted} sur ${figures.format(total)}`;
}
