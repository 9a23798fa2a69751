import {
  type AddressedType,
  fixedAddresses,
  pageOfFeed,
  sitemapFolder,
  slugAt,
  yearsFolder,
} from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { hasDrafts, uidOf } from '../../documents/act.ts';
import type { PathState } from '../surroundings.ts';

interface Row {
  documentId: string;
  slug: string;
  publishedAt?: unknown;
}

interface Redirect {
  from: string;
  to: string | null;
  kind: string;
}

/**
 * What answers at each of some paths of the site: a published document, a list, a file that every
 * site has, a picture of the library, where a redirect leads; else a draft, or nothing.
 *
 * @param own the document that is being checked, which is to be published
 */
export async function pathStates(
  strapi: Core.Strapi,
  paths: readonly string[],
  own: string | undefined,
): Promise<ReadonlyMap<string, PathState>> {
  const direct = await directStates(strapi, paths, own);
  const redirects = await redirectsAt(
    strapi,
    paths.filter((path) => direct.get(path) !== 'live'),
  );
  const targets = [...redirects.values()].flatMap(({ to }) =>
    isPath(to) ? [withoutAnchor(to)] : [],
  );
  const further = await directStates(strapi, targets, own);
  const states = new Map(direct);
  for (const path of paths) {
    const redirect = redirects.get(path) ?? redirects.get(canonical(path));
    if (states.get(path) === 'live' || redirect === undefined || redirect.kind !== 'permanent')
      continue;
    const { to } = redirect;
    const state = isPath(to) ? further.get(withoutAnchor(to)) : to === null ? 'dead' : 'live';
    states.set(path, state ?? 'dead');
  }
  return states;
}

async function directStates(
  strapi: Core.Strapi,
  paths: readonly string[],
  own: string | undefined,
): Promise<Map<string, PathState>> {
  const pages = new Map(paths.map((path) => [path, pageBehind(path)]));
  const documents = await documentStates(strapi, [...pages.values()], own);
  const pictures = await picturesAt(
    strapi,
    paths.filter((path) => path.startsWith('/uploads/')),
  );
  return new Map(
    paths.map((path) => {
      const page = pages.get(path) ?? path;
      if (isFixed(page) || pictures.has(path)) return [path, 'live'];
      return [path, documents.get(page) ?? 'dead'];
    }),
  );
}

/** The page that an address depends on: that of its feed, the first of a list in several pages. */
function pageBehind(path: string): string {
  const page = canonical(path);
  return pageOfFeed(page) ?? page.replace(/page\/[1-9]\d*\/$/, '');
}

function isFixed(page: string): boolean {
  const isYear = page.startsWith(yearsFolder) && /^\d{4}\/$/.test(page.slice(yearsFolder.length));
  return fixedAddresses.includes(page) || page.startsWith(sitemapFolder) || isYear;
}

async function documentStates(
  strapi: Core.Strapi,
  pages: readonly string[],
  own: string | undefined,
): Promise<Map<string, PathState>> {
  const slugs = new Map<AddressedType, Map<string, string>>();
  for (const page of pages) {
    const place = slugAt(page);
    if (place === undefined) continue;
    const ofType = slugs.get(place.type) ?? new Map<string, string>();
    slugs.set(place.type, ofType.set(place.slug, page));
  }
  const states = new Map<string, PathState>();
  for (const [type, pageOf] of slugs) {
    const rows: Row[] = await strapi.db
      .query(uidOf(type))
      .findMany({ where: { slug: { $in: [...pageOf.keys()] } } });
    for (const { slug, documentId, publishedAt } of rows) {
      const page = pageOf.get(slug);
      if (page === undefined) continue;
      const isPublic = !hasDrafts(type) || publishedAt != null || documentId === own;
      if (isPublic) states.set(page, 'live');
      else if (!states.has(page)) states.set(page, 'draft');
    }
  }
  return states;
}

/** The site shows pictures only: other files of the library have no address there. */
async function picturesAt(strapi: Core.Strapi, paths: readonly string[]): Promise<Set<string>> {
  if (paths.length === 0) return new Set();
  const files: { url: string }[] = await strapi.db.query('plugin::upload.file').findMany({
    where: { url: { $in: [...paths] }, mime: { $startsWith: 'image/' } },
    select: ['url'],
  });
  return new Set(files.map(({ url }) => url));
}

async function redirectsAt(
  strapi: Core.Strapi,
  paths: readonly string[],
): Promise<Map<string, Redirect>> {
  if (paths.length === 0) return new Map();
  const from = [...new Set(paths.flatMap((path) => [path, canonical(path)]))];
  const rows: Redirect[] = await strapi.db
    .query(uidOf('redirect'))
    .findMany({ where: { from: { $in: from } }, select: ['from', 'to', 'kind'] });
  return new Map(rows.map((row) => [row.from, row]));
}

const canonical = (path: string) => (/\/$|\.[a-z]+$/.test(path) ? path : `${path}/`);
const withoutAnchor = (path: string) => path.replace(/[#?].*$/, '');
const isPath = (to: string | null): to is string => to?.startsWith('/') === true;
