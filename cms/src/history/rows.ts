import type { DocumentType } from '@parvis/shared';
import type { Core, UID } from '@strapi/strapi';
import type { Content } from './content.ts';

/** What was done to a document: `saved` for a draft, which visitors do not see. */
export type ActKept = 'published' | 'withdrawn' | 'deleted' | 'saved';

/** Who did it: somebody with an account; nobody; or it was done before there was a history. */
export type Doer =
  | { cause: 'staff'; accountId: number; accountName: string }
  | { cause: 'automatic' | 'earlier'; accountId: null; accountName: null };

export interface VersionToKeep {
  act: ActKept;
  /** Of a published version: its rank among those of the document, from 1. */
  number: number | null;
  content: Content | null;
  digest: string | null;
  /** When the draft came to say this: what a form that was loaded then names. */
  state: string | null;
  at: string;
  /** As the publication index named it. */
  publicationVersion: string | null;
}

export type Version = VersionToKeep & Doer & { id: number };

export interface Subject {
  type: DocumentType;
  documentId: string;
}

export const VERSION = 'api::document-version.document-version' as UID.ContentType;

/** A form is rarely open for longer than so many saves by others. */
const DRAFTS_KEPT = 30;

/** The kept versions of one document. Each call is part of the transaction it is made in. */
export interface Versions {
  /** The newest act that visitors saw; with it, its content. */
  lastPublic(): Promise<Version | undefined>;
  /** What the draft said in a state. */
  ofState(state: string): Promise<Version | undefined>;
  ofNumber(number: number): Promise<Version | undefined>;
  /** Acts after one, oldest first, without their contents. */
  after(id: number): Promise<Version[]>;
  /** The acts that visitors saw, newest first, without their contents. */
  list(): Promise<Version[]>;
  add(version: VersionToKeep, doer: Doer): Promise<void>;
}

const withoutContent = [
  'id',
  'number',
  'act',
  'digest',
  'state',
  'cause',
  'accountId',
  'accountName',
  'at',
  'publicationVersion',
];

export function versionsOf(strapi: Core.Strapi, { type, documentId }: Subject): Versions {
  const rows = strapi.db.query(VERSION);
  const subject = { subjectType: type, subject: documentId };
  const isPublic = { act: { $ne: 'saved' } };
  const newest = async (where: object): Promise<Version | undefined> =>
    (await rows.findOne({ where: { ...subject, ...where }, orderBy: { id: 'desc' } })) ?? undefined;

  async function forgetOldDrafts(): Promise<void> {
    const old: { id: number }[] = await rows.findMany({
      where: { ...subject, act: 'saved' },
      orderBy: { id: 'desc' },
      select: ['id'],
      offset: DRAFTS_KEPT,
      limit: DRAFTS_KEPT,
    });
    if (old.length > 0) await rows.deleteMany({ where: { id: { $in: old.map(({ id }) => id) } } });
  }

  return {
    lastPublic: () => newest(isPublic),
    ofState: (state) => newest({ state }),
    ofNumber: (number) => newest({ number, act: 'published' }),
    after: (id) =>
      rows.findMany({
        where: { ...subject, id: { $gt: id } },
        orderBy: { id: 'asc' },
        select: withoutContent,
      }),
    list: () =>
      rows.findMany({
        where: { ...subject, ...isPublic },
        orderBy: { id: 'desc' },
        select: withoutContent,
      }),
    async add(version, doer) {
      await rows.create({ data: { ...subject, ...version, ...doer } });
      if (version.act === 'saved') await forgetOldDrafts();
    },
  };
}

/** Versions of a document are kept as long as it is, and then for so many days. */
const DAYS_AFTER_DELETION = 365;
const DAY = 24 * 60 * 60 * 1000;

/** A deleted document leaves nothing for ever, the data of people least of all. */
export async function forgetDeletedDocuments(strapi: Core.Strapi, now: Date): Promise<void> {
  const rows = strapi.db.query(VERSION);
  const limit = new Date(now.getTime() - DAYS_AFTER_DELETION * DAY).toISOString();
  const deleted: { subject: string }[] = await rows.findMany({
    where: { act: 'deleted', at: { $lt: limit } },
    select: ['subject'],
  });
  for (const { subject } of deleted) await rows.deleteMany({ where: { subject } });
}
