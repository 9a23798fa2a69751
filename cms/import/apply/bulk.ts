import { type DocumentType, draftedTypes } from '@parvis/shared';
import type { Schema } from '@strapi/strapi';
import type { PlannedDocument } from '../plan/index.ts';
import { type Attributes, attributesOf } from './attributes.ts';
import { type RowFinder, type Status, withRows } from './rows.ts';
import { type Strapi, uidOf } from './strapi.ts';

/** A document as it was written. */
interface WrittenDocument {
  planned: PlannedDocument;
  draft: number | null;
  published: number;
}

export interface RefusedByCms {
  planned: PlannedDocument;
  reason: string;
}

interface WritingOptions {
  finder: RowFinder;
  now: Date;
  /** The relation that is left empty, to be linked later. */
  later: string | undefined;
}

/**
 * Writes new documents, published, as the Document Service would have: the same rows, draft and
 * published, the same components, links and kept relations. Strapi's own entity validator judges
 * each of them first; what it refuses is given back, and the others are written.
 *
 * Needs to be inside a transaction. Every document is of one type.
 */
export async function writeDocuments(
  strapi: Strapi,
  type: DocumentType,
  batch: readonly PlannedDocument[],
  { finder, now, later }: WritingOptions,
): Promise<{ written: WrittenDocument[]; refused: RefusedByCms[] }> {
  const refused: RefusedByCms[] = [];
  const valid: { planned: PlannedDocument; attributes: Attributes }[] = [];
  for (const planned of batch) {
    const attributes = {
      ...attributesOf(planned),
      ...(later === undefined ? {} : { [later]: [] }),
    };
    const reason = await faultOf(
      strapi,
      type,
      withRows(strapi, type, attributes, 'published', finder),
    );
    if (reason === undefined) valid.push({ planned, attributes });
    else refused.push({ planned, reason });
  }
  if (valid.length === 0) return { written: [], refused };

  const hasDrafts = draftedTypes.includes(type);
  const write = async (status: Status) =>
    writeRows(
      strapi,
      type,
      valid.map(({ planned, attributes }) => ({
        ...withRows(strapi, type, attributes, status, finder),
        documentId: planned.document.documentId,
        locale: null,
        createdAt: now,
        updatedAt: now,
        publishedAt: status === 'draft' ? null : now,
        ...(hasDrafts && status === 'published' ? keptRelations(strapi, type, attributes) : {}),
      })),
    );
  const drafts = hasDrafts ? await write('draft') : undefined;
  const published = await write('published');
  return {
    refused,
    written: valid.map(({ planned }, index) => ({
      planned,
      draft: drafts?.[index] ?? null,
      published: published[index] as number,
    })),
  };
}

async function faultOf(
  strapi: Strapi,
  type: DocumentType,
  data: Attributes,
): Promise<string | undefined> {
  try {
    await strapi.entityValidator.validateEntityCreation(
      strapi.contentType(uidOf(type)) as never,
      data as never,
      { isDraft: false, strictRelations: true } as never,
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ValidationError') throw error;
    return error.message;
  }
}

/** What C9 keeps of a published document's relations: documentIds, in order, whatever becomes of the targets. */
function keptRelations(strapi: Strapi, type: DocumentType, attributes: Attributes): Attributes {
  const schema = strapi.contentType(uidOf(type)).attributes as Record<
    string,
    Schema.Attribute.AnyAttribute
  >;
  const names = Object.keys(schema).filter((name) => {
    const attribute = schema[name];
    return (
      name !== 'localizations' &&
      attribute?.type === 'relation' &&
      'target' in attribute &&
      String(attribute.target).startsWith('api::')
    );
  });
  if (names.length === 0) return {};
  const kept = names.map((name) => [name, [attributes[name] ?? []].flat()]);
  return { publishedRelations: Object.fromEntries(kept) };
}

/** One row for each item, with its components and its links. Gives the numbers of the rows, in order. */
async function writeRows(
  strapi: Strapi,
  type: DocumentType,
  items: readonly Attributes[],
): Promise<number[]> {
  const { attributes } = strapi.contentType(uidOf(type));
  const data = await withComponents(strapi, attributes, items);
  return insert(strapi, uidOf(type), data);
}

/** Writes the components of all items at once, and puts links to them in the items. */
async function withComponents(
  strapi: Strapi,
  schema: object,
  items: readonly Attributes[],
): Promise<Attributes[]> {
  const result = items.map((item) => ({ ...item }));
  for (const [name, attribute] of Object.entries(
    schema as Record<string, Schema.Attribute.AnyAttribute>,
  )) {
    if (attribute.type !== 'component') continue;
    const parts = items.flatMap((item) => item[name] as Attributes[]);
    const inner = strapi.components[attribute.component]?.attributes ?? {};
    const ids = await insert(
      strapi,
      attribute.component,
      await withComponents(strapi, inner, parts),
    );
    let next = 0;
    for (const [index, item] of items.entries()) {
      (result[index] as Attributes)[name] = (item[name] as Attributes[]).map(() => ({
        id: ids[next++],
        __pivot: { field: name, component_type: attribute.component },
      }));
    }
  }
  return result;
}

/** Inserts rows and what they link to, with Strapi's query engine. Numbers grow in the order of the rows. */
async function insert(strapi: Strapi, uid: string, data: readonly Attributes[]): Promise<number[]> {
  if (data.length === 0) return [];
  const { ids } = await strapi.db.query(uid as never).createMany({ data: [...data] });
  if (ids.length !== data.length)
    throw new Error(`${data.length} rows of ${uid} gave ${ids.length} numbers`);
  const inOrder = ids.map(Number).sort((a, b) => a - b);
  for (const [index, id] of inOrder.entries()) await attach(strapi, uid, id, data[index] ?? {});
  return inOrder;
}

/** Links a row to what its attributes name, as Strapi does when it makes one. */
export async function attach(
  strapi: Strapi,
  uid: string,
  id: number,
  data: Attributes,
): Promise<void> {
  const entityManager = strapi.db.entityManager as unknown as LinkingEntityManager;
  await strapi.db.transaction(({ trx }) =>
    entityManager.attachRelations(uid, id, data, { transaction: trx }),
  );
}

/** Strapi's entity manager has it, its types do not say so. */
interface LinkingEntityManager {
  attachRelations(
    uid: string,
    id: number,
    data: Attributes,
    options: { transaction: unknown },
  ): Promise<void>;
}
