import { type DocumentType, draftedTypes, isDocumentType } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../documents/act.ts';
import { doerNow } from '../../history/doer.ts';
import { may } from '../../people/permission.ts';
import type { StaffContext, StaffRoute } from '../../staff/route.ts';
import type { ChangeAnswer, PlannedAnswer } from '../answers.ts';
import { isLate, type PlannedChange } from '../change.ts';
import { momentToCome } from '../moment.ts';
import { plannedChanges } from '../rows.ts';

const MONTH_MS = 31 * 24 * 60 * 60_000;

/** `GET /parvis/planned/post/<documentId>`: what is planned of a document. */
export const planned: StaffRoute = {
  method: 'GET',
  path: '/planned/:type/:documentId',
  handler: (strapi) => async (ctx) => {
    const key = keyIn(ctx);
    if (key === undefined) return ctx.notFound();
    if ((await mayDo(strapi, ctx, 'read', key)) !== 'yes') return ctx.forbidden();
    const changes = plannedChanges(strapi);
    const now = new Date();
    const ended = await changes.ended(new Date(now.getTime() - MONTH_MS));
    const failed = ended.find(
      ({ state, subjectType, subject }) =>
        state === 'failed' && subjectType === key.type && subject === key.documentId,
    );
    const toCome = await changes.planned(key);
    const answer: PlannedAnswer = {
      changes: [...toCome, ...(failed === undefined ? [] : [failed])].map((change) =>
        answerOf(change, now),
      ),
      mayPlan: (await mayDo(strapi, ctx, 'publish', key)) === 'yes',
    };
    ctx.body = answer;
  },
};

/** `POST /parvis/planned/post/<documentId>` with `{ act, day, time }`, the time of Paris. */
export const plan: StaffRoute = {
  method: 'POST',
  path: '/planned/:type/:documentId',
  handler: (strapi) => async (ctx) => {
    const key = keyIn(ctx);
    if (key === undefined) return ctx.notFound();
    if ((await mayDo(strapi, ctx, 'publish', key)) !== 'yes') return ctx.forbidden();
    const { act, day, time } = (ctx.request.body ?? {}) as Record<string, unknown>;
    if (act !== 'publish' && act !== 'unpublish') return ctx.badRequest('Que faut-il programmer ?');
    const moment = momentToCome(day, time, new Date());
    if ('problem' in moment) return ctx.badRequest(moment.problem);
    const doer = doerNow(strapi);
    const change = await plannedChanges(strapi).add({
      subjectType: key.type,
      subject: key.documentId,
      act,
      at: moment.at.toISOString(),
      plannedBy: doer.accountName,
      plannedById: doer.accountId,
    });
    ctx.body = answerOf(change, new Date());
  },
};

/** `DELETE /parvis/planned/12`: what was planned will not be done. */
export const cancel: StaffRoute = {
  method: 'DELETE',
  path: '/planned/:id',
  handler: (strapi) => async (ctx) => {
    const changes = plannedChanges(strapi);
    const change = await changes.find(Number(ctx.params.id));
    if (change === undefined) return ctx.notFound();
    const key = { type: change.subjectType, documentId: change.subject };
    // Of a document that is gone, anybody may drop what was planned.
    if ((await mayDo(strapi, ctx, 'publish', key)) === 'no') return ctx.forbidden();
    const endedAt = new Date().toISOString();
    if (!(await changes.end(change.id, { state: 'cancelled', endedAt, reason: null }))) {
      return ctx.conflict('Ce changement a déjà eu lieu.');
    }
    ctx.body = { id: change.id };
  },
};

interface Key {
  type: DocumentType;
  documentId: string;
}

/** Only what has drafts can be published later. */
function keyIn({ params: { type, documentId } }: StaffContext): Key | undefined {
  return isDocumentType(type) && draftedTypes.includes(type) ? { type, documentId } : undefined;
}

function mayDo(
  strapi: Core.Strapi,
  ctx: StaffContext,
  action: 'read' | 'publish',
  { type, documentId }: Key,
): Promise<'yes' | 'no' | 'absent'> {
  return may(action, strapi, ctx.state.userAbility, uidOf(type), documentId);
}

function answerOf(change: PlannedChange, now: Date): ChangeAnswer {
  const { id, act, at, state, plannedBy, reason } = change;
  return { id, act, at, state, isLate: isLate(change, now), plannedBy, reason };
}
