import type { Core } from '@strapi/strapi';
import { type Standing, standingOf } from './own-startups.ts';
import { conditionIds } from './permissions.ts';

/** What Strapi tells a condition of who asks. */
interface Asker {
  id: number;
  email?: string | null;
}

/**
 * Tells Strapi which roles are somebody's: those of the startups where they have a mission, those
 * they are a contact of, and those they wrote.
 *
 * @param now the clock
 */
export async function registerConditions(strapi: Core.Strapi, now: () => Date): Promise<void> {
  const { conditionProvider } = strapi.service('admin::permission');
  const standing = oncePerRequest(strapi, (email) => standingOf(strapi, email, now()));
  await conditionProvider.register({
    displayName: 'Offres de ses startups, dont la personne est un contact, ou qu’elle a écrites',
    name: conditionIds['roles of theirs'].replace('api::', ''),
    handler: async ({ id, email }: Asker) => whichRoles(id, await standing(email)),
  });
}

/** A condition as Strapi asks it of its database, and of a document that it has read. */
export function whichRoles(account: number, { member, startups }: Standing) {
  return {
    $or: [
      { 'createdBy.id': account },
      { 'startup.documentId': { $in: [...startups] } },
      ...(member === undefined ? [] : [{ contacts: { $elemMatch: { documentId: member } } }]),
    ],
  };
}

/** Strapi asks a condition again for each permission that has it. */
function oncePerRequest(
  strapi: Core.Strapi,
  find: (email: string | null | undefined) => Promise<Standing>,
): typeof find {
  const found = new WeakMap<object, Promise<Standing>>();
  return (email) => {
    const request = strapi.requestContext.get();
    if (request === undefined) return find(email);
    const known = found.get(request) ?? find(email);
    found.set(request, known);
    return known;
  };
}
