import {
  type DocumentLink,
  type DraftsAnswer,
  draftsQuestion,
  type LinkedDraft,
} from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../documents/act.ts';
import { may, mayRead } from '../people/permission.ts';
import type { StaffContext, StaffRoute } from '../staff/route.ts';
import { type Draft, draftsBehind, keyOf, linksOf } from './drafts.ts';

/** For who is about to publish: the drafts behind a document, its unsaved links included. */
export const linkedDrafts: StaffRoute = {
  method: 'POST',
  path: '/linked-drafts',
  handler: (strapi) => async (ctx: StaffContext) => {
    const parsed = draftsQuestion.safeParse(ctx.request.body);
    if (!parsed.success) return ctx.badRequest('La question n’a pas été comprise.');
    const { type, documentId, added, removed } = parsed.data;
    const { userAbility } = ctx.state;
    const document = documentId === null ? undefined : { type, documentId };
    if (document !== undefined) {
      const permission = await mayRead(strapi, userAbility, uidOf(type), document.documentId);
      if (permission === 'absent') return ctx.notFound();
      if (permission === 'no') return ctx.forbidden();
    }
    const saved = document === undefined ? [] : await linksOf(strapi, document);
    const drafts = await draftsBehind(strapi, without(removed, [...saved, ...added]), document);
    ctx.set('Cache-Control', 'no-store');
    ctx.body = await answerFor(strapi, userAbility, drafts);
  },
};

function without(
  removed: readonly DocumentLink[],
  links: readonly DocumentLink[],
): readonly DocumentLink[] {
  const keys = new Set(removed.map(keyOf));
  return links.filter((link) => !keys.has(keyOf(link)));
}

async function answerFor(
  strapi: Core.Strapi,
  userAbility: unknown,
  drafts: readonly Draft[],
): Promise<DraftsAnswer> {
  const readable: LinkedDraft[] = [];
  for (const draft of drafts) {
    const uid = uidOf(draft.type);
    if ((await mayRead(strapi, userAbility, uid, draft.documentId)) !== 'yes') continue;
    const permission = await may('publish', strapi, userAbility, uid, draft.documentId);
    readable.push({ ...draft, mayPublish: permission === 'yes' });
  }
  return { drafts: readable, hidden: drafts.length - readable.length };
}
