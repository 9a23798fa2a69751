import type { Core } from '@strapi/strapi';
import { prepare } from './bootstrap/index.ts';
import { registerDocumentMiddlewares } from './documents/index.ts';
import { keepDescriptions } from './media/door.ts';
import { keepAddressesOfAccounts } from './people/own-address.ts';
import type { Planner } from './planned/planner.ts';
import { plannerOf } from './planned/wiring.ts';
import { registerStaffRoutes } from './staff/routes.ts';

/** `serve.mjs` starts what it finds here. */
const PLANNER = 'parvis.planner';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    registerDocumentMiddlewares(strapi);
    registerStaffRoutes(strapi);
    strapi.add(PLANNER, plannerOf(strapi));
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    keepDescriptions(strapi);
    keepAddressesOfAccounts(strapi);
    await prepare(strapi);
  },
  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await strapi.get<Planner>(PLANNER).stop();
  },
};
