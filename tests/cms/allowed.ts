import type { DocumentType } from '@parvis/shared';
import type { Cms } from './harness.ts';
import { adminToken } from './writing.ts';

type Action = 'read' | 'create' | 'update' | 'publish' | 'delete';

/** The session of somebody who may do these things to documents of these types, and nothing else. */
export async function sessionAllowed(
  cms: Cms,
  allowed: Partial<Record<Action, readonly DocumentType[]>>,
): Promise<string> {
  const name = `Rôle ${JSON.stringify(allowed)}`;
  const role = await cms.strapi.service('admin::role').create({ name, description: '' });
  const permissions = Object.entries(allowed).flatMap(([action, types]) =>
    types.map((type) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject: `api::${type}.${type}`,
      properties: {},
      conditions: [],
    })),
  );
  await cms.strapi.service('admin::role').assignPermissions(role.id, permissions);
  const credentials = {
    email: `personne-${role.id}@parvis.invalid`,
    password: 'Essai-de-parvis-2',
  };
  await cms.strapi.service('admin::user').create({
    ...credentials,
    firstname: 'Une',
    lastname: 'Personne',
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  return adminToken(cms, credentials);
}
