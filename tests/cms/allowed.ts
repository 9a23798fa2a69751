import type { DocumentType } from '@parvis/shared';
import type { Cms } from './harness.ts';
import { adminToken } from './writing.ts';

type Action = 'read' | 'create' | 'update' | 'publish' | 'delete';

/** What narrows all that somebody may do. */
interface Limits {
  /** Those inside a component as `missions.start`. All of them when absent. */
  fields?: readonly string[];
  /** Conditions of Strapi's, such as `admin::is-creator`. */
  conditions?: readonly string[];
}

const PASSWORD = 'Essai-de-parvis-2';

/** The session of somebody who may do these things to documents of these types, and nothing else. */
export async function sessionAllowed(
  cms: Cms,
  allowed: Partial<Record<Action, readonly DocumentType[]>>,
  { fields, conditions = [] }: Limits = {},
): Promise<string> {
  const count = await cms.strapi.db.query('admin::role').count();
  const role = await cms.strapi
    .service('admin::role')
    .create({ name: `Rôle ${count}`, description: '' });
  const permissions = Object.entries(allowed).flatMap(([action, types]) =>
    types.map((type) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject: `api::${type}.${type}`,
      properties: fields === undefined ? {} : { fields },
      conditions,
    })),
  );
  await cms.strapi.service('admin::role').assignPermissions(role.id, permissions);
  const credentials = { email: `personne-${role.id}@parvis.invalid`, password: PASSWORD };
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
