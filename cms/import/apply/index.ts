import { type DocumentType, documentTypes } from '@parvis/shared';
import type { Existing, ImportRecord, Plan, PlannedDocument } from '../plan/index.ts';
import { attributesOf } from './attributes.ts';
import { attach, type RefusedByCms, writeDocuments } from './bulk.ts';
import { type LostPicture, storePictures } from './pictures.ts';
import { keepRecords } from './records.ts';
import { type GrowingRowFinder, rowFinder, withRows } from './rows.ts';
import { breathe, instantOf, piecesOf, type Strapi, uidOf } from './strapi.ts';

export interface Applied {
  /** Documents that were written, for the verification. */
  written: PlannedDocument[];
  conflicts: PlannedDocument[];
  /** What the CMS refused: the others were written. */
  refused: RefusedByCms[];
  /** Pictures that could not be stored: what shows them is written without. */
  lostPictures: LostPicture[];
}

interface ApplyOptions {
  now: () => Date;
  onProgress?: (what: DocumentType | 'picture', done: number, total: number) => void;
}

/** What is pointed at comes before what points. */
const order: readonly DocumentType[] = [
  'organisation',
  'category',
  'incubator',
  'startup',
  'author',
  'role',
  'post',
  'page',
  'redirect',
  'site',
];

/** Incubators highlight startups that are in incubators: this link waits for both to be there. */
const laterLinks: Partial<Record<DocumentType, string>> = { incubator: 'highlightedStartups' };

/** Documents in one transaction: few enough for a running CMS to write in between. */
const BATCH = 50;

/**
 * Does what a plan says, and decides nothing. Documents and the note that they were imported are
 * written in one transaction a batch: an import that is stopped midway is finished by the next one.
 */
export async function applyPlan(
  strapi: Strapi,
  plan: Plan,
  existing: Existing,
  options: ApplyOptions,
): Promise<Applied> {
  const finder = await rowFinder(strapi);
  for (const type of documentTypes) await finder.loadType(type);
  const job: Job = { strapi, finder, existing, options, recordOf: recorder(plan) };
  const applied: Applied = {
    written: [],
    conflicts: [],
    refused: [],
    lostPictures: await storeAll(job, plan),
  };

  for (const type of order) await createAll(job, type, plan, applied);
  await linkLater(job, plan);
  await updateAll(job, plan, applied);
  applied.conflicts = plan.documents.filter(({ action }) => action === 'conflict');
  const unchanged = plan.documents.filter(({ action }) => action === 'unchanged');
  await keepRecords(
    strapi,
    [...recordsOfFiles(plan), ...refreshed(unchanged, job)],
    existing.records,
  );
  return applied;
}

type Created = Awaited<ReturnType<typeof writeDocuments>>;

interface Job {
  strapi: Strapi;
  finder: GrowingRowFinder;
  existing: Existing;
  options: ApplyOptions;
  recordOf: (planned: PlannedDocument, writtenAt: string | null) => ImportRecord;
}

async function storeAll({ strapi, finder, options }: Job, plan: Plan): Promise<LostPicture[]> {
  let stored = 0;
  const total = plan.pictures.filter(({ action }) => action === 'upload').length;
  return storePictures(strapi, plan.pictures, (source, id) => {
    finder.learnFile(source, id);
    stored += 1;
    options.onProgress?.('picture', stored, Math.max(stored, total));
  });
}

async function createAll(
  job: Job,
  type: DocumentType,
  plan: Plan,
  applied: Applied,
): Promise<void> {
  const created = plan.documents.filter((one) => one.type === type && one.action === 'create');
  let done = 0;
  for (const batch of piecesOf(created, BATCH)) {
    const { written, refused } = await createSafely(job, type, batch);
    for (const { planned, draft, published } of written) {
      job.finder.learn(type, planned.document.documentId, { draft, published });
    }
    applied.written.push(...written.map(({ planned }) => planned));
    applied.refused.push(...refused);
    done += batch.length;
    job.options.onProgress?.(type, done, created.length);
    await breathe();
  }
}

/** A document that the database itself refuses takes nothing with it: its batch is written one by one. */
async function createSafely(
  job: Job,
  type: DocumentType,
  batch: readonly PlannedDocument[],
): Promise<Created> {
  try {
    return await createBatch(job, type, batch);
  } catch (error) {
    const [planned, ...others] = batch;
    if (planned === undefined) throw error;
    if (others.length === 0) return { written: [], refused: [{ planned, reason: String(error) }] };
  }
  const created: Created = { written: [], refused: [] };
  for (const planned of batch) {
    const { written, refused } = await createSafely(job, type, [planned]);
    created.written.push(...written);
    created.refused.push(...refused);
  }
  return created;
}

async function createBatch(
  { strapi, finder, existing, options, recordOf }: Job,
  type: DocumentType,
  batch: readonly PlannedDocument[],
) {
  const now = options.now();
  return strapi.db.transaction(async ({ trx }) => {
    await takeTurn(strapi, type, trx);
    const later = laterLinks[type];
    const outcome = await writeDocuments(strapi, type, batch, { finder, now, later });
    const settled = outcome.written.filter(({ planned }) => !hasLaterLinks(planned));
    const records = settled.map(({ planned }) => recordOf(planned, now.toISOString()));
    await keepRecords(strapi, records, existing.records);
    return outcome;
  });
}

