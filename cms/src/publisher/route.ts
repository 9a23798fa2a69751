import { type DocumentStatus, type DocumentType, isDocumentType } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../documents/act.ts';
import { environment } from '../environment.ts';
import { publishedVersions } from '../publication/versions.ts';
import type { OnlineAnswer } from './answer.ts';
import { askPublisher, type Silence } from './ask.ts';
import { type Attributes, labelOf } from './labels.ts';
import { mayRead } from './permission.ts';

type Context = Parameters<Core.ControllerHandler>[0];

/**
 * `GET /parvis/online/<type>/<documentId>`, for the panel « En ligne ? » of the admin. Strapi makes
 * every route of `src/api` one of its public API; this one is for who is logged in to the admin.
 */
export function registerOnlineRoute(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/parvis',
    routes: [
      {
        method: 'GET',
        path: '/online/:type/:documentId',
        handler: answering(strapi),
        config: { policies: ['admin::isAuthenticatedAdmin'] },
        info: { apiName: 'publisher', type: 'admin' },
      },
    ],
  });
}

function answering(strapi: Core.Strapi): Core.ControllerHandler {
  const complain = onceEach((why) => strapi.log.warn(`The publisher told nothing: ${why}.`));
  return async (ctx: Context) => {
    const { type, documentId } = ctx.params;
    if (!isDocumentType(type)) return ctx.notFound();
    const permission = await mayRead(strapi, ctx.state.userAbility, uidOf(type), documentId);
    if (permission === 'absent') return ctx.notFound();
    if (permission === 'no') return ctx.forbidden();

    const [published] = await publishedVersions(strapi, [type], [documentId]);
    const { signal } = environment();
    const said = await askPublisher(signal, type, documentId, published?.version);
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
