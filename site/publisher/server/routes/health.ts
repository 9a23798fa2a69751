import { json } from '../answer.ts';
import type { Route } from '../route.ts';

/** The process answers. */
export const health: Route = {
  method: 'GET',
  path: '/health',
  guard: 'everybody',
  handle: () => json(200, { alive: true }),
};

/** A release is live. */
export const ready: Route = {
  method: 'GET',
  path: '/ready',
  guard: 'everybody',
  handle({ service }) {
    const isReady = service.isReady();
    return json(isReady ? 200 : 503, { ready: isReady });
  },
};
