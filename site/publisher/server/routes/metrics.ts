import type { Route } from '../route.ts';

/** For Prometheus: numbers only, nothing of a document. */
export const metrics: Route = {
  method: 'GET',
  path: '/metrics',
  guard: 'everybody',
  handle: async ({ service }) => ({
    status: 200,
    text: await service.metrics.text(),
    contentType: service.metrics.contentType,
  }),
};
