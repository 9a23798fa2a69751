import {
  addressOf,
  type DocumentType,
  reservedSlugs,
  type SluggedType,
  sluggedTypes,
  slugOf,
  uniqueSlug,
} from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { type Act, type Middleware, typeOf, uidOf, withData } from './act.ts';
import { problemOf } from './problem.ts';

interface Row {
  id: number;
  documentId: string;
  slug: string | null;
  title?: string | null;
  name?: string | null;
}

/**
 * Gives a slug to a document that has none, from its title; puts the one that staff typed in
 * order; refuses one that another document has, or had while it was public.
 */
export function keepSlugs(strapi: Core.Strapi): Middleware {
  return async (act, next) => {
    const type = typeOf(act.uid);
    if (type === undefined || !isSlugged(type)) return next();
    if (act.action === 'create' || act.action === 'update') await nameSaved(strapi, type, act);
    if (act.action === 'clone') await nameClone(strapi, type, act);
    if (act.action === 'publish') await nameDraft(strapi, type, act);
    return next();
  };
}

async function nameSaved(strapi: Core.Strapi, type: SluggedType, act: Act): Promise<void> {
  const data = act.params.data ?? {};
  const { documentId } = act.params;
  if (isText(data.slug)) {
    withData(act, { slug: await checkedSlug(strapi, type, data.slug, documentId) });
    return;
  }
  const current = documentId === undefined ? undefined : await draftOf(strapi, type, documentId);
  if (!('slug' in data) && isText(current?.slug)) return;
  const title = titleIn(data) ?? titleIn(current);
  if (title === undefined) return;
  withData(act, { slug: await freeSlug(strapi, type, title, documentId) });
}

/** The copy of a document has an address of its own. */
async function nameClone(strapi: Core.Strapi, type: SluggedType, act: Act): Promise<void> {
  const { documentId, data = {} } = act.params;
  const original = documentId === undefined ? undefined : await draftOf(strapi, type, documentId);
  const title = titleIn(data) ?? titleIn(original);
  withData(act, {
    slug: title === undefined ? null : await freeSlug(strapi, type, title, undefined),
  });
}

/** A draft may wait without a title, and so without a slug, until it is published. */
async function nameDraft(strapi: Core.Strapi, type: SluggedType, act: Act): Promise<void> {
  const { documentId } = act.params;
  const draft = documentId === undefined ? undefined : await draftOf(strapi, type, documentId);
  if (draft === undefined) return;
  if (isText(draft.slug)) {
    await checkedSlug(strapi, type, draft.slug, draft.documentId);
    return;
  }
  const title = titleIn(draft);
  if (title === undefined) return;
  const slug = await freeSlug(strapi, type, title, draft.documentId);
  await strapi.db.query(uidOf(type)).update({ where: { id: draft.id }, data: { slug } });
}

async function freeSlug(
  strapi: Core.Strapi,
  type: SluggedType,
  title: string,
  documentId: string | undefined,
): Promise<string> {
  const slug = slugOf(title, type);
  const taken = await takenSlugs(strapi, type, slug, documentId);
  return uniqueSlug(slug, (candidate) => taken.has(candidate));
}

async function checkedSlug(
  strapi: Core.Strapi,
  type: SluggedType,
  typed: string,
  documentId: string | undefined,
): Promise<string> {
  const slug = slugOf(typed, type);
  if (reservedSlugs.has(slug)) {
    throw problemOf(
      'slug',
      `« ${slug} » est une adresse réservée du site : choisissez-en une autre.`,
    );
  }
  const taken = await takenSlugs(strapi, type, slug, documentId);
  if (taken.has(slug)) {
    throw problemOf(
      'slug',
      `L’adresse « ${slug} » est celle, actuelle ou ancienne, d’un autre contenu : choisissez-en une autre.`,
    );
  }
  return slug;
}

/** The slugs beginning with `beginning` that other documents have, or that redirects keep for them. */
async function takenSlugs(
  strapi: Core.Strapi,
  type: SluggedType,
  beginning: string,
  documentId: string | undefined,
): Promise<Set<string>> {
  const others = documentId === undefined ? {} : { documentId: { $ne: documentId } };
  const rows: Row[] = await strapi.db
    .query(uidOf(type))
    .findMany({ where: { slug: { $startsWith: beginning }, ...others }, select: ['slug'] });
  const taken = new Set(rows.flatMap(({ slug }) => (slug === null ? [] : [slug])));

  const address = addressOf(type, beginning)?.replace(/\/$/, '');
  if (address === undefined) return taken;
  const redirects: { from: string; holder: string | null }[] = await strapi.db
    .query(uidOf('redirect'))
    .findMany({ where: { from: { $startsWith: address } }, select: ['from', 'holder'] });
  for (const { from, holder } of redirects) {
    const slug = from.split('/').at(-2);
    if (slug === undefined || addressOf(type, slug) !== from) continue;
    if (documentId === undefined || holder !== documentId) taken.add(slug);
  }
  return taken;
}

async function draftOf(
  strapi: Core.Strapi,
  type: DocumentType,
  documentId: string,
): Promise<Row | undefined> {
  const rows: Row[] = await strapi.db
    .query(uidOf(type))
    .findMany({ where: { documentId }, orderBy: { publishedAt: 'asc' } });
  return rows.find((row) => (row as { publishedAt?: unknown }).publishedAt === null) ?? rows[0];
}

function isSlugged(type: DocumentType): type is SluggedType {
  return (sluggedTypes as readonly DocumentType[]).includes(type);
}

function titleIn(row: { title?: unknown; name?: unknown } | undefined): string | undefined {
  return [row?.title, row?.name].find(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
