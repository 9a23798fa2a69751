import type { Core } from '@strapi/strapi';
import type { Doer } from './rows.ts';

interface Account {
  id: number;
  firstname?: string | null;
  lastname?: string | null;
  email?: string | null;
}

/** Done by the CMS itself: a schedule, an import. */
const nobody: Doer = { cause: 'automatic', accountId: null, accountName: null };

/** Done before the CMS kept a history. */
export const unknownDoer: Doer = { cause: 'earlier', accountId: null, accountName: null };

/** Who asks for what is being done: the account of the admin whose request this is. */
export function doerNow(strapi: Core.Strapi): Doer {
  const state = strapi.requestContext.get()?.state as { user?: Account } | undefined;
  return state?.user === undefined ? nobody : doerOf(state.user);
}

/** The name stays as it is now, whatever becomes of the account. */
function doerOf({ id, firstname, lastname, email }: Account): Doer {
  const name = [firstname, lastname].filter(Boolean).join(' ').trim();
  return { cause: 'staff', accountId: id, accountName: name || email || `Compte ${id}` };
}
