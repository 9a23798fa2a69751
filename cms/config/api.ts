import type { Core } from '@strapi/strapi';

/** Unknown parameters are refused, and what a publication requires is enforced, relations included. */
const api: Core.Config.Api = {
  rest: { defaultLimit: 25, maxLimit: 100, withCount: true, strictParams: true },
  documents: { strictParams: true, strictRelations: true },
};

export default api;
