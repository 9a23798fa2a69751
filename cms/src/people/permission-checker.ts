import type { Core, UID } from '@strapi/strapi';

/** What somebody may do with a document. */
export type Action = 'create' | 'read' | 'update' | 'publish';

/** What is used of the permissions that Strapi's own forms and lists check. */
export interface PermissionChecker {
  /**
   * @param document as it is, or as it would be: conditions are asked of it
   * @param field one of its fields, those inside a component as `links.url`
   */
  can: Record<Action, (document?: object, field?: string) => boolean>;
  cannot: Record<Action, (document?: object, field?: string) => boolean>;
  /** A question to the database that finds only what they may. */
  sanitizedQuery: Record<Action, (query: object) => Promise<object>>;
  /** What they may write of what they send. */
  sanitizeUpdateInput(document: unknown): (data: object) => Promise<Record<string, unknown>>;
}

/**
 * What a member of staff may do to a type of document.
 *
 * @param userAbility what Strapi found for the session
 */
export function checkerFor(
  strapi: Core.Strapi,
  userAbility: unknown,
  uid: UID.ContentType,
): PermissionChecker {
  return strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility, model: uid });
}

/**
 * The same, of the member of staff behind the present request.
 *
 * @returns none outside a request of the admin: the import, the publisher, the CMS itself
 */
export function askerOf(strapi: Core.Strapi, uid: UID.ContentType): PermissionChecker | undefined {
  const userAbility: unknown = strapi.requestContext.get()?.state.userAbility;
  return userAbility === undefined ? undefined : checkerFor(strapi, userAbility, uid);
}
