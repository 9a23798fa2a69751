import type { DocumentType } from '@parvis/shared';
import type { Core, UID } from '@strapi/strapi';
import {
  documentIdOf,
  hasDrafts,
  type Middleware,
  makesPublic,
  typeOf,
  uidOf,
  withData,
} from './act.ts';

/** What a published row keeps of its relations: for each, the documentIds in the editor's order. */
export type PublishedRelations = Record<string, string[]>;

/** The attribute that keeps them: on published rows only, hidden from staff and from every API. */
export const PUBLISHED_RELATIONS = 'publishedRelations';

/**
 * Keeps, as a document is published, the relations it is published with.
 *
 * Strapi drops a published relation whose target is only a draft, and does not bring it back when
 * the target is published (https://github.com/strapi/strapi/issues/25361). What is kept here is
 * what the publication API answers, so that links come back, and edits of the draft do not show.
 */
export function keepPublishedRelations(strapi: Core.Strapi): Middleware {
  return async (act, next) => {
    const type = typeOf(act.uid);
    if (type === undefined || relationsKept(strapi, type).length === 0) return next();
    if (act.params.data !== undefined && PUBLISHED_RELATIONS in act.params.data) {
      withData(act, { [PUBLISHED_RELATIONS]: undefined });
    }
    const outcome = await next();
    const documentId = documentIdOf(act, outcome);
    if (documentId === undefined) return outcome;
    if (makesPublic(type, act)) await keep(strapi, type, documentId);
    if (act.action === 'discardDraft') await restoreDraft(strapi, type, documentId);
    return outcome;
  };
}

/** The relations of a type that has drafts; the others keep theirs by themselves. */
export function relationsKept(strapi: Core.Strapi, type: DocumentType): string[] {
  if (!hasDrafts(type)) return [];
  const { attributes } = strapi.contentType(uidOf(type));
  return Object.keys(attributes).filter((name) => {
    const attribute = attributes[name];
    return attribute?.type === 'relation' && name !== 'localizations' && !isStrapiOwn(attribute);
  });
}

function isStrapiOwn(attribute: object): boolean {
  return !('target' in attribute && String(attribute.target).startsWith('api::'));
}

async function keep(strapi: Core.Strapi, type: DocumentType, documentId: string): Promise<void> {
  const names = relationsKept(strapi, type);
  const draft: Record<string, unknown> | null = await strapi.db.query(uidOf(type)).findOne({
    where: { documentId, publishedAt: null },
    populate: Object.fromEntries(names.map((name) => [name, { select: ['documentId'] }])),
  });
  if (draft === null) return;
  const kept = Object.fromEntries(names.map((name) => [name, documentIds(draft[name])]));
  // Not through `query().update`, which would date the published row after its draft.
  await strapi.db
    .queryBuilder(uidOf(type))
    .where({ documentId, publishedAt: { $notNull: true } })
    .update({ [PUBLISHED_RELATIONS]: JSON.stringify(kept) })
    .execute();
}

/**
 * Gives back to a draft made anew from its published row the relations that the row was published
 * with: Strapi only gives those whose target is published too.
 */
async function restoreDraft(
  strapi: Core.Strapi,
  type: DocumentType,
  documentId: string,
): Promise<void> {
  const rows: Row[] = await strapi.db.query(uidOf(type)).findMany({ where: { documentId } });
  const draft = rows.find(({ publishedAt }) => publishedAt === null);
  const kept = rows.find(({ publishedAt }) => publishedAt !== null)?.[PUBLISHED_RELATIONS];
  if (draft === undefined || kept == null) return;
  const relations: Record<string, number[]> = {};
  for (const name of relationsKept(strapi, type)) {
    relations[name] = await draftIds(strapi, targetOf(strapi, type, name), kept[name] ?? []);
  }
  await strapi.db.query(uidOf(type)).update({ where: { id: draft.id }, data: relations });
  // Dated like the row it comes from, or staff would read that it was modified.
  await strapi.db
    .queryBuilder(uidOf(type))
    .where({ id: draft.id })
    .update({ updatedAt: draft.updatedAt })
    .execute();
}

interface Row {
  id: number;
  publishedAt: string | null;
  updatedAt: string;
  [PUBLISHED_RELATIONS]?: PublishedRelations | null;
}

/** The rows that a draft points at, in the order of the documents; without those deleted since. */
async function draftIds(
  strapi: Core.Strapi,
  target: UID.ContentType,
  ids: readonly string[],
): Promise<number[]> {
  const targetType = typeOf(target);
  const drafts = targetType !== undefined && hasDrafts(targetType) ? { publishedAt: null } : {};
  const rows: { id: number; documentId: string }[] = await strapi.db.query(target).findMany({
    where: { documentId: { $in: [...ids] }, ...drafts },
    select: ['id', 'documentId'],
  });
  const byDocument = new Map(rows.map(({ id, documentId }) => [documentId, id]));
  return ids.flatMap((documentId) => byDocument.get(documentId) ?? []);
}

function targetOf(strapi: Core.Strapi, type: DocumentType, name: string): UID.ContentType {
  const attribute = strapi.contentType(uidOf(type)).attributes[name];
  if (attribute?.type !== 'relation' || !('target' in attribute)) {
    throw new Error(`${type}.${name} is not a relation to one type`);
  }
  return attribute.target as UID.ContentType;
}

/** The documentIds of what a relation, to one or to many, was read as. */
export function documentIds(related: unknown): string[] {
  const targets = (Array.isArray(related) ? related : [related]) as ({
    documentId: string;
  } | null)[];
  return [...new Set(targets.flatMap((target) => (target == null ? [] : [target.documentId])))];
}
