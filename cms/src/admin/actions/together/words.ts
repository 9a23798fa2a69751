import type {
  DraftsAnswer,
  LinkedDraft,
  TogetherProblem,
} from '../../../../../shared/src/together.ts';
import { kinds } from '../../panels/kinds.ts';
import { count, titleOf } from '../../panels/uses/words.ts';

/** « Publier les 3 » for a document and two drafts. */
export function labelOfAll(drafts: number): string {
  return `Publier les ${drafts + 1}`;
}

/** « Une offre » with its kind: « Développeuse (offre) ». */
export function nameOfDraft(draft: Pick<LinkedDraft, 'type' | 'title'>): string {
  return `${titleOf(draft)} (${kinds[draft.type]})`;
}

export const question =
  'Ce contenu mène à des brouillons : les visiteurs ne les verront que lorsqu’ils seront publiés. Publier aussi :';

/** What cannot be published along, and why; nothing when all can. */
export function tellForbidden({ drafts, hidden }: DraftsAnswer): string | undefined {
  const forbidden = drafts.filter(({ mayPublish }) => !mayPublish).length + hidden;
  if (forbidden === 0) return undefined;
  return `Vous ne pouvez pas publier ${count(forbidden, 'autre brouillon', 'autres brouillons')} : demandez à quelqu’un qui le peut.`;
}

export const nothingPublished = 'Rien n’a été publié. À corriger d’abord :';

/** « Description : À remplir. » */
export function reasonsOf({ reasons }: TogetherProblem): string[] {
  return reasons.map(({ field, reason }) => (field === null ? reason : `${field} : ${reason}`));
}
