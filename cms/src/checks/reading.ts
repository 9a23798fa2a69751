import { type DocumentType, dayOf } from '@parvis/shared';
import type { Core, Schema, UID } from '@strapi/strapi';
import { hasDrafts, typeOf, uidOf } from '../documents/act.ts';
import { documentIds } from '../documents/published-relations.ts';
import { environment } from '../environment.ts';
import type { CheckedDocument, Related } from './document.ts';
import { linksIn } from './links/found.ts';
import { internalPath } from './links/internal.ts';
import { pathStates } from './links/states.ts';
import type { Surroundings } from './surroundings.ts';
import { readText } from './text/text.ts';

type Attributes = Record<string, Schema.Attribute.AnyAttribute>;
type Values = Readonly<Record<string, unknown>>;

/** The draft of a document, or the document itself for a type without drafts, with its relations. */
export async function storedValues(
  strapi: Core.Strapi,
  type: DocumentType,
  documentId: string,
): Promise<Values | undefined> {
  const draft = hasDrafts(type) ? { publishedAt: null } : {};
  const row: Values | null = await strapi.db
    .query(uidOf(type))
    .findOne({ where: { documentId, ...draft }, populate: populateOf(attributesOf(strapi, type)) });
  return row ?? undefined;
}

function populateOf(attributes: Attributes): Record<string, unknown> {
  const populate: Record<string, unknown> = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    if (isRelation(attribute)) populate[name] = { select: ['documentId'] };
    if (attribute.type === 'media' || attribute.type === 'component') populate[name] = true;
  }
  return populate;
}

/**
 * A document as the form holds it, over what is stored of it.
 *
 * @param values of a row, or of Strapi's form: there, a relation is what was added and taken away
 * @param stored none for a document that was never saved
 */
export async function readDocument(
  strapi: Core.Strapi,
  type: DocumentType,
  values: Values,
  stored: Values = {},
): Promise<CheckedDocument> {
  const attributes = attributesOf(strapi, type);
  const names = Object.keys(attributes);
  const related: Record<string, readonly Related[]> = {};
  for (const name of names) {
    const attribute = attributes[name];
    if (attribute === undefined || !isRelation(attribute)) continue;
    const isToMany = attribute.relation.endsWith('ToMany');
    const ids = relationIn(values[name], documentIds(stored[name]), isToMany);
    related[name] = await relatedDocuments(strapi, attribute.target as UID.ContentType, ids);
  }
  const own = names.filter((name) => !(name in related));
  return {
    type,
    values: Object.fromEntries(own.map((name) => [name, values[name]])),
    related,
    texts: own.flatMap((name) => {
      const text = values[name];
      const isText = attributes[name]?.type === 'richtext' && typeof text === 'string';
      return isText ? [readText(name, text)] : [];
    }),
  };
}

/** What must be known to check a document. */
export async function surroundingsOf(
  strapi: Core.Strapi,
  document: CheckedDocument,
  documentId: string | undefined,
  now: Date,
): Promise<Surroundings> {
  const { publicSite: siteUrl } = environment();
  const paths = linksIn(document).flatMap(({ href }) => internalPath(href, siteUrl) ?? []);
  const states = await pathStates(strapi, [...new Set(paths)], documentId);
  const site: { defaultApplicationUrl: string | null } | null = await strapi.db
    .query(uidOf('site'))
    .findOne({ select: ['defaultApplicationUrl'] });
  return {
    today: dayOf(now),
    siteUrl,
    hasDefaultForm: Boolean(site?.defaultApplicationUrl),
    stateOf: (path) => states.get(path) ?? 'dead',
  };
}

/** What Strapi's form holds of a relation that was changed. */
interface Changes {
  connect?: readonly FormRelation[];
  disconnect?: readonly FormRelation[];
}

interface FormRelation {
  documentId?: string;
  apiData?: { documentId?: string };
}

function relationIn(value: unknown, stored: readonly string[], isToMany: boolean): string[] {
  if (value === undefined || value === null) return [...stored];
  if (!isChanges(value)) return documentIds(value);
  const gone = new Set(idsIn(value.disconnect));
  const added = idsIn(value.connect);
  const kept = stored.filter((id) => !gone.has(id) && !added.includes(id));
  return isToMany ? [...kept, ...added] : [...kept, ...added].slice(-1);
}

const isChanges = (value: unknown): value is Changes =>
  typeof value === 'object' && value !== null && ('connect' in value || 'disconnect' in value);

function idsIn(relations: readonly FormRelation[] | undefined): string[] {
  if (!Array.isArray(relations)) return [];
  return relations.flatMap(
    (item: FormRelation) => item?.apiData?.documentId ?? item?.documentId ?? [],
  );
}

async function relatedDocuments(
  strapi: Core.Strapi,
  target: UID.ContentType,
  ids: readonly string[],
): Promise<Related[]> {
  const type = typeOf(target);
  if (type === undefined || ids.length === 0) return [];
  const rows: { documentId: string; title?: string; name?: string; publishedAt?: unknown }[] =
    await strapi.db.query(target).findMany({ where: { documentId: { $in: [...ids] } } });
  return ids.flatMap((documentId) => {
    const found = rows.filter((row) => row.documentId === documentId);
    const [row] = found;
    if (row === undefined) return [];
    const isPublished = !hasDrafts(type) || found.some(({ publishedAt }) => publishedAt != null);
    return [{ documentId, name: row.name ?? row.title ?? '', isPublished }];
  });
}

function attributesOf(strapi: Core.Strapi, type: DocumentType): Attributes {
  const { attributes } = strapi.contentType(uidOf(type));
  const strapiOwn = ['createdAt', 'updatedAt', 'publishedAt', 'locale'];
  return Object.fromEntries(
    Object.entries(attributes as Attributes).filter(
      ([name, attribute]) =>
        !strapiOwn.includes(name) && (!isAnyRelation(attribute) || isRelation(attribute)),
    ),
  );
}

const isAnyRelation = ({ type }: Schema.Attribute.AnyAttribute) => type === 'relation';

/** A relation to a document, not one of those of Strapi: who wrote it, its translations. */
function isRelation(
  attribute: Schema.Attribute.AnyAttribute,
): attribute is Schema.Attribute.RelationWithTarget {
  return (
    attribute.type === 'relation' &&
    'target' in attribute &&
    String(attribute.target).startsWith('api::')
  );
}
