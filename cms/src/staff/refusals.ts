import type { Core } from '@strapi/strapi';

const SCREENS = /^\/(admin|content-manager|upload|parvis)\//;

/** What Strapi says of everything that it refuses, and says to staff as it is. */
const SAID_BY_STRAPI = /^(forbidden( access)?|policy failed)$/i;

const REFUSAL =
  'Votre rôle ne permet pas de faire cela. Si vous en avez besoin, demandez à un administrateur.';

/** An answer of Strapi's that refuses. */
interface Refusal {
  error?: { message?: unknown };
}

/** Says in French to staff that something is not for them. */
export function refuseInFrench(strapi: Core.Strapi): void {
  strapi.server.use(async (ctx, next) => {
    await next();
    if (ctx.status !== 403 || !SCREENS.test(ctx.path)) return;
    const { error } = (ctx.body ?? {}) as Refusal;
    if (error === undefined || !SAID_BY_STRAPI.test(String(error.message))) return;
    ctx.body = { ...(ctx.body as object), error: { ...error, message: REFUSAL } };
  });
}
