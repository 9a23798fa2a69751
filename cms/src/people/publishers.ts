import { isDocumentType } from '@parvis/shared';
import type { Core, UID } from '@strapi/strapi';
import { uidOf } from '../documents/act.ts';
import type { StaffContext, StaffRoute } from '../staff/route.ts';
import { askerOf } from './permission-checker.ts';

const SUPER_ADMINISTRATOR = 'strapi-super-admin';

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

/** An account, as its owner is named. */
interface Account {
  firstname: string | null;
  lastname: string | null;
  username: string | null;
  roles: { code: string }[];
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
  const accounts: Account[] = await strapi.db.query('admin::user').findMany({
    where: { isActive: true, blocked: false, roles: { id: { $in: roles } } },
    populate: { roles: { select: ['code'] } },
  });
  const isAdministrator = (account: Account) =>
    account.roles.some(({ code }) => code === SUPER_ADMINISTRATOR);
  const others = accounts.filter((account) => !isAdministrator(account));
  const names = (others.length > 0 ? others : accounts).map(nameOf);
  return [...new Set(names)].sort((one, other) => one.localeCompare(other, 'fr'));
}

function nameOf({ firstname, lastname, username }: Account): string {
  return [firstname, lastname].filter(Boolean).join(' ') || username || 'Sans nom';
}
