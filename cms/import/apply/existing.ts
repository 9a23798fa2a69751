import {
  addressOf,
  type DocumentType,
  documentTypes,
  type SluggedType,
  sluggedTypes,
} from '@parvis/shared';
import type { Known } from '../convert/catalogue.ts';
import type { Existing, ExistingDocument, ImportRecord } from '../plan/index.ts';
import { FILE, instantOf, RECORD, type Strapi, uidOf } from './strapi.ts';

/** Reads what the CMS holds, as far as an import must respect it. */
export async function readExisting(strapi: Strapi): Promise<{ existing: Existing; known: Known }> {
  const rows = new Map<DocumentType, Row[]>();
  for (const type of documentTypes) rows.set(type, await rowsOf(strapi, type));
  const redirects = await redirectsOf(strapi);
  const documents = Object.fromEntries(
    documentTypes.map((type) => [type, documentsOf(rows.get(type) ?? [])]),
  ) as Record<DocumentType, Map<string, ExistingDocument>>;
  return {
    existing: {
      records: await recordsOf(strapi),
      documents,
      redirects: new Map(redirects.map((redirect) => [redirect.from, redirect])),
      pictures: await picturesOf(strapi),
    },
    known: knownSlugs(rows, redirects),
  };
}

interface Row {
  documentId: string;
  slug?: string | null;
  updatedAt: unknown;
  publishedAt: unknown;
}

interface RedirectRow {
  documentId: string;
  from: string;
  to: string | null;
  kind: string;
  holder: string | null;
}

async function rowsOf(strapi: Strapi, type: DocumentType): Promise<Row[]> {
  const slug = (sluggedTypes as readonly DocumentType[]).includes(type) ? ['slug'] : [];
  const select = ['documentId', 'updatedAt', 'publishedAt', ...slug];
  return strapi.db.query(uidOf(type)).findMany({ select });
}

async function redirectsOf(strapi: Strapi): Promise<RedirectRow[]> {
  const select = ['documentId', 'from', 'to', 'kind', 'holder'];
  return strapi.db.query(uidOf('redirect')).findMany({ select });
}

/** A document was last changed when its draft was; where there are no drafts, when it was. */
function documentsOf(rows: readonly Row[]): Map<string, ExistingDocument> {
  const documents = new Map<string, ExistingDocument>();
  for (const { documentId, updatedAt, publishedAt } of rows) {
    const moment = instantOf(updatedAt);
    const other = documents.get(documentId);
    documents.set(documentId, {
      updatedAt: other === undefined || other.updatedAt < moment ? moment : other.updatedAt,
      isPublished: publishedAt !== null || other?.isPublished === true,
    });
  }
  return documents;
}

async function recordsOf(strapi: Strapi): Promise<Map<string, ImportRecord>> {
  const rows: (ImportRecord & { writtenAt: unknown })[] = await strapi.db
    .query(RECORD)
    .findMany({});
  return new Map(
    rows.map((row) => [
      row.source,
      { ...row, writtenAt: row.writtenAt == null ? null : instantOf(row.writtenAt) },
    ]),
  );
}

async function picturesOf(strapi: Strapi): Promise<Set<string>> {
  const files: { url: string }[] = await strapi.db.query(FILE).findMany({ select: ['url'] });
  return new Set(files.map(({ url }) => url));
}

/** Slugs that are held: by a document, or by a redirect that keeps them for the one that had them. */
function knownSlugs(
  rows: ReadonlyMap<DocumentType, readonly Row[]>,
  redirects: readonly RedirectRow[],
): Known {
  const slugs = new Map<string, string>();
  const holders = new Map<string, Set<string>>();
  for (const type of sluggedTypes) {
    for (const { documentId, slug } of rows.get(type) ?? []) {
      if (slug == null) continue;
      slugs.set(documentId, slug);
      const key = `${type}/${slug}`;
      holders.set(key, (holders.get(key) ?? new Set()).add(documentId));
    }
  }
  const kept = new Map(redirects.map(({ from, holder }) => [from, holder]));
  return {
    slugOf: (documentId) => slugs.get(documentId),
    isTaken(type: SluggedType, slug: string, documentId: string) {
      const others = [...(holders.get(`${type}/${slug}`) ?? [])];
      if (others.some((other) => other !== documentId)) return true;
      const address = addressOf(type, slug);
      return address !== undefined && kept.has(address) && kept.get(address) !== documentId;
    },
  };
}
