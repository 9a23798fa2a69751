import type { DocumentLink, DocumentType } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { hasDrafts, typeOf, uidOf } from '../documents/act.ts';
import { documentScreens } from '../screens/index.ts';
import { attributesOf, componentsOf } from '../uses/referrers.ts';
import { isOwnRelation, pathsTo, populateAt, valuesAt } from '../uses/schema.ts';

/** A document that was never published. */
export type Draft = DocumentLink & { title: string | null };

interface Row extends Record<string, unknown> {
  documentId: string;
  publishedAt: unknown;
}

/**
 * The drafts that a document links to, and those that these link to: nearest first.
 *
 * @param links of the document
 * @param except the document itself
 */
export async function draftsBehind(
  strapi: Core.Strapi,
  links: readonly DocumentLink[],
  except: DocumentLink | undefined,
): Promise<Draft[]> {
  const seen = new Set(except === undefined ? [] : [keyOf(except)]);
  const drafts: Draft[] = [];
  let next = links;
  while (next.length > 0) {
    const unseen = next.filter((link) => !seen.has(keyOf(link)));
    for (const link of unseen) seen.add(keyOf(link));
    const found = await neverPublished(strapi, unseen);
    drafts.push(...found);
    next = (await Promise.all(found.map((draft) => linksOf(strapi, draft)))).flat();
  }
  return drafts;
}

/** Those of the documents that have a draft and were never published, or are not any more. */
export async function neverPublished(
  strapi: Core.Strapi,
  links: readonly DocumentLink[],
): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const [type, ofType] of Map.groupBy(links, (link) => link.type)) {
    if (!hasDrafts(type)) continue;
    const { name } = documentScreens[type];
    const rows: Row[] = await strapi.db.query(uidOf(type)).findMany({
      where: { documentId: { $in: ofType.map(({ documentId }) => documentId) } },
      select: ['documentId', 'publishedAt', name],
    });
    const published = new Set(
      rows.filter((row) => row.publishedAt !== null).map((row) => row.documentId),
    );
    for (const row of rows) {
      const { documentId } = row;
      if (!published.has(documentId)) {
        drafts.push({ type, documentId, title: (row[name] as string | null) || null });
      }
    }
  }
  return inOrderOf(links, drafts);
}

/** What the draft of a document links to, among the types that have drafts. */
export async function linksOf(
  strapi: Core.Strapi,
  { type, documentId }: DocumentLink,
): Promise<DocumentLink[]> {
  const schema = { attributes: attributesOf(strapi, type) };
  const links: DocumentLink[] = [];
  for (const { path, attribute } of pathsTo(schema, componentsOf(strapi), isOwnRelation)) {
    const target = typeOf(attribute.target ?? '');
    if (target === undefined || !hasDrafts(target)) continue;
    const row: Row | null = await strapi.db.query(uidOf(type)).findOne({
      where: { documentId, ...draftOf(type) },
      populate: populateAt(path, { select: ['documentId'] }),
    });
    for (const found of valuesAt(row, path) as Row[]) {
      links.push({ type: target, documentId: found.documentId });
    }
  }
  return links;
}

export function keyOf({ type, documentId }: DocumentLink): string {
  return `${type} ${documentId}`;
}

function draftOf(type: DocumentType): object {
  return hasDrafts(type) ? { publishedAt: null } : {};
}

function inOrderOf(links: readonly DocumentLink[], drafts: readonly Draft[]): Draft[] {
  const ranks = new Map(links.map((link, rank) => [keyOf(link), rank]));
  const rankOf = (draft: Draft) => ranks.get(keyOf(draft)) ?? 0;
  return drafts.toSorted((a, b) => rankOf(a) - rankOf(b));
}
