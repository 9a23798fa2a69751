import type { DocumentType } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { hasDrafts, uidOf } from '../documents/act.ts';
import { PUBLISHED_RELATIONS, type PublishedRelations } from '../documents/published-relations.ts';
import { documentScreens } from '../screens/index.ts';
import type { Content, Related, Value } from './content.ts';
import type { FieldShape } from './shape.ts';
import { type Attributes, shapeOf } from './shaping.ts';

/** What a document says, and when it came to say so: two saves never have the same `state`. */
export interface State {
  content: Content;
  /** An ISO instant: Strapi's date of the row. */
  state: string;
}

type Row = Record<string, unknown> & { id: number; updatedAt: unknown; publishedAt: unknown };

export function shapeIn(strapi: Core.Strapi, type: DocumentType): FieldShape[] {
  const { attributes } = strapi.contentType(uidOf(type));
  return shapeOf(type, attributes as Attributes, (component) => {
    const found = strapi.components[component as keyof typeof strapi.components];
    return (found?.attributes ?? {}) as Attributes;
  });
}

/** What staff have in their form: the draft, or the document itself for a type without drafts. */
export async function readDraft(
  strapi: Core.Strapi,
  type: DocumentType,
  documentId: string,
): Promise<State | undefined> {
  const fields = shapeIn(strapi, type);
  const row = await readRow(strapi, type, fields, draftOf(type, documentId));
  return row && { content: contentOf(fields, row), state: instantOf(row.updatedAt) };
}

/** When the draft came to say what it says, without reading what. */
export async function stateOfDraft(
  strapi: Core.Strapi,
  type: DocumentType,
  documentId: string,
): Promise<string | undefined> {
  const row: Row | null = await strapi.db
    .query(uidOf(type))
    .findOne({ where: draftOf(type, documentId), select: ['id', 'updatedAt'] });
  return row === null ? undefined : instantOf(row.updatedAt);
}

/** What visitors read, and since when; nothing when the document is not published. */
export async function readPublished(
  strapi: Core.Strapi,
  type: DocumentType,
  documentId: string,
): Promise<(State & { publishedAt: string }) | undefined> {
  const fields = shapeIn(strapi, type);
  const where = { documentId, publishedAt: { $notNull: true } };
  const row = await readRow(strapi, type, fields, where);
  if (row === undefined) return undefined;
  const content = contentOf(fields, row);
  const kept = row[PUBLISHED_RELATIONS] as PublishedRelations | null | undefined;
  for (const field of fields) {
    const ids = kept?.[field.name];
    if (field.kind !== 'relation' || ids === undefined) continue;
    content[field.name] = await named(strapi, field.target, ids);
  }
  return { content, state: instantOf(row.updatedAt), publishedAt: instantOf(row.publishedAt) };
}

function draftOf(type: DocumentType, documentId: string): object {
  return hasDrafts(type) ? { documentId, publishedAt: null } : { documentId };
}

async function readRow(
  strapi: Core.Strapi,
  type: DocumentType,
  fields: readonly FieldShape[],
  where: object,
): Promise<Row | undefined> {
  const row: Row | null = await strapi.db
    .query(uidOf(type))
    .findOne({ where, populate: populateOf(fields) });
  return row ?? undefined;
}

function populateOf(fields: readonly FieldShape[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      switch (field.kind) {
        case 'relation':
          return [[field.name, { select: ['documentId', documentScreens[field.target].name] }]];
        case 'picture':
          return [[field.name, { select: ['id', 'name', 'alternativeText'] }]];
        case 'parts':
          return [[field.name, { populate: populateOf(field.fields) }]];
        default:
          return [];
      }
    }),
  );
}

function contentOf(fields: readonly FieldShape[], row: Record<string, unknown>): Content {
  return Object.fromEntries(
    fields.map((field) => [field.name, saidBy(field, row[field.name] ?? null)]),
  );
}

function saidBy(field: FieldShape, value: unknown): Value {
  switch (field.kind) {
    case 'relation':
      return [value ?? []].flat().map((row) => related(field.target, row as Row));
    case 'picture': {
      if (value === null) return null;
      const { id, name, alternativeText } = value as Row;
      return { file: id, called: String(name), alternative: alternativeText as string | null };
    }
    case 'parts': {
      const parts = [value ?? []].flat() as Row[];
      return parts.map((part) => contentOf(field.fields, part));
    }
    case 'instant':
      return value === null ? null : instantOf(value);
    default:
      // A field that staff have emptied says nothing, like one they never filled.
      return value === '' ? null : (value as Value);
  }
}

function related(target: DocumentType, row: Record<string, unknown>): Related {
  return {
    documentId: String(row.documentId),
    called: String(row[documentScreens[target].name] ?? '') || 'Sans nom',
  };
}

/** Documents by their identifiers, in that order, by the names they have now; without those deleted. */
async function named(
  strapi: Core.Strapi,
  target: DocumentType,
  ids: readonly string[],
): Promise<Related[]> {
  const rows: Row[] = await strapi.db.query(uidOf(target)).findMany({
    where: { documentId: { $in: [...ids] } },
    select: ['documentId', documentScreens[target].name],
  });
  const byId = new Map(rows.map((row) => [row.documentId, related(target, row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function instantOf(value: unknown): string {
  return new Date(value as string | number | Date).toISOString();
}
