import type { Core } from '@strapi/strapi';

const MEGABYTE = 1024 * 1024;

export default (): Core.Config.Plugin => ({
  upload: {
    config: {
      sizeLimit: 20 * MEGABYTE,
      breakpoints: {},
      // An SVG is a program: served from the admin's own origin, it would act as its reader.
      security: {
        allowedTypes: [
          'image/jpeg',
          'image/png',
          'image/webp',
          'image/gif',
          'image/avif',
          'application/pdf',
        ],
        deniedTypes: ['image/svg+xml'],
      },
    },
  },
});
