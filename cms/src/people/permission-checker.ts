import type { Core, UID } from '@strapi/strapi';

/** What is used of the permissions that Strapi's own forms check. */
export interface PermissionChecker {
  /**
   * @param document as it is, or as it would be: conditions are asked of it
   * @param field one of its fields, those inside a component as `links.url`
   */
  can: Record<
    'create' | 'read' | 'update' | 'publish',
    (document?: object, field?: string) => boolean
  >;
}

/**
 * What the member of staff behind the present request may do to a type of document.
 *
 * @returns none outside a request of the admin: the import, the publisher, the CMS itself
 */
export function askerOf(strapi: Core.Strapi, uid: UID.ContentType): PermissionChecker | undefined {
  const userAbility: unknown = strapi.requestContext.get()?.state.userAbility;
  if (userAbility === undefined) return undefined;
  return strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility, model: uid });
}
