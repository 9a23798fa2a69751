import {
  addressOf,
  type DocumentType,
  documentTypes,
  type SluggedType,
  sluggedTypes,
} from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { hasDrafts, uidOf } from '../documents/act.ts';
import {
  PUBLISHED_RELATIONS,
  type PublishedRelations,
  relationsKept,
} from '../documents/published-relations.ts';
import { labelOf } from '../publisher/labels.ts';
import { documentScreens } from '../screens/index.ts';
import type { Referrer as ReferrerOf } from './answer.ts';
import { leadsTo, withoutSlash } from './links.ts';
import {
  type Components,
  isOwnRelation,
  isText,
  type Path,
  pathsTo,
  populateAt,
  type Schema,
  valuesAt,
  whereAt,
} from './schema.ts';

/** Documents of one type. */
export interface Targets {
  type: DocumentType;
  documentIds: readonly string[];
}

interface Row extends Record<string, unknown> {
  documentId: string;
  publishedAt: unknown;
}

export type Referrer = ReferrerOf<DocumentType>;
type Found = Omit<Referrer, 'title'>;

/**
 * Every document that points at some documents: those that visitors see come first. The fields are
 * found in the content types, so that a new one is looked at too. Redirects are left out: those
 * that lead to a document follow it by themselves.
 *
 * @param site the whole address of the public site, which links may begin with
 */
export async function referrersOf(
  strapi: Core.Strapi,
  targets: Targets,
  site: string,
): Promise<Referrer[]> {
  const found = new Map<string, Found>();
  const pages = await pagesOf(strapi, targets);
  for (const type of documentTypes.filter((candidate) => candidate !== 'redirect')) {
    const note = noteIn(found, type, attributesOf(strapi, type));
    await noteRelations(strapi, type, targets, note);
    await noteRelationsToCome(strapi, type, targets, note);
    await noteLinks(strapi, type, pages, site, note);
  }
  for (const documentId of targets.documentIds) found.delete(keyOf(targets.type, documentId));
  const named = await Promise.all(
    documentTypes.map((type) =>
      withTitles(
        strapi,
        type,
        [...found.values()].filter((referrer) => referrer.type === type),
      ),
    ),
  );
  return named.flat().sort((a, b) => Number(b.isPublished) - Number(a.isPublished));
}

/** The addresses of documents on the site: what is published, and what is written. */
export async function pagesOf(
  strapi: Core.Strapi,
  { type, documentIds }: Targets,
  condition: object = {},
): Promise<string[]> {
  if (!isSlugged(type)) return [];
  const rows: { slug: string | null }[] = await strapi.db.query(uidOf(type)).findMany({
    where: { documentId: { $in: [...documentIds] }, ...condition },
    select: ['slug'],
  });
  const pages = rows.flatMap(({ slug }) => (slug === null ? [] : (addressOf(type, slug) ?? [])));
  return [...new Set(pages)];
}

function isSlugged(type: DocumentType): type is SluggedType {
  return (sluggedTypes as readonly DocumentType[]).includes(type);
}

type Note = (row: Row, path: Path, how?: { hasLink: boolean }) => void;

function noteIn(
  found: Map<string, Found>,
  type: DocumentType,
  attributes: Schema['attributes'],
): Note {
  return ({ documentId, publishedAt }, path, { hasLink } = { hasLink: false }) => {
    const key = keyOf(type, documentId);
    const nothing = { fields: [], hasLink: false, isPublished: false, isDraft: false };
    const referrer = found.get(key) ?? { type, documentId, ...nothing };
    const isDraft = hasDrafts(type) && publishedAt === null;
    const label = labelOf(type, path.join('.'), attributes);
    found.set(key, {
      ...referrer,
      fields: [...new Set([...referrer.fields, label])],
      hasLink: referrer.hasLink || hasLink,
      isPublished: referrer.isPublished || !isDraft,
      isDraft: referrer.isDraft || isDraft,
    });
  };
}

async function noteRelations(
  strapi: Core.Strapi,
  type: DocumentType,
  targets: Targets,
  note: Note,
): Promise<void> {
  for (const { path } of relationsTo(strapi, type, targets.type)) {
    const rows: Row[] = await strapi.db.query(uidOf(type)).findMany({
      where: whereAt(path, { documentId: { $in: [...targets.documentIds] } }),
      select: ['documentId', 'publishedAt'],
    });
    for (const row of rows) note(row, path);
  }
}

