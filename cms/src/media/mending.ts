import type { Core } from '@strapi/strapi';

const FILE = 'plugin::upload.file';

/** What is used of the permissions that Strapi's own media library checks. */
interface PermissionsManager {
  isAllowed: boolean;
  addPermissionsQueryTo(query: object): { filters?: object };
}

/**
 * Those of some pictures that a member of staff may describe: some roles may change only the files
 * that they added.
 *
 * @param userAbility what Strapi found for the session
 */
export async function mendablePictures(
  strapi: Core.Strapi,
  userAbility: unknown,
  ids: readonly number[],
): Promise<Set<number>> {
  const manager: PermissionsManager = strapi.service('admin::permission').createPermissionsManager({
    ability: userAbility,
    action: 'plugin::upload.assets.update',
    model: FILE,
  });
  if (ids.length === 0 || !manager.isAllowed) return new Set();
  const { filters } = manager.addPermissionsQueryTo({ filters: { id: { $in: [...ids] } } });
  const { where } = strapi.get('query-params').transform(FILE, { filters });
  const rows: { id: number }[] = await strapi.db.query(FILE).findMany({ where, select: ['id'] });
  return new Set(rows.map(({ id }) => id));
}
