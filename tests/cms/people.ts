import type { DocumentType } from '@parvis/shared';
import type { Person } from './desk.ts';
import type { Cms } from './harness.ts';
import { adminToken } from './writing.ts';

type Action = 'read' | 'create' | 'update' | 'publish' | 'delete';

/** The session of somebody who may do these things to documents of these types, and nothing else. */
export async function sessionOf(
  cms: Cms,
  allowed: Partial<Record<Action, readonly DocumentType[]>>,
): Promise<string> {
  const name = `Rôle ${JSON.stringify(allowed)}`;
  const role = await cms.strapi.service('admin::role').create({ name, description: '' });
  const permissions = Object.entries(allowed).flatMap(([action, types]) =>
    types.map((type) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject: `api::${type}.${type}`,
      properties: {},
      conditions: [],
    })),
  );
  await cms.strapi.service('admin::role').assignPermissions(role.id, permissions);
  const credentials = {
    email: `personne-${role.id}@parvis.invalid`,
    password: 'Essai-de-parvis-2',
  };
  await cms.strapi.service('admin::user').create({
    ...credentials,
    firstname: 'Une',
    lastname: 'Personne',
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  return adminToken(cms, credentials);
}

/** A kind of staff, by its name in French. */
export type Kind = 'Rédacteur' | 'Éditeur' | 'Recrutement' | 'Administrateur';

interface Known {
  firstname?: string;
  lastname?: string;
  email?: string;
}

let accounts = 0;

/** An account of some kinds of staff, which nobody has used yet. */
export async function accountOf(
  cms: Cms,
  kinds: Kind | Kind[],
  known: Known = {},
): Promise<Person> {
  accounts += 1;
  const names = [kinds].flat();
  const roles: { id: number }[] = await cms.strapi.db
    .query('admin::role')
    .findMany({ where: { name: { $in: names } }, select: ['id'] });
  if (roles.length !== names.length) throw new Error(`The CMS has not all of ${names.join()}`);
  const person = {
    email: known.email ?? `compte-${accounts}@parvis.invalid`,
    password: 'Essai-de-parvis-3',
  };
  await cms.strapi.service('admin::user').create({
    ...person,
    firstname: known.firstname ?? 'Camille',
    lastname: known.lastname ?? `Exemple ${accounts}`,
    isActive: true,
    registrationToken: null,
    roles: roles.map(({ id }) => id),
    preferedLanguage: 'fr',
  });
  return person;
}
