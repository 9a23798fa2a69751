import type { DocumentType } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { type Middleware, typeOf, withData } from '../documents/act.ts';
import { type Account, memberBehind } from './member.ts';

/** Where a document names who wrote it, or who answers for it. */
const signatures: Partial<Record<DocumentType, string>> = {
  post: 'authors',
  role: 'contacts',
};

/**
 * Names the person who creates a document in the admin, when a member of the community is behind
 * their account and nothing is said of who signs. Forms say it: they open with that person named,
 * who may take themselves off.
 */
export function signAtCreation(strapi: Core.Strapi): Middleware {
  return async (act, next) => {
    const type = typeOf(act.uid);
    const field = type === undefined ? undefined : signatures[type];
    if (act.action !== 'create' || field === undefined) return next();
    const account = accountIn(strapi);
    if (account === undefined || act.params.data?.[field] !== undefined) return next();
    const member = await memberBehind(strapi, account);
    if (member !== undefined) {
      withData(act, { [field]: { connect: [{ documentId: member.documentId }] } });
    }
    return next();
  };
}

/** Who asks, in the admin; none for an import, or whatever the CMS does of itself. */
function accountIn(strapi: Core.Strapi): Account | undefined {
  const state = strapi.requestContext.get()?.state;
  return state?.route?.info?.type === 'admin' ? state.user : undefined;
}
