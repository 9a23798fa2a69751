import { previewApi } from '@parvis/shared';

export default {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      // Strapi adds its `/api` to the paths of these routes.
      path: previewApi.draft.replace(/^\/api/, ''),
      handler: 'preview.draft',
    },
  ],
};
