import { useAuth } from '@strapi/strapi/admin';

type Action = 'create' | 'update' | 'publish';

const EXPLORER = 'plugin::content-manager.explorer';

/**
 * Whether who is at the screen may do something to some document of a type, as far as buttons are
 * concerned: the CMS decides.
 *
 * @param model `api::post.post`
 */
export function useMay(model: string): (action: Action) => boolean {
  const permissions = useAuth('useMay', (auth) => auth.permissions);
  return (action) =>
    permissions.some((one) => one.action === `${EXPLORER}.${action}` && one.subject === model);
}
