import slugify from 'slugify';

/** Words that already mean something as the last part of an address. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'actualites',
  'api',
  'apercu',
  'archives',
  'categorie',
  'communaute',
  'feed',
  'incubateurs',
  'media',
  'page',
  'plan-du-site',
  'recherche',
  'recrutement',
  'sitemap',
  'startups',
  'statistiques',
]);

const LONGEST = 80;

/**
 * A title as the last part of an address: lower-case ASCII words joined by hyphens,
 * at most 80 characters, never empty.
 *
 * French is prepared before `slugify` sees it, which would glue words at apostrophes
 * and inclusive forms (« l’été » → `lete`, « chargé·e » → `chargee`).
 *
 * @param fallback used when nothing of the title is left: a documentId, for instance
 */
export function slugOf(title: string, fallback: string): string {
  return shorten(asciiWords(title)) || shorten(asciiWords(fallback)) || 'sans-titre';
}

/**
 * The first of `slug`, `slug-2`, `slug-3`… that is neither taken nor reserved.
 *
 * @param isTaken whether another document holds, or once held, the slug
 */
export function uniqueSlug(slug: string, isTaken: (candidate: string) => boolean): string {
  const isFree = (candidate: string) => !reservedSlugs.has(candidate) && !isTaken(candidate);
  if (isFree(slug)) return slug;
  let rank = 2;
  while (!isFree(`${slug}-${rank}`)) rank += 1;
  return `${slug}-${rank}`;
}

function asciiWords(text: string): string {
  return slugify(prepareFrench(text), { lower: true, strict: true, locale: 'fr' });
}

function prepareFrench(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/&amp;|&/g, ' et ')
    .replace(/€/g, ' euros ')
    .replace(/%/g, ' pour cent ')
    .replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, ' ')
    .trim();
}

function shorten(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1);
  const lastHyphen = cut.lastIndexOf('-');
  return (lastHyphen > 0 ? cut.slice(0, lastHyphen) : slug.slice(0, LONGEST)).replace(/-+$/, '');
}
