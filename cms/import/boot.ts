import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Strapi } from './apply/strapi.ts';

const cmsFolder = join(import.meta.dirname, '..');

/**
 * Starts the compiled CMS inside this process, on the database that the environment names, without
 * listening to anyone. Another process may be running the same CMS.
 *
 * @param options `screens`: whether it serves the admin to browsers, once something listens
 * @throws when `cms/dist` is missing: `npm run build` makes it
 */
export async function bootCms({ screens = false } = {}): Promise<Strapi> {
  const { createStrapi } = createRequire(join(cmsFolder, 'package.json'))(
    '@strapi/strapi',
  ) as typeof import('@strapi/strapi');
  const strapi = createStrapi({
    appDir: cmsFolder,
    distDir: join(cmsFolder, 'dist'),
    serveAdminPanel: screens,
  });
  strapi.log.level = 'error';
  await strapi.load();
  return strapi;
}
