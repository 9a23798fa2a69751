import { publicationApi } from '@parvis/shared';

/** Strapi adds its `/api` to the paths of these routes. */
const withoutPrefix = (path: string) => path.replace(/^\/api/, '');

export default {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: withoutPrefix(publicationApi.index),
      handler: 'publication.index',
    },
    {
      method: 'GET',
      path: withoutPrefix(publicationApi.documents),
      handler: 'publication.documents',
    },
  ],
};
