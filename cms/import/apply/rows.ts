import { type DocumentType, draftedTypes } from '@parvis/shared';
import type { Schema } from '@strapi/strapi';
import type { Attributes } from './attributes.ts';
import { FILE, type Strapi, uidOf } from './strapi.ts';

/** The numbers of the rows a document has: types without drafts only have a published one. */
interface DocumentRows {
  draft: number | null;
  published: number | null;
}

/** Finds the rows that relations and pictures point to. */
export interface RowFinder {
  rowsOf(type: DocumentType, documentId: string): DocumentRows | undefined;
  fileOf(source: string): number | undefined;
}

export type Status = 'draft' | 'published';

type SchemaAttribute = Schema.Attribute.AnyAttribute;

/**
 * A document's attributes with row numbers in place of documentIds and paths, as Strapi's entity
 * validator and query engine take them. A target that is not there yet is left out.
 *
 * Strapi links a draft to drafts and a published row to published rows; what has no drafts is
 * linked to both rows of what has.
 */
export function withRows(
  strapi: Strapi,
  type: DocumentType,
  attributes: Attributes,
  status: Status,
  finder: RowFinder,
): Attributes {
  const source = { hasDrafts: draftedTypes.includes(type), status };
  return resolved(strapi, strapi.contentType(uidOf(type)).attributes, attributes, source, finder);
}

interface Source {
  hasDrafts: boolean;
  status: Status;
}

function resolved(
  strapi: Strapi,
  schema: object,
  attributes: Attributes,
  source: Source,
  finder: RowFinder,
): Attributes {
  const known = schema as Record<string, SchemaAttribute>;
  const entries = Object.entries(attributes).flatMap(([name, value]): [string, unknown][] => {
    const attribute = known[name];
    if (attribute === undefined) return [];
    return [[name, resolvedValue(strapi, attribute, value, source, finder)]];
  });
  return Object.fromEntries(entries);
}

function resolvedValue(
  strapi: Strapi,
  attribute: SchemaAttribute,
  value: unknown,
  source: Source,
  finder: RowFinder,
): unknown {
  switch (attribute.type) {
    case 'relation': {
      const { target } = attribute as { target?: string };
      const type = String(target).replace(/^api::(.*)\..*$/, '$1') as DocumentType;
      const ids = value === null ? [] : [value].flat();
      return { set: ids.flatMap((id) => targetsOf(finder.rowsOf(type, String(id)), source)) };
    }
    case 'media': {
      const picture = value as { source: string } | null;
      const id = picture === null ? undefined : finder.fileOf(picture.source);
      return id === undefined ? null : { set: [{ id }] };
    }
    case 'component': {
      const inner = strapi.components[attribute.component]?.attributes ?? {};
      return (value as Attributes[]).map((part) => resolved(strapi, inner, part, source, finder));
    }
    default:
      return value;
  }
}

function targetsOf(rows: DocumentRows | undefined, source: Source): { id: number }[] {
  if (rows === undefined) return [];
  const { draft, published } = rows;
  const wanted =
    draft === null
      ? [published]
      : source.hasDrafts
        ? [source.status === 'draft' ? draft : published]
        : [draft, published];
  return wanted.flatMap((id) => (id === null ? [] : [{ id }]));
}

/** A finder that learns of the rows that are written. */
export interface GrowingRowFinder extends RowFinder {
  learn(type: DocumentType, documentId: string, rows: DocumentRows): void;
  learnFile(source: string, id: number): void;
  /** Reads the numbers of all the rows that a type has. */
  loadType(type: DocumentType): Promise<void>;
}

/** A finder that knows the stored pictures, and nothing yet of the documents. */
export async function rowFinder(strapi: Strapi): Promise<GrowingRowFinder> {
  const documents = new Map<string, DocumentRows>();
  const files = new Map<string, number>();
  const stored: { id: number; url: string }[] = await strapi.db
    .query(FILE)
    .findMany({ select: ['id', 'url'], orderBy: { id: 'asc' } });
  for (const { id, url } of stored) files.set(url, id);
  return {
    rowsOf: (type, documentId) => documents.get(`${type} ${documentId}`),
    fileOf: (source) => files.get(source),
    learn: (type, documentId, rows) => documents.set(`${type} ${documentId}`, rows),
    learnFile: (source, id) => files.set(source, id),
    async loadType(type) {
      const rows: { id: number; documentId: string; publishedAt: unknown }[] = await strapi.db
        .query(uidOf(type))
        .findMany({ select: ['id', 'documentId', 'publishedAt'] });
      for (const { id, documentId, publishedAt } of rows) {
        const key = `${type} ${documentId}`;
        const known = documents.get(key) ?? { draft: null, published: null };
        documents.set(key, { ...known, [publishedAt === null ? 'draft' : 'published']: id });
      }
    },
  };
}
