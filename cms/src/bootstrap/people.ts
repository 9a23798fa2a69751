import type { Core } from '@strapi/strapi';
import { SUPER_ADMINISTRATOR } from '../people/accounts.ts';
import { registerConditions } from '../people/conditions.ts';
import { fieldsOf } from '../people/fields.ts';
import { kinds } from '../people/kinds/index.ts';
import type { Kind } from '../people/kinds/kind.ts';
import { permissionsOf } from '../people/permissions.ts';

/** What is said of a role in the admin. */
interface Description {
  code: string;
  name: string;
  description: string;
}

const RESTORED =
  'Rétabli à chaque démarrage : pour donner d’autres droits, ajoutez un rôle à vous.';

const administrator: Description = {
  code: SUPER_ADMINISTRATOR,
  name: 'Administrateur',
  description: 'Peut tout : les comptes, les offres, les missions, les réglages du site.',
};

/** The roles that Strapi makes for everybody, in English. */
const STRAPI_ROLES = ['strapi-editor', 'strapi-author'];

/**
 * Gives the staff its roles and their permissions, as `src/people/kinds/` says. What administrators
 * changed in those is undone; the roles that they added are theirs.
 */
export async function settlePeople(strapi: Core.Strapi): Promise<void> {
  await registerConditions(strapi, () => new Date());
  await describeRole(strapi, administrator);
  for (const kind of kinds) await settle(strapi, kind);
  for (const code of STRAPI_ROLES) await removeUnused(strapi, code);
}

async function settle(strapi: Core.Strapi, kind: Kind): Promise<void> {
  const id = await describeRole(strapi, {
    code: kind.code,
    name: kind.name,
    description: `${kind.description} ${RESTORED}`,
  });
  await strapi.service('admin::role').assignPermissions(
    id,
    permissionsOf(kind, (type) => fieldsOf(strapi, type)),
  );
}

/** @returns the id of the role, made when there was none of that code */
async function describeRole(strapi: Core.Strapi, said: Description): Promise<number> {
  const roles = strapi.db.query('admin::role');
  const { code, name, description } = said;
  const namesake = await roles.findOne({ where: { name, code: { $ne: code } } });
  if (namesake !== null) {
    const other = `${name} (rôle n° ${namesake.id})`;
    await roles.update({ where: { id: namesake.id }, data: { name: other } });
  }
  const existing = await roles.findOne({ where: { code } });
  if (existing === null) return (await strapi.service('admin::role').create(said)).id;
  if (existing.name !== name || existing.description !== description) {
    await roles.update({ where: { id: existing.id }, data: { name, description } });
  }
  return existing.id;
}

async function removeUnused(strapi: Core.Strapi, code: string): Promise<void> {
  const role = await strapi.service('admin::role').findOneWithUsersCount({ code });
  if (role?.usersCount === 0) await strapi.service('admin::role').deleteByIds([role.id]);
}
