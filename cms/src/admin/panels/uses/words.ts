import { kinds } from '../kinds.ts';
import type { Referrer, Uses, Withdrawal } from './answer.ts';

/** « Offre · Startup · en ligne »: how a document points at another. */
export function howOf({ type, fields, hasLink, isPublished, isDraft }: Referrer): string {
  const kind = kinds[type];
  const places = `${fields.join(', ')}${hasLink ? ' (par un lien)' : ''}`;
  return [`${kind[0]?.toUpperCase()}${kind.slice(1)}`, places, stateOf()].join(' · ');

  function stateOf(): string {
    if (!isPublished) return 'brouillon';
    // What has no drafts is online as it is saved.
    return isDraft || !hasDrafts(type) ? 'en ligne' : 'en ligne, plus dans le brouillon';
  }
}

/** « Sans titre » for what has none yet. */
export function titleOf({ title }: { title: string | null }): string {
  return title ?? 'Sans titre';
}

/** What is said of documents that point here and are not named; nothing when all are. */
export function tellOthers({
  others,
  hidden,
}: Pick<Uses, 'others' | 'hidden'>): string | undefined {
  if (others === 0) return undefined;
  const rest = `… et ${count(others, 'autre contenu', 'autres contenus')}`;
  if (hidden === 0) return `${rest}.`;
  return `${rest}, dont ${hidden} que vous ne pouvez pas consulter.`;
}

/** What is said of pages that are not named, and of files that nobody reads. */
export function tellRest({ total, files }: Withdrawal, named: number): string | undefined {
  const pages = total > named ? [count(total - named, 'autre page', 'autres pages')] : [];
  const data =
    files > 0 ? [count(files, 'fil ou fichier de données', 'fils ou fichiers de données')] : [];
  const rest = [...pages, ...data];
  return rest.length === 0 ? undefined : `… et ${rest.join(' et ')}.`;
}

/** Why no page is named; nothing when some are. */
export function tellNoPage({ isPublished, withdrawal, page }: Uses): string | undefined {
  if (withdrawal === 'silent') {
    return 'Le service de publication ne répond pas : les pages qui montrent ce contenu ne sont pas connues pour l’instant.';
  }
  if (withdrawal.total > 0) return undefined;
  if (!isPublished) return 'Ce contenu n’est pas en ligne : aucune page ne le montre.';
  return page === null
    ? 'Aucune page du site ne le montre.'
    : 'Aucune page du site ne le montre encore : sa mise en ligne est en cours, ou attend sa date.';
}

/** Whether nothing points here, and no page shows anything of it but its own. */
export function isUnused({ referrers, others, withdrawal }: Uses): boolean {
  if (withdrawal === 'silent') return false;
  const shown =
    withdrawal.total - withdrawal.pages.filter(({ becomes }) => becomes === 'gone').length;
  return referrers.length + others === 0 && shown === 0;
}

/**
 * What becomes of the address of a published document whose address is being changed; nothing
 * when it stays.
 *
 * @param page its public path
 * @param slug as the form has it
 */
export function tellRenaming(
  page: string | null,
  slug: unknown,
  takesEffect: 'publication' | 'save',
): string | undefined {
  if (page === null || typeof slug !== 'string') return undefined;
  if (slug === page.split('/').at(-2)) return undefined;
  const when = takesEffect === 'publication' ? 'À la publication' : 'À l’enregistrement';
  return `${when}, ce contenu changera d’adresse. L’ancienne, ${page}, mènera toujours ici : les liens qui existent continueront de fonctionner.`;
}

/** « 1 page », « 3 pages ». */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number > 1 ? many : one}`;
}

export function hasDrafts(type: Referrer['type']): boolean {
  return type === 'post' || type === 'role' || type === 'startup' || type === 'page';
}

/** Milliseconds until the question is worth asking again. */
export function pauseAfter(heard: Uses | 'nothing'): number {
  if (heard === 'nothing' || heard.withdrawal === 'silent') return BY_AND_BY;
  const comes = heard.isPublished && heard.page !== null && heard.withdrawal.total === 0;
  return comes ? SOON : RARELY;
}

/** The publisher is making a release. */
const SOON = 2_000;
const BY_AND_BY = 10_000;
const RARELY = 60_000;
