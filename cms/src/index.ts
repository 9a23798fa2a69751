import type { Core } from '@strapi/strapi';
import { prepare } from './bootstrap/index.ts';
import { registerDocumentMiddlewares } from './documents/index.ts';
import { refuseFalsePictures } from './media/pictures.ts';
import { registerOnlineRoute } from './publisher/route.ts';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    registerDocumentMiddlewares(strapi);
    registerOnlineRoute(strapi);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    refuseFalsePictures(strapi);
    await prepare(strapi);
  },
};