/** On PostgreSQL, the CMS's own writers of a type take turns: the import takes its own. */
async function takeTurn(strapi: Strapi, type: DocumentType, trx: { raw: RawQuery }): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`parvis:${type}`]);
}

type RawQuery = (sql: string, bindings: readonly string[]) => PromiseLike<unknown>;

function hasLaterLinks({ type, document }: PlannedDocument): boolean {
  const name = laterLinks[type];
  return (
    name !== undefined && (document as unknown as Record<string, unknown[]>)[name]?.length !== 0
  );
}

/** A document that waits for its links is noted as imported once it has them. */
async function linkLater(job: Job, plan: Plan): Promise<void> {
  const { strapi, finder, existing, recordOf } = job;
  for (const planned of plan.documents) {
    const name = laterLinks[planned.type];
    const row = finder.rowsOf(planned.type, planned.document.documentId)?.published;
    if (name === undefined || planned.action !== 'create' || row == null) continue;
    if (!hasLaterLinks(planned)) continue;
    const { [name]: links } = attributesOf(planned);
    const data = withRows(strapi, planned.type, { [name]: links }, 'published', finder);
    await strapi.db.transaction(async () => {
      await attach(strapi, uidOf(planned.type), row, data);
      const stored: { updatedAt: unknown } | null = await strapi.db
        .query(uidOf(planned.type))
        .findOne({ where: { id: row }, select: ['updatedAt'] });
      const writtenAt = stored === null ? null : instantOf(stored.updatedAt);
      await keepRecords(strapi, [recordOf(planned, writtenAt)], existing.records);
    });
  }
}

async function updateAll(job: Job, plan: Plan, applied: Applied): Promise<void> {
  const updated = plan.documents.filter(({ action }) => action === 'update');
  for (const [index, planned] of updated.entries()) {
    const reason = await updateDocument(job, planned);
    if (reason === undefined) applied.written.push(planned);
    else applied.refused.push({ planned, reason });
    job.options.onProgress?.(planned.type, index + 1, updated.length);
    await breathe();
  }
}

/**
 * A document that is there goes through the Document Service: slugs, addresses and events are its affair.
 * @returns why the CMS refused it, if it did
 */
async function updateDocument(job: Job, planned: PlannedDocument): Promise<string | undefined> {
  const { strapi, existing, recordOf } = job;
  const { documentId } = planned.document;
  const { slug: _, ...attributes } = attributesOf(planned);
  try {
    await strapi.documents(uidOf(planned.type) as 'api::post.post').update({
      documentId,
      data: withFiles(job, planned.type, attributes) as never,
      status: 'published',
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const row: { updatedAt: unknown } | null = await strapi.db
    .query(uidOf(planned.type))
    .findOne({ where: { documentId }, orderBy: { updatedAt: 'desc' }, select: ['updatedAt'] });
  const writtenAt = row === null ? null : instantOf(row.updatedAt);
  await keepRecords(strapi, [recordOf(planned, writtenAt)], existing.records);
  return undefined;
}

/** Pictures as the Document Service takes them: by the number of their row. */
function withFiles(
  { strapi, finder }: Job,
  type: DocumentType,
  data: Record<string, unknown>,
): Record<string, unknown> {
  const schema = strapi.contentType(uidOf(type)).attributes as Record<string, { type: string }>;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      if (schema[name]?.type !== 'media') return [name, value];
      const picture = value as { source: string } | null;
      return [name, picture === null ? null : (finder.fileOf(picture.source) ?? null)];
    }),
  );
}

function recorder(plan: Plan): Job['recordOf'] {
  const files = new Map(plan.files.map((file) => [file.key, file]));
  return (planned, writtenAt) => ({
    source: planned.source,
    sourceDigest: files.get(planned.source)?.digest ?? null,
    contentDigest: planned.digest,
    uid: uidOf(planned.type),
    target: planned.document.documentId,
    outcome: files.get(planned.source)?.outcome ?? 'imported',
    writtenAt,
  });
}

/** Documents that say the same, though their file may have changed in what is not imported. */
function refreshed(
  unchanged: readonly PlannedDocument[],
  { existing, recordOf }: Job,
): ImportRecord[] {
  return unchanged.flatMap((planned) => {
    const known = existing.records.get(planned.source);
    return known === undefined ? [] : [recordOf(planned, known.writtenAt)];
  });
}

/** What became of each file that made no document of its own. */
function recordsOfFiles(plan: Plan): ImportRecord[] {
  const sources = new Set(plan.documents.map(({ source }) => source));
  return plan.files
    .filter(({ key }) => !sources.has(key))
    .map(({ key, digest, outcome }) => ({
      source: key,
      sourceDigest: digest,
      contentDigest: null,
      uid: null,
      target: null,
      outcome,
      writtenAt: null,
    }));
}
