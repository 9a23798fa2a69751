const numbers = new Intl.NumberFormat('fr-FR');

/** « 1 234 ». */
export const figure = (count: number): string => numbers.format(count);

/** « aucune offre », « 1 offre », « 12 offres ». In French, the plural starts at two. */
export function counted(count: number, singular: string, plural: string, none: string): string {
  if (count === 0) return none;
  return `${figure(count)} ${count < 2 ? singular : plural}`;
}
