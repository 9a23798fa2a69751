import type { Core } from '@strapi/strapi';
import type { Environment } from '../environment.ts';

/** Where `serve.mjs` reads whether this start made the first administrator. */
const FIRST_ADMINISTRATOR = 'parvis.firstAdministrator';

/**
 * Creates the first administrator, so that no stranger who finds the page first can.
 * With an administrator there already, or no password given, does nothing.
 */
export async function createFirstAdministrator(
  strapi: Core.Strapi,
  { administrator }: Environment,
): Promise<void> {
  if (administrator === undefined || (await strapi.db.query('admin::user').count()) > 0) return;
  const superAdmin = await strapi.service('admin::role').getSuperAdmin();
  await strapi.service('admin::user').create({
    email: administrator.email,
    password: administrator.password,
    firstname: 'Administration',
    lastname: '',
    isActive: true,
    registrationToken: null,
    roles: [superAdmin.id],
    preferedLanguage: 'fr',
  });
  strapi.config.set(FIRST_ADMINISTRATOR, true);
}
