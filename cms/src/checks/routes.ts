import { type DocumentType, isDocumentType } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../documents/act.ts';
import { originsOf, withOwnPictures } from '../media/own-pictures.ts';
import { mayRead, maySometimes } from '../people/permission.ts';
import { type Attributes, labelOf } from '../publisher/labels.ts';
import type { StaffContext, StaffRoute } from '../staff/route.ts';
import type { ChecksAnswer, JobPostingAnswer } from './answer.ts';
import { checkDocument } from './check.ts';
import type { CheckedDocument } from './document.ts';
import { jobPostingOf } from './job-posting.ts';
import { readDocument, storedValues, surroundingsOf } from './reading.ts';

/** For the panel « Avant de publier »: what is to mend in the values of a form. */
export const checks: StaffRoute = {
  method: 'POST',
  path: '/checks/:type',
  handler: (strapi) =>
    askedOf(strapi, async ({ type, document, documentId }): Promise<ChecksAnswer> => {
      const around = await surroundingsOf(strapi, document, documentId, new Date());
      const attributes = strapi.contentType(uidOf(type)).attributes as Attributes;
      return {
        points: checkDocument(document, around).map((point) => ({
          ...point,
          label: labelOf(type, point.field, attributes),
        })),
      };
    }),
};

/** For the panel « Visible dans les moteurs d’emploi »: what the offer of a form still lacks. */
export const jobPosting: StaffRoute = {
  method: 'POST',
  path: '/job-posting/:type',
  handler: (strapi) =>
    askedOf(strapi, async ({ document }): Promise<JobPostingAnswer> => {
      return jobPostingOf(document, new Date());
    }),
};

interface Asked {
  type: DocumentType;
  document: CheckedDocument;
  /** None for a document that was never saved. */
  documentId: string | undefined;
}

/** Answers about the document of a form to who may read it, or write a new one. */
function askedOf(
  strapi: Core.Strapi,
  answer: (asked: Asked) => Promise<object>,
): Core.ControllerHandler {
  return async (ctx: StaffContext) => {
    const { type } = ctx.params;
    const form = formIn(ctx.request.body);
    if (!isDocumentType(type)) return ctx.notFound();
    if (form === undefined) return ctx.badRequest('A form has values.');
    const permission = await permissionFor(strapi, ctx, type, form.documentId);
    if (permission === 'absent') return ctx.notFound();
    if (permission === 'no') return ctx.forbidden();

    const { documentId } = form;
    const stored = documentId === undefined ? {} : await storedValues(strapi, type, documentId);
    const values = namedByPath(form.values, originsOf(ctx));
    const document = await readDocument(strapi, type, values, stored);
    ctx.set('Cache-Control', 'no-store');
    ctx.body = await answer({ type, document, documentId });
  };
}

async function permissionFor(
  strapi: Core.Strapi,
  ctx: StaffContext,
  type: DocumentType,
  documentId: string | undefined,
): Promise<'yes' | 'no' | 'absent'> {
  const { userAbility } = ctx.state;
  if (documentId !== undefined) return mayRead(strapi, userAbility, uidOf(type), documentId);
  return maySometimes('create', strapi, userAbility, uidOf(type)) ? 'yes' : 'no';
}

interface Form {
  values: Record<string, unknown>;
  documentId: string | undefined;
}

function formIn(body: unknown): Form | undefined {
  const { values, documentId } = (body ?? {}) as { values?: unknown; documentId?: unknown };
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return undefined;
  if (documentId !== undefined && typeof documentId !== 'string') return undefined;
  return { values: values as Form['values'], documentId };
}

/** The values as they will be saved: with the pictures of the library named by their path. */
function namedByPath(values: Form['values'], origins: readonly string[]): Form['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? withOwnPictures(value, origins) : value,
    ]),
  );
}
