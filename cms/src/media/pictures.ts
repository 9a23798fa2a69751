import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

interface UploadedFile {
  name?: string;
  mime?: string;
  width?: number | null;
}

/**
 * Refuses a file that is called a picture and is none: Strapi believes its name when it does not
 * recognise its bytes, and such a file could be a page with a program in it.
 */
export function refuseFalsePictures(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: ['plugin::upload.file'],
    beforeCreate(event) {
      const { name, mime, width } = event.params.data as UploadedFile;
      if (!mime?.startsWith('image/') || (width ?? 0) > 0) return;
      throw new errors.ValidationError(
        `« ${name} » n’est pas une image lisible : envoyez un fichier JPEG, PNG, WebP, AVIF ou GIF.`,
      );
    },
  });
}
