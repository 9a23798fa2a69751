import type { Core } from '@strapi/strapi';
import { registerConditions } from '../people/conditions.ts';
import type { PeopleKind } from '../people/kind.ts';
import { peopleKinds } from '../people/kinds/index.ts';
import { permissionsOf } from '../people/permissions.ts';

interface Role {
  id: number;
  name: string;
  description: string;
}

const administrator = {
  code: 'strapi-super-admin',
  name: 'Administrateur',
  description: 'Peut tout faire : contenus, comptes, réglages, retour à une version du site.',
};

/** The roles that Strapi makes at its first start, in English, for nobody of ours. */
const madeByStrapi = ['strapi-editor', 'strapi-author'];

/**
 * Gives the CMS the kinds of staff that the code describes. Administrators may add others: those
 * are left alone. Ours are put back as the code has them.
 */
export async function settlePeople(strapi: Core.Strapi): Promise<void> {
  await registerConditions(strapi);
  await describe(strapi, administrator);
  for (const kind of peopleKinds) {
    const { id } = await describe(strapi, kind);
    await strapi.service('admin::role').assignPermissions(id, permissionsOf(strapi, kind));
  }
  await removeUnused(strapi);
}

/** Makes the role, or gives it its name and description back. */
async function describe(
  strapi: Core.Strapi,
  { code, name, description }: Pick<PeopleKind, 'code' | 'name' | 'description'>,
): Promise<Role> {
  const roles = strapi.db.query('admin::role');
  const existing: Role | null = await roles.findOne({ where: { code } });
  if (existing === null) {
    return strapi.service('admin::role').create({ code, name, description });
  }
  if (existing.name !== name || existing.description !== description) {
    await roles.update({ where: { code }, data: { name, description } });
  }
  return existing;
}

async function removeUnused(strapi: Core.Strapi): Promise<void> {
  const unused: Role[] = await strapi.db.query('admin::role').findMany({
    where: { code: { $in: madeByStrapi }, users: { id: { $null: true } } },
  });
  if (unused.length === 0) return;
  await strapi.service('admin::role').deleteByIds(unused.map(({ id }) => id));
}
