import {
  type DocumentType,
  isDocumentType,
  LARGEST_WITHDRAWAL,
  type PublicationForeseen,
  publisherApi,
  type Withdrawal,
  withdrawal,
} from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../documents/act.ts';
import { environment } from '../environment.ts';
import { mayRead } from '../people/permission.ts';
import { publishedVersions } from '../publication/versions.ts';
import { askPublisher } from '../publisher/ask.ts';
import type { StaffContext, StaffRoute } from '../staff/route.ts';
import { FORESEE_PUBLICATION, type UsesAnswer } from './answer.ts';
import { publicationOf } from './publication.ts';
import { pagesOf, type Referrer, referrersOf, type Targets } from './referrers.ts';

/** Nobody reads more before withdrawing something. */
const MOST_NAMED = 50;

/** For the panel « Utilisé par » and for who is about to withdraw documents: ids after commas. */
export const uses: StaffRoute = {
  method: 'GET',
  path: '/uses/:type/:documentIds',
  handler: (strapi) => async (ctx: StaffContext) => {
    const { type } = ctx.params;
    const documentIds: string[] = [...new Set<string>(ctx.params.documentIds.split(','))];
    if (!isDocumentType(type)) return ctx.notFound();
    if (documentIds.length > LARGEST_WITHDRAWAL) {
      return ctx.badRequest(`Demandez au plus ${LARGEST_WITHDRAWAL} contenus à la fois.`);
    }
    const { userAbility } = ctx.state;
    for (const documentId of documentIds) {
      const permission = await mayRead(strapi, userAbility, uidOf(type), documentId);
      if (permission === 'absent') return ctx.notFound();
      if (permission === 'no') return ctx.forbidden();
    }
    ctx.set('Cache-Control', 'no-store');
    const foresees = ctx.querystring === FORESEE_PUBLICATION;
    ctx.body = await answerFor(strapi, userAbility, { type, documentIds }, foresees);
  },
};

async function answerFor(
  strapi: Core.Strapi,
  userAbility: unknown,
  targets: Targets,
  foreseesPublication: boolean,
): Promise<UsesAnswer<DocumentType, Withdrawal, PublicationForeseen>> {
  const { type, documentIds } = targets;
  const { signal, publicSite } = environment();
  const referrers = await referrersOf(strapi, targets, publicSite);
  const readable = await readableOf(strapi, userAbility, referrers.slice(0, MOST_NAMED));
  const published = await publishedVersions(strapi, [type], documentIds);
  const [documentId, ...others] = documentIds;
  const [said, publication] = await Promise.all([
    askPublisher(signal, {
      path: publisherApi.withdrawal(type, documentIds),
      answer: withdrawal,
    }),
    foreseesPublication && documentId !== undefined && others.length === 0
      ? publicationOf(strapi, signal, { type, documentId })
      : null,
  ]);
  return {
    referrers: readable,
    others: referrers.length - readable.length,
    hidden: Math.min(referrers.length, MOST_NAMED) - readable.length,
    isPublished: published.length > 0,
    page: documentIds.length === 1 ? await publicPage(strapi, targets) : null,
    withdrawal: 'silence' in said ? 'silent' : said,
    publication,
  };
}

async function readableOf(
  strapi: Core.Strapi,
  userAbility: unknown,
  referrers: readonly Referrer[],
): Promise<Referrer[]> {
  const readable: Referrer[] = [];
  for (const referrer of referrers) {
    const uid = uidOf(referrer.type);
    if ((await mayRead(strapi, userAbility, uid, referrer.documentId)) === 'yes') {
      readable.push(referrer);
    }
  }
  return readable;
}

async function publicPage(strapi: Core.Strapi, targets: Targets): Promise<string | null> {
  const [page] = await pagesOf(strapi, targets, { publishedAt: { $notNull: true } });
  return page ?? null;
}
