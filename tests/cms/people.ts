import { administrator, type Cms } from './harness.ts';
import { adminToken } from './writing.ts';

/** The kinds of people of the staff, as the screens name them. */
export const kindsOfPeople = ['rédacteur', 'éditeur', 'recrutement', 'administrateur'] as const;
export type KindOfPerson = (typeof kindsOfPeople)[number];

const codes: Record<KindOfPerson, string> = {
  rédacteur: 'parvis-writer',
  éditeur: 'parvis-editor',
  recrutement: 'parvis-recruiter',
  administrateur: 'strapi-super-admin',
};

export interface Account {
  id: number;
  email: string;
  password: string;
  firstname: string;
  lastname: string;
}

const PASSWORD = 'Essai-de-parvis-3';

/**
 * Makes the account of somebody of the staff, of one kind or of several.
 *
 * @param said what is particular to it; its e-mail address, that of their page if they have one
 */
export async function accountOf(
  cms: Cms,
  kind: KindOfPerson | readonly KindOfPerson[],
  said: Partial<Omit<Account, 'id'>> = {},
): Promise<Account> {
  const kinds = typeof kind === 'string' ? [kind] : kind;
  const count = await cms.strapi.db.query('admin::user').count();
  const account = {
    email: `personne-${count}@parvis.invalid`,
    password: PASSWORD,
    firstname: 'Camille',
    lastname: `Exemple ${count}`,
    ...said,
  };
  const roles: { id: number }[] = await cms.strapi.db
    .query('admin::role')
    .findMany({ where: { code: { $in: kinds.map((one) => codes[one]) } } });
  const { id } = await cms.strapi.service('admin::user').create({
    ...account,
    isActive: true,
    registrationToken: null,
    preferedLanguage: 'fr',
    roles: roles.map((role) => role.id),
  });
  return { ...account, id };
}

/** Somebody of the staff, logged in. */
export interface Session {
  /** Asks as the admin does. `body` is sent as JSON; the answer is read when it is JSON. */
  ask(method: string, path: string, body?: unknown): Promise<Answer>;
}

export interface Answer {
  status: number;
  body: unknown;
}

/** One login: Strapi allows an account five in five minutes, so keep the session. */
export async function sessionOf(
  cms: Cms,
  account: { email: string; password: string } = administrator,
): Promise<Session> {
  const token = await adminToken(cms, account);
  return {
    async ask(method, path, body) {
      const response = await fetch(`${cms.url}${path}`, {
        method,
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: parsed(text) };
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
