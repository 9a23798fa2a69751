import type { Core } from '@strapi/strapi';

/**
 * Keeps pictures as staff give them: the publisher makes the sizes that pages need from the
 * original, so the CMS makes none but its own thumbnail.
 */
export async function keepOriginalPictures(strapi: Core.Strapi): Promise<void> {
  const upload = strapi.plugin('upload').service('upload');
  const settings = await upload.getSettings();
  const wanted = { ...settings, responsiveDimensions: false, autoOrientation: true };
  if (JSON.stringify(settings) === JSON.stringify(wanted)) return;
  await upload.setSettings(wanted);
}
