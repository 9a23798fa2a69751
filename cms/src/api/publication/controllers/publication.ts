import {
  type DocumentType,
  isDocumentType,
  type PublicationIndex,
  publicationApi,
} from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { plannedChanges } from '../../../planned/rows.ts';
import { publishedAttributes } from '../../../publication/attributes.ts';
import { publishedCount, publishedVersions } from '../../../publication/versions.ts';

type Context = Parameters<Core.ControllerHandler>[0];

/** Read-only, published content only, for the publisher. Shapes: `publication-api.ts` of shared. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async index(ctx: Context) {
    neverStored(ctx);
    const unknown = Object.keys(ctx.query);
    if (unknown.length > 0) return refuse(ctx, `Unknown parameter: ${unknown.join(', ')}.`);
    const documents = await publishedVersions(strapi);
    const answer: PublicationIndex = {
      count: await publishedCount(strapi),
      documents,
      nextPlanned: await plannedChanges(strapi).next(),
    };
    ctx.body = answer;
  },

  async documents(ctx: Context) {
    neverStored(ctx);
    const asked = parametersOf(ctx.query);
    if (typeof asked === 'string') return refuse(ctx, asked);
    const { type, ids } = asked;
    // Versions first: if a document changes in between, its attributes are newer than its
    // version, and the next look fetches it again.
    const versions = await publishedVersions(strapi, [type], ids);
    const attributes = await publishedAttributes(strapi, type, ids);
    ctx.body = {
      documents: versions.flatMap((published) => {
        const found = attributes.get(published.documentId);
        return found === undefined ? [] : [{ ...published, attributes: found }];
      }),
    };
  },
});

/** @returns what is asked, or in one sentence what is wrong with it */
function parametersOf(query: Context['query']): { type: DocumentType; ids: string[] } | string {
  const { type, ids, ...unknown } = query;
  if (Object.keys(unknown).length > 0) {
    return `Unknown parameter: ${Object.keys(unknown).join(', ')}. Expected: type, ids.`;
  }
  if (typeof type !== 'string' || !isDocumentType(type)) {
    return `Parameter "type" must be one type of document, like "post"; received "${type ?? ''}".`;
  }
  const asked = typeof ids === 'string' ? ids.split(',').filter((id) => id !== '') : [];
  if (asked.length === 0) return 'Parameter "ids" must list documentIds, separated by commas.';
  if (asked.length > publicationApi.documentsPerRequest) {
    return `Parameter "ids" lists ${asked.length} documents; ${publicationApi.documentsPerRequest} is the most.`;
  }
  return { type, ids: asked };
}

function refuse(ctx: Context, message: string): void {
  ctx.badRequest(message);
}

function neverStored(ctx: Context): void {
  ctx.set('Cache-Control', 'no-store');
}
