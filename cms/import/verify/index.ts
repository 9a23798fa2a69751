import { isDeepStrictEqual } from 'node:util';
import { type DocumentType, documentTypes, draftedTypes } from '@parvis/shared';
import type { Schema } from '@strapi/strapi';
import { type Attributes, attributesOf } from '../apply/attributes.ts';
import { breathe, instantOf, piecesOf, type Strapi, uidOf } from '../apply/strapi.ts';
import type { PlannedDocument } from '../plan/index.ts';

/** A field of a document that the CMS does not have as it was converted. */
export interface Difference {
  source: string;
  documentId: string;
  /** The field, or `null` when the whole document is missing. */
  field: string | null;
  expected: unknown;
  found: unknown;
}

type SchemaAttribute = Schema.Attribute.AnyAttribute;

/** Reads back what was written, row by row, and tells every difference with what was converted. */
export async function verifyImport(
  strapi: Strapi,
  written: readonly PlannedDocument[],
): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const type of documentTypes) {
    const documents = written.filter((one) => one.type === type);
    for (const batch of piecesOf(documents, 100)) {
      const rows = await rowsOf(strapi, type, batch);
      for (const planned of batch) {
        const own = rows.filter(({ documentId }) => documentId === planned.document.documentId);
        differences.push(...differencesIn(strapi, planned, own));
      }
      await breathe();
    }
  }
  return differences;
}

type Row = Record<string, unknown> & { documentId: string; publishedAt: unknown };

async function rowsOf(
  strapi: Strapi,
  type: DocumentType,
  batch: readonly PlannedDocument[],
): Promise<Row[]> {
  return strapi.db.query(uidOf(type)).findMany({
    where: { documentId: { $in: batch.map(({ document }) => document.documentId) } },
    populate: populateOf(strapi, strapi.contentType(uidOf(type)).attributes),
  });
}

function populateOf(strapi: Strapi, schema: object): Record<string, unknown> {
  const populate: Record<string, unknown> = {};
  for (const [name, attribute] of Object.entries(schema as Record<string, SchemaAttribute>)) {
    const isOurs =
      attribute.type === 'relation' &&
      'target' in attribute &&
      String(attribute.target).startsWith('api::');
    if (isOurs) populate[name] = { select: ['documentId'] };
    if (attribute.type === 'media') populate[name] = { select: ['url'] };
    if (attribute.type === 'component') {
      const inner = strapi.components[attribute.component]?.attributes ?? {};
      populate[name] = { populate: populateOf(strapi, inner) };
    }
  }
  return populate;
}

function differencesIn(
  strapi: Strapi,
  planned: PlannedDocument,
  rows: readonly Row[],
): Difference[] {
  const { source, type, document, action } = planned;
  const { documentId } = document;
  const expectedRows = draftedTypes.includes(type) ? 2 : 1;
  const published = rows.filter(({ publishedAt }) => publishedAt !== null).length;
  if (rows.length !== expectedRows || published !== 1) {
    const found = `${rows.length} rows, ${published} published`;
    return [
      { source, documentId, field: null, expected: `${expectedRows} rows, 1 published`, found },
    ];
  }
  const { slug, ...attributes } = attributesOf(planned);
  const expected = action === 'create' && slug !== undefined ? { slug, ...attributes } : attributes;
  const schema = strapi.contentType(uidOf(type)).attributes as Record<string, SchemaAttribute>;
  return rows.flatMap((row) =>
    Object.entries(expected).flatMap(([field, value]): Difference[] => {
      const attribute = schema[field];
      const wanted = simplified(strapi, attribute, value);
      const found = simplified(strapi, attribute, row[field]);
      return isDeepStrictEqual(wanted, found)
        ? []
        : [{ source, documentId, field, expected: wanted, found }];
    }),
  );
}

/** A value in one form, whether it was converted or read: ids for relations, paths for pictures. */
function simplified(
  strapi: Strapi,
  attribute: SchemaAttribute | undefined,
  value: unknown,
): unknown {
  switch (attribute?.type) {
    case 'relation':
      return [...new Set([value ?? []].flat().map(identityOf))];
    case 'media':
      return value == null ? null : pathOf(value as { source?: string; url?: string });
    case 'component': {
      const inner = (strapi.components[attribute.component]?.attributes ?? {}) as Record<
        string,
        SchemaAttribute
      >;
      return ((value ?? []) as Attributes[]).map((part) =>
        Object.fromEntries(
          Object.keys(inner).map((name) => [name, simplified(strapi, inner[name], part[name])]),
        ),
      );
    }
    case 'datetime':
      return value == null ? null : instantOf(value);
    case 'decimal':
      return value == null ? null : Number(value);
    default:
      return value ?? null;
  }
}

function identityOf(target: unknown): string {
  return typeof target === 'string' ? target : (target as { documentId: string }).documentId;
}

function pathOf({ source, url }: { source?: string; url?: string }): string | undefined {
  return source ?? url;
}
