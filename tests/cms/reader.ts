import type { Cms } from './harness.ts';
import { adminToken } from './writing.ts';

/** The session of somebody who may read the documents of one type, and nothing else. */
export async function sessionOfReader(
  cms: Cms,
  uid: string,
  conditions: string[] = [],
): Promise<string> {
  const name = `Lecture ${conditions.join()}`;
  const role = await cms.strapi.service('admin::role').create({ name, description: '' });
  const action = 'plugin::content-manager.explorer.read';
  const permission = { action, subject: uid, properties: {}, conditions };
  await cms.strapi.service('admin::role').assignPermissions(role.id, [permission]);
  const credentials = {
    email: `lectrice-${role.id}@parvis.invalid`,
    password: 'Essai-de-parvis-2',
  };
  await cms.strapi.service('admin::user').create({
    ...credentials,
    firstname: 'Une',
    lastname: 'Lectrice',
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  return adminToken(cms, credentials);
}
