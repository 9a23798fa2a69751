import type { Core } from '@strapi/strapi';

/** New accounts read French, until they choose otherwise in their profile. */
export async function speakFrench(strapi: Core.Strapi): Promise<void> {
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    beforeCreate({ params }) {
      params.data.preferedLanguage ??= 'fr';
    },
  });
}
