import type { Core } from '@strapi/strapi';
import type { Environment } from '../../environment.ts';
import { failureOf } from '../../mail/failure.ts';
import { createLooks, type Looks } from '../../planned/looks.ts';
import { attemptsIn } from './attempts.ts';
import { rolesToWarnOf } from './roles.ts';
import { sendWarnings } from './sending.ts';

/** Milliseconds between two looks: days are what counts here. */
const INTERVAL_MS = 5 * 60_000;

/**
 * Warns those who answer for roles that close soon, by mail. It looks once somebody starts it:
 * `serve.mjs` does. Without a mail server there is nothing to see.
 */
export function warnerOf(
  strapi: Core.Strapi,
  { mail, publicSite, adminUrl }: Pick<Environment, 'mail' | 'publicSite' | 'adminUrl'>,
  now = () => new Date(),
): Looks {
  return createLooks({
    ...{ setInterval, clearInterval, interval: INTERVAL_MS },
    async look(isOver) {
      if (mail === undefined) return;
      const surroundings = {
        roles: (at: Date) => rolesToWarnOf(strapi, at),
        attempts: attemptsIn(strapi),
        send: (message: object) => strapi.plugin('email').service('email').send(message),
        addresses: { site: publicSite, admin: adminUrl },
        alarm: alarmIn(strapi),
        now,
      };
      await sendWarnings(surroundings, isOver);
    },
    report: (error) => strapi.log.error(`Roles that close soon could not be looked at: ${error}`),
  });
}

type Alarm = Parameters<typeof sendWarnings>[0]['alarm'];

function alarmIn(strapi: Core.Strapi): Alarm {
  return ({ role, recipient }, error) =>
    strapi.log.error(
      `A warning was not sent, and will be tried again: role ${role.documentId}, recipient ${recipient.documentId}: ${failureOf(error)}`,
    );
}
