import type { Uses } from '../../panels/uses/answer.ts';

export type Act = 'delete' | 'unpublish';

/** What is done to the documents, as the button of the window says it. */
export const verbs: Record<Act, string> = { delete: 'Supprimer', unpublish: 'Dépublier' };

/** « Supprimer « Un produit » ? », « Dépublier 3 contenus ? ». */
export function titleOfQuestion(act: Act, titles: readonly (string | null)[]): string {
  const [only] = titles;
  const what =
    titles.length > 1 ? `${titles.length} contenus` : only ? `« ${only} »` : 'ce contenu';
  return `${verbs[act]} ${what} ?`;
}

/**
 * What the act does, whatever uses the documents.
 *
 * @param documents how many there are
 */
export function tellAct(act: Act, { isPublished }: Uses, documents: number): string {
  const isOne = documents === 1;
  const unseen = `Les visiteurs ne ${isOne ? 'le' : 'les'} verront plus`;
  if (act === 'unpublish') {
    return isOne
      ? `${unseen}. Le brouillon reste ici, et peut être publié de nouveau.`
      : `${unseen}. Les brouillons restent ici, et peuvent être publiés de nouveau.`;
  }
  const lost = isOne ? 'il ne pourra pas être récupéré' : 'ils ne pourront pas être récupérés';
  if (isPublished) return `${unseen}, et ${lost}.`;
  return isOne
    ? `Ce contenu n’est pas en ligne, et ${lost}.`
    : `Ces contenus ne sont pas en ligne, et ${lost}.`;
}

/** What breaks for documents that point at them; nothing when none does. */
export function tellBroken(act: Act, { referrers, others }: Uses, documents: number): string[] {
  if (referrers.length + others === 0) return [];
  const hasLinks = referrers.some(({ hasLink }) => hasLink);
  const broken = `Ces contenus y mènent. Ils ne ${documents === 1 ? 'le' : 'les'} montreront plus`;
  return [
    act === 'unpublish' ? `${broken}, jusqu’à une nouvelle publication.` : `${broken}.`,
    ...(hasLinks
      ? [
          'Les liens écrits dans leur texte mèneront à une page « contenu supprimé » : corrigez-les d’abord.',
        ]
      : []),
  ];
}
