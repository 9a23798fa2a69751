import {
  BEING_CREATED,
  type DocumentLink,
  type DocumentType,
  isDocumentType,
  type TogetherProblem,
  togetherRequest,
} from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { hasDrafts, uidOf } from '../documents/act.ts';
import { takeTurns } from '../documents/turn.ts';
import { may } from '../people/permission.ts';
import { labelOf } from '../publisher/labels.ts';
import type { StaffContext, StaffRoute } from '../staff/route.ts';
import { attributesOf } from '../uses/referrers.ts';
import { type Draft, neverPublished } from './drafts.ts';
import { problemOfDraft, type Refusal, summaryOf } from './problems.ts';

/**
 * Saves and publishes a document as Strapi's own button does, and drafts that it links to with it:
 * all in one transaction, or nothing. Drafts that somebody published meanwhile are left as they
 * are: their changes are not for this to publish.
 */
export const publishTogether: StaffRoute = {
  method: 'POST',
  path: '/publish-together/:type/:documentId',
  handler: (strapi) => async (ctx: StaffContext) => {
    const { type, documentId } = ctx.params;
    if (!isDocumentType(type) || !hasDrafts(type)) return ctx.notFound();
    const parsed = togetherRequest.safeParse(ctx.request.body);
    if (!parsed.success) return ctx.badRequest('La demande n’a pas été comprise.');
    const { also, document } = parsed.data;
    if (!(await mayPublishAll(strapi, ctx.state.userAbility, also))) {
      return ctx.forbidden('Vous ne pouvez pas publier tous ces contenus.');
    }
    await strapi.db.transaction(async () => {
      await takeTurns(strapi, new Set([type, ...also.map((link) => link.type), 'redirect']));
      // What others link to comes first: it is last in the list.
      const drafts = (await neverPublished(strapi, also)).reverse();
      const problems = await publishDrafts(strapi, drafts);
      if (problems.length > 0) {
        throw new errors.ApplicationError(summaryOf(problems), { problems });
      }
      await publishAsStrapi(strapi, ctx, { type, documentId, document });
    });
  },
};

async function mayPublishAll(
  strapi: Core.Strapi,
  userAbility: unknown,
  links: readonly DocumentLink[],
): Promise<boolean> {
  for (const { type, documentId } of links) {
    const permission = await may('publish', strapi, userAbility, uidOf(type), documentId);
    if (permission !== 'yes') return false;
  }
  return true;
}

/** All are tried, so that all that is wrong is told at once. */
async function publishDrafts(
  strapi: Core.Strapi,
  drafts: readonly Draft[],
): Promise<TogetherProblem[]> {
  const problems: TogetherProblem[] = [];
  for (const draft of drafts) {
    try {
      await strapi.documents(uidOf(draft.type)).publish({ documentId: draft.documentId });
    } catch (error) {
      if (!(error instanceof errors.ApplicationError)) throw error;
      const attributes = attributesOf(strapi, draft.type);
      const labels = (field: string) => labelOf(draft.type, field, attributes);
      problems.push(problemOfDraft(draft, error as Refusal, labels));
    }
  }
  return problems;
}

/** What is used of Strapi's own answer to its button « Publier ». */
interface CollectionTypes {
  publish(ctx: StaffContext): Promise<void>;
}

async function publishAsStrapi(
  strapi: Core.Strapi,
  ctx: StaffContext,
  wanted: { type: DocumentType; documentId: string; document: Record<string, unknown> },
): Promise<void> {
  const { type, documentId, document } = wanted;
  const id = documentId === BEING_CREATED ? {} : { id: documentId };
  ctx.params = { model: uidOf(type), ...id };
  ctx.request.body = document;
  const controller = strapi
    .plugin('content-manager')
    .controller('collection-types') as unknown as CollectionTypes;
  await controller.publish(ctx);
  // A refusal that is no exception: what was published must be undone as well.
  if (ctx.status >= 400) throw new errors.ForbiddenError();
}