/** Relations of published documents to what is a draft only: they come back when it is published. */
async function noteRelationsToCome(
  strapi: Core.Strapi,
  type: DocumentType,
  { type: target, documentIds }: Targets,
  note: Note,
): Promise<void> {
  const kept = new Set(relationsKept(strapi, type));
  const paths = relationsTo(strapi, type, target).filter(({ path }) => kept.has(path[0] ?? ''));
  if (paths.length === 0) return;
  const { tableName } = strapi.db.metadata.get(uidOf(type));
  const candidates: { document_id: string }[] = await strapi.db
    .connection(tableName)
    .select('document_id')
    .whereNotNull('published_at')
    .where((query) => {
      for (const id of documentIds) {
        query.orWhereRaw('cast(?? as text) like ?', ['published_relations', `%"${id}"%`]);
      }
    });
  const rows: (Row & { [PUBLISHED_RELATIONS]?: PublishedRelations | null })[] = await strapi.db
    .query(uidOf(type))
    .findMany({
      where: {
        documentId: { $in: candidates.map(({ document_id }) => document_id) },
        publishedAt: { $notNull: true },
      },
      select: ['documentId', 'publishedAt', PUBLISHED_RELATIONS],
    });
  for (const row of rows) {
    for (const { path } of paths) {
      const ids = row[PUBLISHED_RELATIONS]?.[path[0] ?? ''] ?? [];
      if (ids.some((id) => documentIds.includes(id))) note(row, path);
    }
  }
}

async function noteLinks(
  strapi: Core.Strapi,
  type: DocumentType,
  pages: readonly string[],
  site: string,
  note: Note,
): Promise<void> {
  if (pages.length === 0) return;
  const tests = pages.map((page) => leadsTo(page, site));
  const schema = { attributes: attributesOf(strapi, type) };
  for (const { path } of pathsTo(schema, componentsOf(strapi), isText)) {
    const rows: Row[] = await strapi.db.query(uidOf(type)).findMany({
      where: { $or: pages.map((page) => whereAt(path, { $contains: withoutSlash(page) })) },
      populate: populateAt(path),
    });
    for (const row of rows) {
      const texts = valuesAt(row, path).map(String);
      if (texts.some((text) => tests.some((leads) => leads(text)))) {
        note(row, path, { hasLink: true });
      }
    }
  }
}

async function withTitles(
  strapi: Core.Strapi,
  type: DocumentType,
  found: readonly Found[],
): Promise<Referrer[]> {
  if (found.length === 0) return [];
  const { name } = documentScreens[type];
  const rows: Row[] = await strapi.db.query(uidOf(type)).findMany({
    where: { documentId: { $in: found.map(({ documentId }) => documentId) } },
    select: ['documentId', 'publishedAt', name],
  });
  const titles = new Map<string, unknown>();
  // The draft last: its title is the one that staff know.
  for (const row of rows.sort(draftLast)) titles.set(row.documentId, row[name]);
  return found
    .map((referrer) => ({
      ...referrer,
      title: (titles.get(referrer.documentId) as string) || null,
    }))
    .sort((a, b) => (a.title ?? '').localeCompare(b.title ?? '', 'fr'));
}

function draftLast(a: Row, b: Row): number {
  return Number(a.publishedAt === null) - Number(b.publishedAt === null);
}

/** The relations of a type that lead to another one. */
function relationsTo(strapi: Core.Strapi, type: DocumentType, target: DocumentType) {
  return pathsTo(
    { attributes: attributesOf(strapi, type) },
    componentsOf(strapi),
    (attribute) => isOwnRelation(attribute) && attribute.target === uidOf(target),
  );
}

export function attributesOf(strapi: Core.Strapi, type: DocumentType): Schema['attributes'] {
  return strapi.contentType(uidOf(type)).attributes as unknown as Schema['attributes'];
}

export function componentsOf(strapi: Core.Strapi): Components {
  return strapi.components as unknown as Components;
}

function keyOf(type: DocumentType, documentId: string): string {
  return `${type} ${documentId}`;
}
