/** How many names a sentence bears. */
const ENOUGH = 5;

/**
 * What somebody who writes without publishing does when the text is ready, in French.
 *
 * @param publishers the names of those who publish; none while they are not known
 * @param isSaved whether there is something for them to read
 */
export function tellReview(publishers: readonly string[] | undefined, isSaved: boolean): string {
  return isSaved
    ? `Quand c’est prêt, enregistrez, puis prévenez ${whoOf(publishers ?? [])} : votre rôle permet d’écrire, pas de publier.`
    : 'Enregistrez quand vous voulez : rien ne sera en ligne avant d’avoir été publié par une personne dont c’est le rôle.';
}

function whoOf(publishers: readonly string[]): string {
  if (publishers.length === 0) return 'une personne qui publie';
  const more = publishers.length > ENOUGH ? ['une autre personne qui publie'] : [];
  const named = [...publishers.slice(0, ENOUGH), ...more];
  return new Intl.ListFormat('fr', { type: 'disjunction' }).format(named);
}
