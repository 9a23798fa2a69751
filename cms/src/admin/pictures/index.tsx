import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { PictureInput } from './input.tsx';
import { PictureForText } from './text.tsx';

/** Puts our dialog of pictures wherever Strapi opens its own, and « Images » in the menu. */
export function addPictures(app: StrapiApp): void {
  // Strapi passes their props to them, and types none of them.
  app.addFields({ type: 'media', Component: PictureInput as ComponentType });
  app.addComponents({ name: 'media-library', Component: PictureForText as ComponentType });
  app.addMenuLink({
    to: 'images',
    icon: PicturesIcon,
    intlLabel: { id: 'parvis.pictures', defaultMessage: 'Images' },
    permissions: [{ action: 'plugin::upload.read', subject: null }],
    Component: () => import('./page.tsx').then(({ PicturesPage }) => ({ default: PicturesPage })),
    position: 3,
  });
}

function PicturesIcon() {
  return (
    <svg viewBox="0 0 32 32" width="20" height="20" fill="currentColor" aria-hidden="true">
      <path d="M5 5h22a2 2 0 0 1 2 2v18a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2Zm1 3v13l6-7 5 6 4-4 5 5V8Zm15 2a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5Z" />
    </svg>
  );
}
