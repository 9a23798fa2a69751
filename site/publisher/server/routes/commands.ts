import { describeError } from '../../log.ts';
import type { Publication } from '../../publication.ts';
import { type Answer, json, refusal } from '../answer.ts';
import type { Route } from '../route.ts';

/** `npm run publish`: `?confirm` accepts many removals, `?full` renders everything again. */
export const publish: Route = {
  method: 'POST',
  path: '/publish',
  guard: 'bearer',
  handle: ({ service, query }) =>
    answerOf(service.publish({ confirm: query.has('confirm'), full: query.has('full') })),
};

/** `npm run rollback -- N`: `?release=N`. */
export const rollback: Route = {
  method: 'POST',
  path: '/rollback',
  guard: 'bearer',
  handle({ service, query }) {
    const release = Number(query.get('release'));
    if (Number.isInteger(release) && release > 0) return answerOf(service.rollBack(release));
    return refusal(400, 'Name the release to go back to: /rollback?release=12');
  },
};

function answerOf(work: Promise<Publication>): Promise<Answer> {
  return work.then(
    (done) => json(200, done),
    (error: unknown) => refusal(409, describeError(error)),
  );
}
