import type { Core } from '@strapi/strapi';
import { carryOut } from './carrying-out.ts';
import { createPlanner, type Planner } from './planner.ts';
import { plannedChanges } from './rows.ts';

/** The planner of a CMS. It looks once somebody starts it: `serve.mjs` does, an import does not. */
export function plannerOf(strapi: Core.Strapi, now = () => new Date()): Planner {
  return createPlanner({
    ...{ now, setInterval, clearInterval },
    due: (at) => plannedChanges(strapi).due(at),
    carryOut: (change, at) => carryOut(strapi, change, at),
    alarm: ({ act, subjectType, subject, at }) =>
      strapi.log.error(`A planned change is late: ${act} ${subjectType} ${subject}, due at ${at}.`),
    report: (error) => strapi.log.error(`Planned changes could not be looked at: ${error}`),
  });
}
