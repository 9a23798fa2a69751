import type { Core } from '@strapi/strapi';
import { prepare } from './bootstrap/index.ts';
import { registerDocumentMiddlewares } from './documents/index.ts';
import { environment } from './environment.ts';
import { keepDescriptions } from './media/door.ts';
import { keepAddressesOfAccounts } from './people/own-address.ts';
import type { Looks } from './planned/looks.ts';
import { plannerOf } from './planned/wiring.ts';
import { warnerOf } from './roles/warning/wiring.ts';
import { registerStaffRoutes } from './staff/routes.ts';

/** `serve.mjs` starts what it finds here. */
const PLANNER = 'parvis.planner';
const WARNER = 'parvis.warner';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    registerDocumentMiddlewares(strapi);
    registerStaffRoutes(strapi);
    strapi.add(PLANNER, plannerOf(strapi, environment()));
    strapi.add(WARNER, warnerOf(strapi, environment()));
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    keepDescriptions(strapi);
    keepAddressesOfAccounts(strapi);
    await prepare(strapi);
  },
  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await Promise.all([PLANNER, WARNER].map((name) => strapi.get<Looks>(name).stop()));
  },
};
