import { type DocumentType, isDocumentType } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../documents/act.ts';
import { mayRead } from '../../people/permission.ts';
import { checkerFor, type PermissionChecker } from '../../people/permission-checker.ts';
import type { StaffContext } from '../../staff/route.ts';
import { readableFields } from '../permitted.ts';
import { shapeIn } from '../reading.ts';
import type { Subject } from '../rows.ts';
import type { FieldShape } from '../shape.ts';

/** Somebody who may read the document that their request names. */
export interface Reader {
  subject: Subject;
  checker: PermissionChecker;
  /** Those of the document that they may read. */
  fields: FieldShape[];
}

/** Answers by itself who may not read the document, and who names none. */
export async function readerOf(
  strapi: Core.Strapi,
  ctx: StaffContext,
): Promise<Reader | undefined> {
  ctx.set('Cache-Control', 'no-store');
  const { type, documentId } = ctx.params as { type: DocumentType; documentId: string };
  if (!isDocumentType(type)) {
    ctx.notFound();
    return undefined;
  }
  const { userAbility } = ctx.state;
  const permission = await mayRead(strapi, userAbility, uidOf(type), documentId);
  if (permission === 'absent') ctx.notFound();
  if (permission === 'no') ctx.forbidden();
  if (permission !== 'yes') return undefined;
  const checker = checkerFor(strapi, userAbility, uidOf(type));
  const fields = readableFields(checker, shapeIn(strapi, type));
  return { subject: { type, documentId }, checker, fields };
}
