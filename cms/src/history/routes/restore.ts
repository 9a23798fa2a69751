import type { Core } from '@strapi/strapi';
import { uidOf } from '../../documents/act.ts';
import type { StaffContext, StaffRoute } from '../../staff/route.ts';
import { LOADED_STATE, type RestoredAnswer } from '../answer.ts';
import { isWhollyPermitted } from '../permitted.ts';
import { presentOf } from '../present.ts';
import { shapeIn } from '../reading.ts';
import { restorable } from '../restore.ts';
import { versionsOf } from '../rows.ts';
import type { FieldShape } from '../shape.ts';
import { readerOf } from './reader.ts';

/**
 * Puts an old version in the place of the draft, or of the document itself for a type without
 * drafts. Who restores says which draft they have seen: `refuseStaleSaves` keeps one that changed
 * since from being replaced.
 */
export const restoration: StaffRoute = {
  method: 'POST',
  path: '/versions/:type/:documentId/:number/restore',
  handler: (strapi: Core.Strapi) => async (ctx: StaffContext) => {
    const reader = await readerOf(strapi, ctx);
    if (reader === undefined) return;
    const { checker, subject } = reader;
    const { type, documentId } = subject;
    const document = await strapi.db.query(uidOf(type)).findOne({ where: { documentId } });
    if (checker.cannot.update(document)) return ctx.forbidden();
    if (ctx.get(LOADED_STATE) === '') return ctx.badRequest(`${LOADED_STATE} is missing.`);
    const version = await versionsOf(strapi, subject).ofNumber(Number(ctx.params.number));
    if (version?.content == null) return ctx.notFound();

    const fields = shapeIn(strapi, type);
    const isPermitted = (field: FieldShape) =>
      isWhollyPermitted(field, (path) => !checker.cannot.read(document, path)) &&
      isWhollyPermitted(field, (path) => !checker.cannot.update(document, path));
    const present = await presentOf(strapi, fields, version.content);
    const { data, left } = restorable(fields, version.content, present, isPermitted);
    const { user } = ctx.state as { user: { id: number } };
    await strapi.documents(uidOf(type) as 'api::post.post').update({
      documentId,
      data: { ...data, updatedBy: user.id } as never,
    });
    const answer: RestoredAnswer = { left };
    ctx.body = answer;
  },
};
