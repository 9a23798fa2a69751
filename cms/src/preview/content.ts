import {
  type DocumentType,
  decodedPath,
  draftedTypes,
  type PreviewContent,
  type PreviewDraft,
  type PreviewFile,
  type PreviewLink,
  uploadsIn,
} from '@parvis/shared';
import type { Core, Schema } from '@strapi/strapi';
import { hasDrafts, typeOf, uidOf } from '../documents/act.ts';
import { publishedAttributes, savedAttributes } from '../publication/attributes.ts';
import { documentScreens } from '../screens/index.ts';

type Attribute = Schema.Attribute.AnyAttribute;
type Values = Record<string, unknown>;

/**
 * A document as staff have saved it, or as they published it, with what its page needs and visitors cannot read: the drafts
 * it points at that were never published, and the sizes of the pictures in its texts.
 *
 * @returns none when there is no such document
 */
export async function previewContent(
  strapi: Core.Strapi,
  { type, documentId, version }: PreviewLink,
): Promise<PreviewContent | undefined> {
  if (version === 'published') return publishedContent(strapi, type, documentId);
  const [document] = await draftsOf(strapi, type, [documentId]);
  if (document === undefined) return undefined;
  return {
    document,
    linked: await neverPublished(strapi, document),
    files: await filesIn(strapi, document.attributes),
  };
}

/** What visitors read already lacks nothing, and points at nothing that they cannot read. */
async function publishedContent(
  strapi: Core.Strapi,
  type: DocumentType,
  documentId: string,
): Promise<PreviewContent | undefined> {
  const attributes = (await publishedAttributes(strapi, type, [documentId])).get(documentId);
  if (attributes === undefined) return undefined;
  const document = { type, documentId, attributes, state: 'published' as const };
  return {
    document: { ...document, missing: [], labels: labelsOf(type) },
    linked: [],
    files: await filesIn(strapi, attributes),
  };
}

function labelsOf(type: DocumentType): Record<string, string> {
  const fields = Object.entries(documentScreens[type].fields);
  return Object.fromEntries(fields.map(([name, { label }]) => [name, label]));
}

async function draftsOf(
  strapi: Core.Strapi,
  type: DocumentType,
  ids: readonly string[],
): Promise<PreviewDraft[]> {
  const found = await savedAttributes(strapi, type, ids);
  const published = hasDrafts(type) ? await publishedDates(strapi, type, ids) : undefined;
  return [...found].map(([documentId, attributes]) => ({
    ...{ type, documentId, attributes },
    state: published === undefined ? 'published' : stateOf(attributes, published.get(documentId)),
    missing: missingIn(strapi, type, attributes),
    labels: labelsOf(type),
  }));
}

/** When the published version of each document was saved. */
async function publishedDates(
  strapi: Core.Strapi,
  type: DocumentType,
  ids: readonly string[],
): Promise<Map<string, unknown>> {
  const rows: { documentId: string; updatedAt: unknown }[] = await strapi.db
    .query(uidOf(type))
    .findMany({
      where: { documentId: { $in: [...ids] }, publishedAt: { $notNull: true } },
      select: ['documentId', 'updatedAt'],
    });
  return new Map(rows.map(({ documentId, updatedAt }) => [documentId, updatedAt]));
}

/**
 * A publication gives its row the date of the draft: a later draft has been changed since.
 *
 * @param publishedAt when the published version was saved; none when there is none
 */
export function stateOf({ updatedAt }: Values, publishedAt: unknown): PreviewDraft['state'] {
  if (publishedAt === undefined) return 'draft';
  const date = (value: unknown) => new Date(value as string | number | Date).getTime();
  return date(updatedAt) > date(publishedAt) ? 'modified' : 'published';
}

function missingIn(strapi: Core.Strapi, type: DocumentType, values: Values): string[] {
  return attributesOf(strapi, type).flatMap(([name, attribute]) => {
    const isRequired = 'required' in attribute && attribute.required === true;
    const value = values[name];
    const isEmpty = value === null || (typeof value === 'string' && value.trim() === '');
    return name in values && isRequired && isEmpty ? [name] : [];
  });
}

function attributesOf(strapi: Core.Strapi, type: DocumentType): [string, Attribute][] {
  return Object.entries(strapi.contentType(uidOf(type)).attributes as Record<string, Attribute>);
}

async function neverPublished(
  strapi: Core.Strapi,
  { type, attributes }: PreviewDraft,
): Promise<PreviewDraft[]> {
  const wanted = new Map<DocumentType, string[]>();
  for (const [name, attribute] of attributesOf(strapi, type)) {
    if (attribute.type !== 'relation' || !('target' in attribute)) continue;
    const target = typeOf(attribute.target);
    if (target === undefined || !draftedTypes.includes(target)) continue;
    const ids = [attributes[name] ?? []].flat() as string[];
    wanted.set(target, [...(wanted.get(target) ?? []), ...ids]);
  }
  const found: PreviewDraft[] = [];
  for (const [target, ids] of wanted) found.push(...(await draftsOf(strapi, target, ids)));
  return found.filter(({ state }) => state === 'draft');
}

async function filesIn(strapi: Core.Strapi, attributes: Values): Promise<PreviewFile[]> {
  const sources = new Set(
    Object.values(attributes).flatMap((value) =>
      typeof value === 'string' ? uploadsIn(value) : [],
    ),
  );
  if (sources.size === 0) return [];
  const fileOf = (source: string) => decodedPath(source.split('?')[0] as string);
  const rows: { url: string; width: number | null; height: number | null }[] = await strapi.db
    .query('plugin::upload.file')
    .findMany({
      where: { url: { $in: [...sources].map(fileOf) } },
      select: ['url', 'width', 'height'],
    });
  return [...sources].flatMap((source) => {
    const row = rows.find(({ url }) => url === fileOf(source));
    return row === undefined
      ? []
      : [{ source: decodedPath(source), width: row.width, height: row.height }];
  });
}
