import { type DocumentType, draftedTypes, longDate } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../documents/act.ts';
import type { StaffRoute } from '../staff/route.ts';
import type { ListAnswer } from './answers.ts';
import { type Candidate, listedFor } from './listing.ts';

/** `GET /parvis/home/waiting`: what was written and is not published, the latest first. */
export const waiting: StaffRoute = {
  method: 'GET',
  path: '/home/waiting',
  handler: (strapi) => async (ctx) => {
    const found = await Promise.all(draftedTypes.map((type) => draftsOf(strapi, type)));
    const latestFirst = found.flat().sort((a, b) => b.at - a.at);
    const answer: ListAnswer = await listedFor(strapi, ctx.state.userAbility, latestFirst);
    ctx.body = answer;
  },
};

interface Row {
  documentId: string;
  updatedAt: string | number | Date;
  publishedAt: string | number | Date | null;
}

/** The drafts of a type that were never published, or were changed since. */
async function draftsOf(
  strapi: Core.Strapi,
  type: DocumentType,
): Promise<(Candidate & { at: number })[]> {
  const rows: Row[] = await strapi.db.query(uidOf(type)).findMany({
    select: ['documentId', 'updatedAt', 'publishedAt'],
  });
  const published = new Map(
    rows.flatMap((row) => (row.publishedAt === null ? [] : [[row.documentId, momentOf(row)]])),
  );
  return rows.flatMap((row) => {
    const at = momentOf(row);
    const publishedAt = published.get(row.documentId);
    if (row.publishedAt !== null || (publishedAt !== undefined && publishedAt >= at)) return [];
    const when = longDate(new Date(at).toISOString());
    const detail = publishedAt === undefined ? `Brouillon du ${when}` : `Modifications du ${when}`;
    return [{ type, documentId: row.documentId, detail, at }];
  });
}

function momentOf({ updatedAt }: Row): number {
  return new Date(updatedAt).getTime();
}
