import { isDocumentType } from '@parvis/shared';
import type { Core, UID } from '@strapi/strapi';
import { uidOf } from '../documents/act.ts';
import type { StaffContext, StaffRoute } from '../staff/route.ts';
import { accountName, othersFirst, staffAccounts } from './accounts.ts';
import { askerOf } from './permission-checker.ts';

/** For the panel « Relecture »: who publishes what somebody writes. */
export const publishers: StaffRoute = {
  method: 'GET',
  path: '/publishers/:type',
  handler: answering,
};

function answering(strapi: Core.Strapi): Core.ControllerHandler {
  return async (ctx: StaffContext) => {
    const { type } = ctx.params;
    if (!isDocumentType(type)) return ctx.notFound();
    if (!askerOf(strapi, uidOf(type))?.can.update()) return ctx.forbidden();
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { publishers: await publishersOf(strapi, uidOf(type)) };
  };
}

/**
 * The names of those who publish every document of a type, in order: administrators only when
 * nobody else does, for they have other things to do.
 */
async function publishersOf(strapi: Core.Strapi, subject: UID.ContentType): Promise<string[]> {
  const action = 'plugin::content-manager.explorer.publish';
  const permissions: { conditions: string[] | null; role: { id: number } }[] = await strapi.db
    .query('admin::permission')
    .findMany({ where: { action, subject }, populate: { role: { select: ['id'] } } });
  const roles = permissions
    .filter(({ conditions }) => (conditions ?? []).length === 0)
    .map(({ role }) => role.id);
  const accounts = await staffAccounts(strapi, { roles: { id: { $in: roles } } });
  const names = othersFirst(accounts).map(accountName);
  return [...new Set(names)].sort((one, other) => one.localeCompare(other, 'fr'));
}
