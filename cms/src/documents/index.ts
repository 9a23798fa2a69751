import type { Core } from '@strapi/strapi';
import { refuseBlocked } from '../checks/refusal.ts';
import { keepVersions } from '../history/keep.ts';
import { refuseStaleSaves } from '../history/stale.ts';
import { keepOwnPictures } from '../media/own-pictures.ts';
import { signAtCreation } from '../people/signing.ts';
import type { Middleware } from './act.ts';
import { keepAddresses } from './addresses.ts';
import { dateAtPublication } from './dates.ts';
import { keepPublishedRelations } from './published-relations.ts';
import { checkRedirects } from './redirect.ts';
import { keepRights } from './rights.ts';
import { keepSlugs } from './slug.ts';
import { inOneTransaction } from './transaction.ts';
import { oneWriterAtATime } from './turn.ts';

/** What happens around every action on a document, outermost first. */
const middlewares: ((strapi: Core.Strapi) => Middleware)[] = [
  inOneTransaction,
  oneWriterAtATime,
  keepRights,
  signAtCreation,
  refuseStaleSaves,
  refuseBlocked,
  keepOwnPictures,
  keepVersions,
  checkRedirects,
  keepSlugs,
  dateAtPublication,
  keepPublishedRelations,
  keepAddresses,
];

export function registerDocumentMiddlewares(strapi: Core.Strapi): void {
  for (const middleware of middlewares) {
    strapi.documents.use(middleware(strapi) as Parameters<typeof strapi.documents.use>[0]);
  }
}
