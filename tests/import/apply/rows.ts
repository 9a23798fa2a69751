import type { DocumentType } from '@parvis/shared';
import type { Core } from '@strapi/strapi';

type Row = Record<string, unknown>;

/**
 * Everything the database holds of a document, in a form that can be compared with another's:
 * its rows, components, links and files, without the numbers that tell rows apart.
 */
export async function databaseRows(
  strapi: Core.Strapi,
  type: DocumentType,
  documentId: string,
): Promise<Row[]> {
  const uid = `api::${type}.${type}`;
  const { tableName } = strapi.db.metadata.get(uid);
  const rows: Row[] = await strapi.db
    .connection(tableName)
    .where({ document_id: documentId })
    .orderBy('id');
  const described: Row[] = [];
  for (const row of rows) {
    described.push({ ...(await whole(strapi, uid, row)), ...status(row) });
  }
  return described.sort((a, b) => String(a.status).localeCompare(String(b.status)));
}

function status(row: Row): Row {
  const at = (moment: unknown) => new Date(moment as string).getTime();
  return {
    status: row.published_at === null ? 'draft' : 'published',
    isDatedInOrder: at(row.created_at) <= at(row.updated_at),
  };
}

const OWN = [
  'id',
  'document_id',
  'slug',
  'created_at',
  'updated_at',
  'published_at',
  'published_relations',
];

async function whole(strapi: Core.Strapi, uid: string, row: Row): Promise<Row> {
  const { attributes } = strapi.db.metadata.get(uid);
  const links: Row = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    if (['createdBy', 'updatedBy', 'localizations'].includes(name)) continue;
    const table = joinTableOf(strapi, attribute as Attribute);
    if (table !== undefined) links[name] = await linked(strapi, table, row.id, name, uid);
  }
  const kept = row.published_relations == null ? null : JSON.parse(String(row.published_relations));
  const columns = Object.fromEntries(Object.entries(row).filter(([name]) => !OWN.includes(name)));
  return { ...columns, ...links, keptRelations: kept };
}

interface Attribute {
  type: string;
  joinTable?: JoinTable;
  /** For a file: the type that owns the link, and the link's name there. */
  target?: string;
  morphBy?: string;
}

function joinTableOf(strapi: Core.Strapi, attribute: Attribute): JoinTable | undefined {
  if (attribute.type !== 'relation') return undefined;
  if (attribute.joinTable || !attribute.target || !attribute.morphBy) return attribute.joinTable;
  const owner = strapi.db.metadata.get(attribute.target).attributes[attribute.morphBy];
  return (owner as Attribute | undefined)?.joinTable;
}

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn?: { name: string };
  on?: Record<string, unknown>;
}

async function linked(
  strapi: Core.Strapi,
  table: JoinTable,
  id: unknown,
  field: string,
  uid: string,
): Promise<Row[]> {
  const columns = await strapi.db.connection(table.name).columnInfo();
  const where: Row = { ...table.on };
  if ('related_id' in columns) Object.assign(where, { related_id: id, related_type: uid, field });
  else where[table.joinColumn.name] = id;
  const rows: Row[] = await strapi.db.connection(table.name).where(where).orderBy('id');
  const described = rows.map(async (row) => {
    const { id: _, [table.joinColumn.name]: __, related_id: ___, ...rest } = row;
    if (!('cmp_id' in row)) return rest;
    const component = String(row.component_type);
    const { tableName } = strapi.db.metadata.get(component);
    const part: Row = await strapi.db.connection(tableName).where({ id: row.cmp_id }).first();
    return { ...rest, entity_id: null, cmp_id: await whole(strapi, component, part) };
  });
  return Promise.all(described);
}
