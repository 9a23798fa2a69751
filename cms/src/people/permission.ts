import type { Core, UID } from '@strapi/strapi';
import { type Action, checkerFor } from './permission-checker.ts';

/** Makes what must be read of a document for its conditions to be checked. */
type PopulateBuilders = (uid: UID.ContentType) => {
  populateFromQuery(query: object): { build(): Promise<object | undefined> };
};

/**
 * Whether a member of staff may do something with a document, asked as Strapi's forms do: some
 * roles may read only what they wrote.
 *
 * @param userAbility what Strapi found for the session
 */
export async function may(
  action: Action,
  strapi: Core.Strapi,
  userAbility: unknown,
  uid: UID.ContentType,
  documentId: string,
): Promise<'yes' | 'no' | 'absent'> {
  const manager = strapi.plugin('content-manager');
  const checker = checkerFor(strapi, userAbility, uid);
  if (checker.cannot[action]()) return 'no';
  const builderFor = manager.service('populate-builder') as unknown as PopulateBuilders;
  const query = await checker.sanitizedQuery[action]({});
  const populate = await builderFor(uid).populateFromQuery(query).build();
  const document = await manager.service('document-manager').findOne(documentId, uid, { populate });
  if (!document) return 'absent';
  return checker.cannot[action](document) ? 'no' : 'yes';
}

/** Whether a member of staff may do something with some document of a type. */
export function maySometimes(
  action: Action,
  strapi: Core.Strapi,
  userAbility: unknown,
  uid: UID.ContentType,
): boolean {
  return !checkerFor(strapi, userAbility, uid).cannot[action]();
}

/** Whether a member of staff may read a document. */
export function mayRead(
  strapi: Core.Strapi,
  userAbility: unknown,
  uid: UID.ContentType,
  documentId: string,
): Promise<'yes' | 'no' | 'absent'> {
  return may('read', strapi, userAbility, uid, documentId);
}
