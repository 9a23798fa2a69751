import type { Uses } from '../../panels/uses/answer.ts';

export type Act = 'delete' | 'unpublish';

/** What is done to the documents, as the button of the window says it. */
export const verbs: Record<Act, string> = { delete: 'Supprimer', unpublish: 'Dépublier' };

/** « Supprimer « Un produit » ? », « Dépublier 3 contenus ? ». */
export function titleOfQuestion(act: Act, titles: readonly (string | null)[]): string {
  const [only] = titles;
  const what =
    titles.length > 1 ? `${titles.length} contenus` : only ? `« ${only} »` : 'ce contenu';
  return `${verbs[act]} ${what} ?`;
}

/** What the act does, whatever uses the documents. */
export function tellAct(act: Act, { isPublished }: Uses): string {
  if (act === 'unpublish') {
    return 'Les visiteurs ne le verront plus. Le brouillon reste ici, et peut être publié de nouveau.';
  }
  return isPublished
    ? 'Les visiteurs ne le verront plus, et il ne pourra pas être récupéré.'
    : 'Il n’est pas en ligne, et ne pourra pas être récupéré.';
}

/** What breaks for documents that point at them; nothing when none does. */
export function tellBroken(act: Act, { referrers, others }: Uses): string[] {
  if (referrers.length + others === 0) return [];
  const hasLinks = referrers.some(({ hasLink }) => hasLink);
  return [
    act === 'unpublish'
      ? 'Ces contenus y mènent. Ils ne le montreront plus, jusqu’à une nouvelle publication.'
      : 'Ces contenus y mènent. Ils ne le montreront plus.',
    ...(hasLinks
      ? [
          'Les liens écrits dans leur texte mèneront à une page « contenu supprimé » : corrigez-les d’abord.',
        ]
      : []),
  ];
}
