import { randomBytes } from 'node:crypto';
import type { DocumentType } from '@parvis/shared';
import type { Core } from '@strapi/strapi';

const UID = 'api::preview-share.preview-share';
const DAY = 24 * 60 * 60 * 1000;

/** How long shares that are over are remembered, in days. */
const REMEMBERED = 30;
/** Links to one document that may be in use at once: more is a mistake, or a machine. */
export const MOST_SHARES = 20;

/** A link to a preview that somebody gave to people without an account. */
export interface Share {
  code: string;
  /** Who made it, by name. */
  maker: string;
  madeAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  /** When it was last opened, and how often; by machines too, which look at links that are sent. */
  seenAt: Date | null;
  uses: number;
}

interface Key {
  type: DocumentType;
  documentId: string;
}

/** The shares of a document that can be opened now, latest first. */
export async function liveShares(
  strapi: Core.Strapi,
  { type, documentId }: Key,
  now: Date,
): Promise<Share[]> {
  const rows: Row[] = await strapi.db.query(UID).findMany({
    where: { type, target: documentId, revokedAt: null, expiresAt: { $gt: now } },
    orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map(shareOf);
}

export async function makeShare(
  strapi: Core.Strapi,
  { type, documentId }: Key,
  { maker, days, now }: { maker: string; days: number; now: Date },
): Promise<void> {
  const forgotten = new Date(now.getTime() - REMEMBERED * DAY);
  await strapi.db.query(UID).deleteMany({ where: { expiresAt: { $lt: forgotten } } });
  await strapi.db.query(UID).create({
    data: {
      code: randomBytes(12).toString('base64url'),
      ...{ type, target: documentId, maker, uses: 0 },
      madeAt: now,
      // To the second, as in the link.
      expiresAt: new Date(Math.floor((now.getTime() + days * DAY) / 1000) * 1000),
    },
  });
}

/** From then on the link shows nothing. One that was revoked before stays so. */
export async function revokeShare(
  strapi: Core.Strapi,
  { type, documentId }: Key,
  code: string,
  now: Date,
): Promise<void> {
  await strapi.db.query(UID).updateMany({
    where: { type, target: documentId, code, revokedAt: null },
    data: { revokedAt: now },
  });
}

/** Whether a share still opens its document. */
export async function shareState(
  strapi: Core.Strapi,
  { type, documentId }: Key,
  code: string,
  now: Date,
): Promise<'live' | 'revoked' | 'expired'> {
  const row: Row | null = await strapi.db
    .query(UID)
    .findOne({ where: { type, target: documentId, code } });
  // One that nobody remembers is over.
  if (row === null) return 'expired';
  if (row.revokedAt !== null) return 'revoked';
  return new Date(row.expiresAt) > now ? 'live' : 'expired';
}

/** Counts an opening. */
export async function countUse(strapi: Core.Strapi, code: string, now: Date): Promise<void> {
  await strapi.db.query(UID).updateMany({ where: { code }, data: { seenAt: now } });
  const { tableName } = strapi.db.metadata.get(UID);
  await strapi.db.connection(tableName).where({ code }).increment('uses', 1);
}

type Stored = 'madeAt' | 'expiresAt' | 'revokedAt' | 'seenAt';
type Row = Omit<Share, Stored> & Record<Stored, string | null> & { expiresAt: string };

function shareOf({ code, maker, madeAt, expiresAt, revokedAt, seenAt, uses }: Row): Share {
  const date = (value: string | null) => (value === null ? null : new Date(value));
  return {
    ...{ code, maker, uses },
    madeAt: new Date(madeAt ?? expiresAt),
    expiresAt: new Date(expiresAt),
    revokedAt: date(revokedAt),
    seenAt: date(seenAt),
  };
}
