import type { Core } from '@strapi/strapi';
import type { Environment } from '../environment.ts';
import { failureOf } from '../mail/failure.ts';
import { carryOut } from './carrying-out.ts';
import type { Looks } from './looks.ts';
import { createPlanner } from './planner.ts';
import { plannedChanges } from './rows.ts';
import { tellFailure } from './telling.ts';

/** The planner of a CMS. It looks once somebody starts it: `serve.mjs` does, an import does not. */
export function plannerOf(
  strapi: Core.Strapi,
  { mail, adminUrl }: Pick<Environment, 'mail' | 'adminUrl'>,
  now = () => new Date(),
): Looks {
  return createPlanner({
    ...{ now, setInterval, clearInterval },
    due: (at) => plannedChanges(strapi).due(at),
    carryOut: (change, at) => carryOut(strapi, change, at),
    alarm: ({ act, subjectType, subject, at }) =>
      strapi.log.error(`A planned change is late: ${act} ${subjectType} ${subject}, due at ${at}.`),
    async failed(change) {
      if (mail === undefined) return;
      await tellFailure(strapi, change, adminUrl, now()).catch((error: unknown) =>
        strapi.log.error(
          `Nobody was told that planned change ${change.id} failed: ${failureOf(error)}`,
        ),
      );
    },
    report: (error) => strapi.log.error(`Planned changes could not be looked at: ${error}`),
  });
}
