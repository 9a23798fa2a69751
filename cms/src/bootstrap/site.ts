import type { Core } from '@strapi/strapi';
import { uidOf } from '../documents/act.ts';

/** The site has a name from the start; staff change it. */
export async function createSite(strapi: Core.Strapi): Promise<void> {
  if ((await strapi.db.query(uidOf('site')).count()) > 0) return;
  await strapi.documents(uidOf('site')).create({
    data: { name: 'Parvis', tagline: 'Les nouvelles de la communauté' },
  });
}
