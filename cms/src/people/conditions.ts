import type { Core } from '@strapi/strapi';
import { uidOf } from '../documents/act.ts';
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
  await conditionProvider.register({
    displayName: 'Offres de ses startups, dont la personne est un contact, ou qu’elle a écrites',
    name: conditionIds['roles of theirs'].replace('api::', ''),
    handler: oncePerRequest(strapi, async ({ id, email }: Asker) => {
      const standing = await standingOf(strapi, email, now());
      return whichRoles(id, standing, await rolesOf(strapi, id, standing));
    }),
  });
}

/**
 * A condition as Strapi asks it of its database, and of a document that it has read. Some of its
 * screens read a document without its relations (« Dépublier » of many does): those know it by name.
 */
function whichRoles(account: number, { member, startups }: Standing, roles: readonly string[]) {
  return {
    $or: [
      { documentId: { $in: [...roles] } },
      { 'createdBy.id': account },
      { 'startup.documentId': { $in: [...startups] } },
      ...(member === undefined ? [] : [{ contacts: { $elemMatch: { documentId: member } } }]),
    ],
  };
}

/** The documentIds of the roles there are. */
async function rolesOf(
  strapi: Core.Strapi,
  account: number,
  { member, startups }: Standing,
): Promise<string[]> {
  const rows: { documentId: string }[] = await strapi.db.query(uidOf('role')).findMany({
    where: {
      $or: [
        { createdBy: { id: account } },
        { startup: { documentId: { $in: [...startups] } } },
        ...(member === undefined ? [] : [{ contacts: { documentId: member } }]),
      ],
    },
    select: ['documentId'],
  });
  return [...new Set(rows.map(({ documentId }) => documentId))];
}

/** Strapi asks a condition again for each permission that has it. */
function oncePerRequest<Answer>(
  strapi: Core.Strapi,
  ask: (asker: Asker) => Promise<Answer>,
): typeof ask {
  const answers = new WeakMap<object, Promise<Answer>>();
  return (asker) => {
    const request = strapi.requestContext.get();
    if (request === undefined) return ask(asker);
    const known = answers.get(request) ?? ask(asker);
    answers.set(request, known);
    return known;
  };
}
