import { addressOf, type DocumentType, type SluggedType, sluggedTypes } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import {
  documentIdOf,
  hasDrafts,
  type Middleware,
  makesPublic,
  typeOf,
  uidOf,
  withdraws,
} from './act.ts';

/**
 * Keeps the promise of every address that was public.
 *
 * An address that a document leaves becomes a redirect that the document holds: to its present
 * address while it is published, to nothing (« supprimé ») while it is not. All that it holds is
 * moved at each change, so there are no chains; an address taken back is no redirect any more, so
 * there are no loops; and no other document is given an address that is held (`slug.ts`).
 */
export function keepAddresses(strapi: Core.Strapi): Middleware {
  return async (act, next) => {
    const type = typeOf(act.uid);
    if (type === undefined || !isAddressed(type)) return next();
    if (!makesPublic(type, act) && !withdraws(act)) return next();
    const named = act.action === 'clone' ? undefined : act.params.documentId;
    const before = named === undefined ? undefined : await publicAddress(strapi, type, named);
    const outcome = await next();
    const documentId = documentIdOf(act, outcome);
    if (documentId === undefined || act.action === 'create') return outcome;
    const after = await publicAddress(strapi, type, documentId);
    if (after !== before) await moveAddress(strapi, { documentId, before, after });
    return outcome;
  };
}

interface Move {
  documentId: string;
  before: string | undefined;
  after: string | undefined;
}

async function moveAddress(
  strapi: Core.Strapi,
  { documentId, before, after }: Move,
): Promise<void> {
  const redirects = strapi.db.query(uidOf('redirect'));
  const destination =
    after === undefined ? { to: null, kind: 'gone' } : { to: after, kind: 'permanent' };
  if (after !== undefined) {
    await redirects.deleteMany({ where: { from: after, holder: documentId } });
  }
  await redirects.updateMany({
    where: { holder: documentId },
    data: { ...destination, updatedAt: new Date() },
  });
  if (before === undefined) return;
  await redirects.updateMany({
    where: { to: before },
    data: { ...destination, updatedAt: new Date() },
  });
  await strapi.documents(uidOf('redirect')).create({
    data: { from: before, ...destination, holder: documentId },
  });
}

async function publicAddress(
  strapi: Core.Strapi,
  type: SluggedType,
  documentId: string,
): Promise<string | undefined> {
  const published = hasDrafts(type) ? { publishedAt: { $notNull: true } } : {};
  const row: { slug: string | null } | null = await strapi.db
    .query(uidOf(type))
    .findOne({ where: { documentId, ...published }, select: ['slug'] });
  return row?.slug == null ? undefined : addressOf(type, row.slug);
}

function isAddressed(type: DocumentType): type is SluggedType {
  return (
    (sluggedTypes as readonly DocumentType[]).includes(type) &&
    addressOf(type as SluggedType, 'x') !== undefined
  );
}
