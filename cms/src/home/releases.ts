import {
  publicationDone,
  publicStatus,
  publisherApi,
  type ReleaseList,
  releaseList,
} from '@parvis/shared';
import { environment } from '../environment.ts';
import { isAdministrator } from '../people/accounts.ts';
import { askPublisher, type Silence } from '../publisher/ask.ts';
import type { StaffContext, StaffRoute } from '../staff/route.ts';
import type { ReleasesAnswer } from './answers.ts';

/** Going back moves every page that differs: it may take longer than a question. */
const COMMAND_DEADLINE_MS = 60_000;

/** `GET /parvis/releases`: the last versions of the site, for administrators. */
export const releases: StaffRoute = {
  method: 'GET',
  path: '/releases',
  handler: () => async (ctx) => {
    if (!isAdministrator(ctx.state.user)) return ctx.forbidden();
    const { signal } = environment();
    const [list, status] = await Promise.all([
      askPublisher(signal, { path: publisherApi.releases, answer: releaseList }),
      askPublisher(signal, { path: publisherApi.status, answer: publicStatus }),
    ]);
    const answer: ReleasesAnswer<ReleaseList> = {
      releases: 'silence' in list ? undefined : list,
      heldAt: 'silence' in status ? null : status.heldAt,
    };
    ctx.body = answer;
  },
};

/** `POST /parvis/releases/12/rollback`: makes the site what it was at a version. */
export const rollback: StaffRoute = {
  method: 'POST',
  path: '/releases/:release/rollback',
  handler: (strapi) => async (ctx) => {
    if (!isAdministrator(ctx.state.user)) return ctx.forbidden();
    const release = Number(ctx.params.release);
    if (!Number.isInteger(release) || release < 1) return ctx.notFound();
    const done = await command(publisherApi.rollback(release));
    if ('silence' in done) return refuse(ctx, done);
    strapi.log.info(`${ctx.state.user.email} went back to release ${release}.`);
    ctx.body = done;
  },
};

/** `POST /parvis/releases/publish`: ends a rollback, and publishes what waits. */
export const publishAgain: StaffRoute = {
  method: 'POST',
  path: '/releases/publish',
  handler: (strapi) => async (ctx) => {
    if (!isAdministrator(ctx.state.user)) return ctx.forbidden();
    const done = await command(publisherApi.publish);
    if ('silence' in done) return refuse(ctx, done);
    strapi.log.info(`${ctx.state.user.email} had the site follow the CMS again.`);
    ctx.body = done;
  },
};

function command(path: string): Promise<{ release: number } | Silence> {
  const question = { method: 'POST', path, answer: publicationDone } as const;
  return askPublisher(environment().signal, { ...question, deadlineMs: COMMAND_DEADLINE_MS });
}

function refuse(ctx: StaffContext, { silence }: Silence) {
  ctx.badGateway?.(`Le service de publication n’a pas pu le faire : ${silence}.`);
}
