import { type DocumentType, descriptionOf } from '@parvis/shared';
import type { Core, Schema } from '@strapi/strapi';
import { hasDrafts, uidOf } from '../documents/act.ts';
import {
  documentIds,
  PUBLISHED_RELATIONS,
  type PublishedRelations,
} from '../documents/published-relations.ts';
import { importedOf, lastChange } from './last-change.ts';

type Attribute = Schema.Attribute.AnyAttribute;
type Attributes = Record<string, Attribute>;
type Row = Record<string, unknown> & {
  documentId: string;
  createdAt: unknown;
  updatedAt: unknown;
  publishedAt: unknown;
};

interface StoredFile {
  url: string;
  alternativeText: string | null;
  decorative: boolean | null;
  credit: string | null;
  licence: string | null;
  width: number | null;
  height: number | null;
  updatedAt: unknown;
}

/**
 * The attributes of published documents, as the contract of the publication API has them.
 *
 * @returns by documentId; without those that are not published
 */
export async function publishedAttributes(
  strapi: Core.Strapi,
  type: DocumentType,
  ids: readonly string[],
): Promise<Map<string, Record<string, unknown>>> {
  const where = { documentId: { $in: [...ids] }, publishedAt: { $notNull: true } };
  return attributesWhere(strapi, type, where, (row) => withPublishedRelations(type, row));
}

/**
 * Likewise, as staff have saved them, published or not.
 *
 * @returns by documentId; without those that are not there
 */
export async function savedAttributes(
  strapi: Core.Strapi,
  type: DocumentType,
  ids: readonly string[],
): Promise<Map<string, Record<string, unknown>>> {
  if (!hasDrafts(type)) return publishedAttributes(strapi, type, ids);
  const where = { documentId: { $in: [...ids] }, publishedAt: null };
  return attributesWhere(strapi, type, where, (row) => row);
}

async function attributesWhere(
  strapi: Core.Strapi,
  type: DocumentType,
  where: object,
  withRelations: (row: Row) => Row,
): Promise<Map<string, Record<string, unknown>>> {
  const attributes = shownAttributes(strapi.contentType(uidOf(type)));
  const rows: Row[] = await strapi.db
    .query(uidOf(type))
    .findMany({ where, populate: populateOf(strapi, attributes) });
  const found = rows.map(({ documentId }) => documentId);
  const imported = await importedOf(strapi, type, found);
  return new Map(
    rows.map((row) => [
      row.documentId,
      {
        ...shown(strapi, attributes, withRelations(row)),
        updatedAt: lastChange(row, imported.has(row.documentId)),
      },
    ]),
  );
}

/** What staff write: neither Strapi's own attributes, nor the private ones. */
function shownAttributes(schema: { attributes: object }): Attributes {
  const strapiOwn = [
    'createdAt',
    'updatedAt',
    'publishedAt',
    'createdBy',
    'updatedBy',
    'locale',
    'localizations',
  ];
  return Object.fromEntries(
    Object.entries(schema.attributes as Attributes).filter(
      ([name, attribute]) =>
        !strapiOwn.includes(name) && !('private' in attribute && attribute.private === true),
    ),
  );
}

function populateOf(strapi: Core.Strapi, attributes: Attributes): Record<string, unknown> {
  const populate: Record<string, unknown> = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    if (attribute.type === 'relation') populate[name] = { select: ['documentId'] };
    if (attribute.type === 'media') populate[name] = true;
    if (attribute.type === 'component') {
      const inner = shownAttributes(strapi.components[attribute.component] as Schema.Component);
      populate[name] = { populate: populateOf(strapi, inner) };
    }
  }
  return populate;
}

/** The relations a document was published with, in place of those that Strapi has left it. */
function withPublishedRelations(type: DocumentType, row: Row): Row {
  const kept = row[PUBLISHED_RELATIONS] as PublishedRelations | null | undefined;
  if (!hasDrafts(type) || kept == null) return row;
  const relations = Object.entries(kept).map(([name, ids]) => [
    name,
    ids.map((documentId) => ({ documentId })),
  ]);
  return { ...row, ...Object.fromEntries(relations) };
}

function shown(strapi: Core.Strapi, attributes: Attributes, row: Record<string, unknown>) {
  const entries = Object.entries(attributes).map(([name, attribute]) => [
    name,
    shownValue(strapi, attribute, row[name] ?? null),
  ]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}

function shownValue(strapi: Core.Strapi, attribute: Attribute, value: unknown): unknown {
  switch (attribute.type) {
    case 'relation': {
      const ids = documentIds(value);
      return attribute.relation.endsWith('ToMany') ? ids : (ids[0] ?? null);
    }
    case 'media':
      return value === null ? null : picture(value as StoredFile);
    case 'component': {
      const inner = shownAttributes(strapi.components[attribute.component] as Schema.Component);
      const parts = (value ?? []) as Record<string, unknown>[];
      return parts.map((part) => shown(strapi, inner, part));
    }
    default:
      // A field that staff have emptied says nothing, like one they never filled.
      return value === '' && attribute.required !== true ? null : value;
  }
}

/** A file that is replaced keeps its address: the moment of its last change tells them apart. */
function picture(file: StoredFile) {
  const { url, width, height, updatedAt } = file;
  const source = `${url}?v=${new Date(updatedAt as string | Date).getTime()}`;
  const { alternativeText, credit, licence } = descriptionOf({ ...file });
  return { source, alternativeText, width, height, credit, licence };
}
