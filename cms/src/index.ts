import type { Core } from '@strapi/strapi';
import { prepare } from './bootstrap/index.ts';
import { registerDocumentMiddlewares } from './documents/index.ts';
import { keepDescriptions } from './media/door.ts';
import { registerStaffRoutes } from './staff/routes.ts';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    registerDocumentMiddlewares(strapi);
    registerStaffRoutes(strapi);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    keepDescriptions(strapi);
    await prepare(strapi);
  },
};
