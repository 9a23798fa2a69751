import type { Core } from '@strapi/strapi';
import type { StaffContext, StaffRoute } from '../../staff/route.ts';
import type { ComparisonAnswer } from '../answer.ts';
import { differencesBetween } from '../compare/index.ts';
import type { Content } from '../content.ts';
import { readDraft } from '../reading.ts';
import { type Subject, versionsOf } from '../rows.ts';
import { readerOf } from './reader.ts';

/** Two versions by their numbers, or a version and the present draft: `draft`. */
export const comparison: StaffRoute = {
  method: 'GET',
  path: '/versions/:type/:documentId/:before/:after',
  handler: (strapi: Core.Strapi) => async (ctx: StaffContext) => {
    const reader = await readerOf(strapi, ctx);
    if (reader === undefined) return;
    const before = await contentNamed(strapi, reader.subject, ctx.params.before);
    const after = await contentNamed(strapi, reader.subject, ctx.params.after);
    if (before === undefined || after === undefined) return ctx.notFound();
    const answer: ComparisonAnswer = {
      differences: differencesBetween(reader.fields, before, after),
    };
    ctx.body = answer;
  },
};

async function contentNamed(
  strapi: Core.Strapi,
  subject: Subject,
  name: string,
): Promise<Content | undefined> {
  if (name === 'draft') {
    return (await readDraft(strapi, subject.type, subject.documentId))?.content;
  }
  const version = await versionsOf(strapi, subject).ofNumber(Number(name));
  return version?.content ?? undefined;
}
