import { isDocumentType, publisherApi } from '@parvis/shared';
import { json, refusal } from '../answer.ts';
import type { Route } from '../route.ts';
import { detailsOf } from '../status/details.ts';
import { statusOfDocument } from '../status/document.ts';
import { publicStatus } from '../status/public.ts';

export const status: Route = {
  method: 'GET',
  path: publisherApi.status,
  guard: 'everybody',
  handle: ({ service }) => json(200, publicStatus(service)),
};

export const details: Route = {
  method: 'GET',
  path: publisherApi.troubles,
  guard: 'bearer',
  handle: async ({ service }) => json(200, await detailsOf(service)),
};

/** For the CMS: where the version that it publishes is on its way to visitors. */
export const documentStatus: Route = {
  method: 'GET',
  path: '/status/:type/:documentId',
  guard: 'bearer',
  async handle({ service, parameters: { type = '', documentId = '' }, query }) {
    if (!isDocumentType(type)) return refusal(404, 'There is no such type of document.');
    const version = query.get('version') ?? undefined;
    const told = await statusOfDocument({ type, documentId }, version, service);
    if (told.state === 'waiting' && told.reason === 'not-looked-yet') service.missed();
    return json(200, told);
  },
};
