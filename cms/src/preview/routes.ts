import { type DocumentType, isDocumentType, previewPath, writePreviewLink } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { hasDrafts, uidOf } from '../documents/act.ts';
import { environment } from '../environment.ts';
import { may } from '../people/permission.ts';
import type { StaffContext, StaffRoute } from '../staff/route.ts';
import type { Lifetime, SharesAnswer } from './answer.ts';
import { previewSeal } from './seal.ts';
import { liveShares, MOST_SHARES, makeShare, revokeShare } from './shares.ts';

/** For the panel « Partager l’aperçu ». Who may change a draft may show it to others. */
const path = '/preview-shares/:type/:documentId';

const lifetimes: readonly Lifetime[] = [1, 7, 30];

/** The links of a document that can be opened. */
export const previewShares: StaffRoute = {
  method: 'GET',
  path,
  handler: (strapi) => forSharer(strapi, async () => undefined),
};

/** Makes one, for `days` days. */
export const sharePreview: StaffRoute = {
  method: 'POST',
  path,
  handler: (strapi) =>
    forSharer(strapi, async (key, ctx) => {
      const now = new Date();
      const { days } = (ctx.request.body ?? {}) as { days?: unknown };
      const known = lifetimes.find((lifetime) => lifetime === days);
      if (known === undefined) return 'Un lien dure 1, 7 ou 30 jours : choisissez une durée.';
      if ((await liveShares(strapi, key, now)).length >= MOST_SHARES) {
        return `Ce contenu a déjà ${MOST_SHARES} liens en service : révoquez-en un d’abord.`;
      }
      await makeShare(strapi, key, { maker: nameOf(ctx.state.user), days: known, now });
      return undefined;
    }),
};

/** Puts an end to one, at once. */
export const revokePreview: StaffRoute = {
  method: 'DELETE',
  path: `${path}/:code`,
  handler: (strapi) =>
    forSharer(strapi, async (key, ctx) => {
      await revokeShare(strapi, key, ctx.params.code, new Date());
      return undefined;
    }),
};

interface Key {
  type: DocumentType;
  documentId: string;
}

/**
 * Does what somebody who may share a document asks, then answers what links there are.
 *
 * @param act returns in a sentence why it could not
 */
function forSharer(
  strapi: Core.Strapi,
  act: (key: Key, ctx: StaffContext) => Promise<string | undefined>,
): Core.ControllerHandler {
  return async (ctx: StaffContext) => {
    ctx.set('Cache-Control', 'no-store');
    const { type, documentId } = ctx.params;
    const { signal, publicSite } = environment();
    if (!isDocumentType(type) || !hasDrafts(type)) return ctx.notFound();
    const permission = await may('update', strapi, ctx.state.userAbility, uidOf(type), documentId);
    if (permission === 'absent') return ctx.notFound();
    if (permission === 'no') return ctx.forbidden();
    if (signal === undefined) {
      return ctx.badRequest('L’aperçu n’est pas installé : PARVIS_SIGNAL_SECRET manque.');
    }
    const key = { type, documentId };
    const problem = await act(key, ctx);
    if (problem !== undefined) return ctx.badRequest(problem);
    const seal = previewSeal(signal.secret);
    const shares = await liveShares(strapi, key, new Date());
    ctx.body = {
      shares: shares.map(({ code, maker, uses, madeAt, expiresAt, seenAt }) => ({
        ...{ code, maker, uses },
        address: `${publicSite}${previewPath(writePreviewLink({ ...key, version: 'saved', expiresAt, share: code }, seal))}`,
        madeAt: madeAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        seenAt: seenAt?.toISOString() ?? null,
      })),
    } satisfies SharesAnswer;
  };
}

function nameOf({
  firstname,
  lastname,
  email,
}: {
  firstname?: string | null;
  lastname?: string | null;
  email?: string;
}): string {
  return [firstname, lastname].filter(Boolean).join(' ') || email || 'Quelqu’un';
}
