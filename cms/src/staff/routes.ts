import type { Core } from '@strapi/strapi';
import { checks, jobPosting } from '../checks/routes.ts';
import { comparison } from '../history/routes/compare.ts';
import { versions } from '../history/routes/list.ts';
import { restoration } from '../history/routes/restore.ts';
import { needs } from '../home/needs/index.ts';
import { online as onlineCounts } from '../home/online.ts';
import { publishAgain, releases, rollback } from '../home/releases.ts';
import { waiting } from '../home/waiting.ts';
import { lackingPictures } from '../media/route.ts';
import { publishers } from '../people/publishers.ts';
import { cancel, plan, planned } from '../planned/routes/beside.ts';
import { calendar } from '../planned/routes/calendar.ts';
import { previewShares, revokePreview, sharePreview } from '../preview/routes.ts';
import { events } from '../publisher/events.ts';
import { online } from '../publisher/route.ts';
import { closing, endRole } from '../roles/routes.ts';
import { linkedDrafts } from '../together/drafts-route.ts';
import { publishTogether } from '../together/publish-route.ts';
import { uses } from '../uses/route.ts';
import type { StaffRoute } from './route.ts';

/** Every address that Parvis's own screens ask. A new one is a file and a line here. */
const routes: readonly StaffRoute[] = [
  online,
  events,
  onlineCounts,
  waiting,
  needs,
  releases,
  publishAgain,
  rollback,
  uses,
  linkedDrafts,
  publishTogether,
  planned,
  plan,
  cancel,
  calendar,
  closing,
  endRole,
  versions,
  comparison,
  restoration,
  lackingPictures,
  checks,
  jobPosting,
  publishers,
  previewShares,
  sharePreview,
  revokePreview,
];

/**
 * Opens them under `/parvis`, to who is logged in to the admin. (Strapi makes every route of
 * `src/api` one of its public API.)
 */
export function registerStaffRoutes(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/parvis',
    routes: routes.map(({ method, path, handler }) => ({
      method,
      path,
      handler: handler(strapi),
      config: { policies: ['admin::isAuthenticatedAdmin'] },
      info: { apiName: 'parvis', type: 'admin' },
    })),
  });
}
