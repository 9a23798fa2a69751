import { kinds } from '../kinds.ts';
import { onWhichDay } from '../online/moments.ts';
import type { PublicationForeseen, PublishedPage, Referrer, Uses, Withdrawal } from './answer.ts';
import { pathOf } from './pages.ts';

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
export function tellRest(
  { total, files }: Pick<Withdrawal, 'total' | 'files'>,
  named: number,
): string | undefined {
  const pages = total > named ? [count(total - named, 'autre page', 'autres pages')] : [];
  const rest = [...pages, ...(files > 0 ? [countFiles(files)] : [])];
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

/** « Sa publication ajoutera 1 page et changera 12 pages. », and when visitors will read it. */
export function tellPublication({ counts, files, from }: PublicationForeseen, now: Date): string {
  const acts = [
    { verb: 'ajoutera', pages: counts.new },
    { verb: 'changera', pages: counts.different },
    { verb: 'retirera', pages: counts.gone },
  ].flatMap(({ verb, pages }) => (pages > 0 ? [`${verb} ${count(pages, 'page', 'pages')}`] : []));
  const date = from === null ? '' : `${onWhichDay(from, now)} (heure de Paris)`;
  if (acts.length === 0) {
    if (from !== null) return `Sa publication ne changera aucune page avant sa date, ${date}.`;
    const data = files > 0 ? `, mais ${countFiles(files)}` : '';
    return `Sa publication ne changera aucune page du site${data}.`;
  }
  const told = `Sa publication ${enumeration.format(acts)}.`;
  return from === null ? told : `${told} Les visiteurs ne le verront plus avant sa date, ${date}.`;
}

/** How many pages a publication touches. */
export function totalOf({ counts }: PublicationForeseen): number {
  return counts.new + counts.different + counts.gone;
}

/**
 * What becomes of a page at a publication, with its path.
 *
 * @param own the path of the document's present page
 */
export function fateOf(
  { address, becomes }: PublishedPage,
  own: string | null,
  { from }: Pick<PublicationForeseen, 'from'>,
): string {
  const path = pathOf(address);
  if (becomes === 'different') return path;
  if (becomes === 'new') return `Nouvelle page · ${path}`;
  // While a document waits for its date, its addresses lead nowhere.
  return path === own && from === null
    ? `Mènera à la nouvelle adresse · ${path}`
    : `Disparaîtra du site · ${path}`;
}

export const publicationUnknown =
  'Ce que changerait la publication de ce qui est enregistré n’est pas connu pour l’instant.';

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

function countFiles(files: number): string {
  return count(files, 'fil ou fichier de données', 'fils ou fichiers de données');
}

/** « a, b et c ». */
const enumeration = new Intl.ListFormat('fr');

export function hasDrafts(type: Referrer['type']): boolean {
  return type === 'post' || type === 'role' || type === 'startup' || type === 'page';
}

/** Milliseconds until the question is worth asking again. */
export function pauseAfter(heard: Uses | 'nothing'): number {
  if (heard === 'nothing' || heard.withdrawal === 'silent') return BY_AND_BY;
  if (heard.publication === 'silent') return BY_AND_BY;
  const comes = heard.isPublished && heard.page !== null && heard.withdrawal.total === 0;
  return comes ? SOON : RARELY;
}

/** The publisher is making a release. */
const SOON = 2_000;
const BY_AND_BY = 10_000;
const RARELY = 60_000;
