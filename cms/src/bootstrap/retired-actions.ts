import type { Core } from '@strapi/strapi';

/** What nobody of the staff has a use for, and Strapi gives to administrators at each start. */
const retired = [
  // A shop of plugins, in English: those of Parvis are in its code.
  'admin::marketplace.read',
  // Types of documents are in the code too, and this page can only show them.
  'plugin::content-type-builder.read',
  // Forms and lists as well: what would be changed in these pages is put back at each start.
  'plugin::content-manager.single-types.configure-view',
  'plugin::content-manager.collection-types.configure-view',
  'plugin::content-manager.components.configure-layout',
];

interface Actions {
  delete(action: string): Promise<unknown>;
}

/** Takes those actions from every role, and from the form of roles: their links leave the menu. */
export async function retireActions(strapi: Core.Strapi): Promise<void> {
  const permissions = strapi.service('admin::permission');
  const actions: Actions = permissions.actionProvider;
  for (const action of retired) await actions.delete(action);
  const granted: { id: number }[] = await strapi.db
    .query('admin::permission')
    .findMany({ where: { action: { $in: retired } }, select: ['id'] });
  if (granted.length > 0) await permissions.deleteByIds(granted.map(({ id }) => id));
}
