import type { Core } from '@strapi/strapi';

const DAY = 24 * 60 * 60;

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  autoOpen: false,
  auth: {
    secret: env('ADMIN_JWT_SECRET', ''),
    sessions: {
      maxRefreshTokenLifespan: 7 * DAY,
      idleRefreshTokenLifespan: DAY,
    },
  },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', '') } },
  preview: { enabled: false, config: { allowedOrigins: [], handler: async () => undefined } },
  flags: { nps: false, promoteEE: false, docLinks: false },
});
