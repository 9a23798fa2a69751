import { json } from '../answer.ts';
import type { Route } from '../route.ts';

/** Something changed in the CMS. What the request says is not used: it is a signal to look. */
export const signal: Route = {
  method: 'POST',
  path: '/signal',
  guard: 'signal',
  handle({ service }) {
    service.signal();
    return json(202, { message: 'The publisher looks.' });
  },
};
