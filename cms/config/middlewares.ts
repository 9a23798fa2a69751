import type { Core } from '@strapi/strapi';

const MEGABYTE = 1024 * 1024;

const middlewares: Core.Config.Middlewares = [
  'strapi::logger',
  // Before the errors, whose answers it translates.
  'global::french',
  'global::starting-values',
  'global::own-form',
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  'strapi::query',
  'global::sort-as-list',
  {
    name: 'strapi::body',
    config: { jsonLimit: '5mb', formLimit: '5mb', formidable: { maxFileSize: 20 * MEGABYTE } },
  },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];

export default middlewares;
