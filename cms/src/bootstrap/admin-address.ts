import type { Core } from '@strapi/strapi';
import type { Environment } from '../environment.ts';

/** The link for a new password leads to where staff reach the CMS; Strapi knows where it listens. */
export async function settleAdminAddress(
  strapi: Core.Strapi,
  { adminUrl }: Environment,
): Promise<void> {
  strapi.config.set('admin.absoluteUrl', `${adminUrl}/admin`);
}
