import {
  type DocumentType,
  type PublicationForeseen,
  publicationForeseen,
  publisherApi,
  writePreviewLink,
} from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { hasDrafts, uidOf } from '../documents/act.ts';
import type { Environment } from '../environment.ts';
import { stateOf } from '../preview/content.ts';
import { previewSeal } from '../preview/seal.ts';
import { askPublisher } from '../publisher/ask.ts';

/** Milliseconds: the publisher opens the link while we wait. */
const LINK_LIFETIME = 60_000;

/**
 * What the publication of a draft would change on the site. The publisher sees the draft through
 * a preview link, and through nothing else: ask for who may read it only.
 *
 * @param signal where the publisher hears signals
 * @returns `silent` when the publisher does not say; none when there is nothing to publish
 */
export async function publicationOf(
  strapi: Core.Strapi,
  signal: Environment['signal'],
  { type, documentId }: { type: DocumentType; documentId: string },
): Promise<PublicationForeseen | 'silent' | null> {
  if (!(await isToPublish(strapi, type, documentId))) return null;
  if (signal === undefined) return 'silent';
  const link = writePreviewLink(
    {
      ...{ type, documentId, version: 'saved', share: null },
      expiresAt: new Date(Date.now() + LINK_LIFETIME),
    },
    previewSeal(signal.secret),
  );
  const said = await askPublisher(signal, {
    path: publisherApi.publication(link),
    answer: publicationForeseen,
  });
  return 'silence' in said ? 'silent' : said;
}

/** Whether a draft was saved that no publication has brought to visitors. */
async function isToPublish(
  strapi: Core.Strapi,
  type: DocumentType,
  documentId: string,
): Promise<boolean> {
  if (!hasDrafts(type)) return false;
  const rows: { updatedAt: unknown; publishedAt: unknown }[] = await strapi.db
    .query(uidOf(type))
    .findMany({ where: { documentId }, select: ['updatedAt', 'publishedAt'] });
  const draft = rows.find(({ publishedAt }) => publishedAt === null);
  const published = rows.find(({ publishedAt }) => publishedAt !== null);
  return draft !== undefined && stateOf(draft, published?.updatedAt) !== 'published';
}
