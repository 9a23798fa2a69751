import {
  type DocumentStatus,
  type DocumentType,
  documentStatus,
  isDocumentType,
  publisherApi,
} from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../documents/act.ts';
import { environment } from '../environment.ts';
import { mayRead } from '../people/permission.ts';
import { publishedVersions } from '../publication/versions.ts';
import type { StaffContext, StaffRoute } from '../staff/route.ts';
import type { OnlineAnswer } from './answer.ts';
import { askPublisher, type Silence } from './ask.ts';
import { type Attributes, labelOf } from './labels.ts';

/** For the panel « En ligne ? ». */
export const online: StaffRoute = {
  method: 'GET',
  path: '/online/:type/:documentId',
  handler: answering,
};

function answering(strapi: Core.Strapi): Core.ControllerHandler {
  const complain = onceEach((why) => strapi.log.warn(`The publisher told nothing: ${why}.`));
  return async (ctx: StaffContext) => {
    const { type, documentId } = ctx.params;
    if (!isDocumentType(type)) return ctx.notFound();
    const permission = await mayRead(strapi, ctx.state.userAbility, uidOf(type), documentId);
    if (permission === 'absent') return ctx.notFound();
    if (permission === 'no') return ctx.forbidden();

    const [published] = await publishedVersions(strapi, [type], [documentId]);
    const said = await askPublisher(environment().signal, {
      path: publisherApi.documentStatus(type, documentId, published?.version),
      answer: documentStatus,
    });
    complain('silence' in said ? said.silence : undefined);
    const answer: OnlineAnswer<DocumentStatus> = {
      isPublished: published !== undefined,
      status: 'silence' in said ? { state: 'silent' } : said,
      labels: labelsIn(said, type, strapi.contentType(uidOf(type)).attributes as Attributes),
    };
    ctx.set('Cache-Control', 'no-store');
    ctx.body = answer;
  };
}

function labelsIn(
  said: DocumentStatus | Silence,
  type: DocumentType,
  attributes: Attributes,
): Record<string, string> {
  if ('silence' in said || said.state !== 'failed') return {};
  const fields = said.problems.flatMap(({ field }) => field ?? []);
  return Object.fromEntries(fields.map((field) => [field, labelOf(type, field, attributes)]));
}

/** Says what is found, once for as long as it stays the same: the panel asks again and again. */
function onceEach(say: (what: string) => void): (what: string | undefined) => void {
  let said: string | undefined;
  return (what) => {
    if (what !== undefined && what !== said) say(what);
    said = what;
  };
}
