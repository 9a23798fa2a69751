import type { Core } from '@strapi/strapi';
import { environment } from '../src/environment.ts';
import { forgottenPassword } from '../src/french/forgotten-password.ts';
import { framedPreview } from '../src/preview/frame.ts';

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
  // Strapi's type wants a text, its code these three.
  forgotPassword: { emailTemplate: forgottenPassword as unknown as string },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', '') } },
  preview: {
    enabled: true,
    config: {
      allowedOrigins: [new URL(environment().publicSite).origin],
      handler: (uid, asked) => framedPreview(strapi, uid, asked),
    },
  },
  flags: { nps: false, promoteEE: false, docLinks: false },
});
