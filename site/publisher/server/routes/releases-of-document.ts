import { isDocumentType } from '@parvis/shared';
import { json, refusal } from '../answer.ts';
import type { Route } from '../route.ts';

/** For the CMS: which releases carried the versions of a document. */
export const releasesOfDocument: Route = {
  method: 'GET',
  path: '/releases/of/:type/:documentId',
  guard: 'bearer',
  async handle({ service, parameters: { type = '', documentId = '' } }) {
    if (!isDocumentType(type)) return refusal(404, 'There is no such type of document.');
    return json(200, await service.releasesOf({ type, documentId }));
  },
};
