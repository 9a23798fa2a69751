import type { Cms } from '../harness.ts';
import { adminToken } from '../writing.ts';

export interface Permission {
  /** Of the content manager: `read`, `update`. */
  action: string;
  subject: string;
  /** All of them when not given. */
  fields?: readonly string[];
}

let people = 0;

/** An account that may do what is said and nothing else; with the token of its session. */
export async function newPerson(cms: Cms, permissions: readonly Permission[]): Promise<string> {
  people += 1;
  const name = `Personne ${people}`;
  const role = await cms.strapi.service('admin::role').create({ name, description: '' });
  await cms.strapi.service('admin::role').assignPermissions(
    role.id,
    permissions.map(({ action, subject, fields = fieldsOf(cms, subject) }) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject,
      properties: { fields },
      conditions: [],
    })),
  );
  const credentials = { email: `personne-${people}@parvis.invalid`, password: 'Essai-de-parvis-1' };
  await cms.strapi.service('admin::user').create({
    ...credentials,
    firstname: 'Personne',
    lastname: `Exemple ${people}`,
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  return adminToken(cms, credentials);
}

function fieldsOf(cms: Cms, subject: string): string[] {
  return Object.keys(cms.strapi.contentType(subject as 'api::post.post').attributes);
}
