import type { Core } from '@strapi/strapi';

/**
 * Keeps the pixels of pictures as staff give them: the publisher makes the sizes that pages need
 * from the original, so the CMS makes none but its own thumbnail. They are stood upright as they
 * come in, see `src/media/clean.ts`: Strapi would encode every one of them again for it.
 */
export async function keepOriginalPictures(strapi: Core.Strapi): Promise<void> {
  const upload = strapi.plugin('upload').service('upload');
  const settings = await upload.getSettings();
  const wanted = {
    ...settings,
    responsiveDimensions: false,
    sizeOptimization: false,
    autoOrientation: false,
  };
  if (JSON.stringify(settings) === JSON.stringify(wanted)) return;
  await upload.setSettings(wanted);
}
