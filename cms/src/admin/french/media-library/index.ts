import { file } from './file.ts';
import { lists } from './lists.ts';
import { sending } from './sending.ts';
import { settings } from './settings.ts';

/** The media library. */
export const mediaLibrary: Readonly<Record<string, string>> = {
  ...file,
  ...lists,
  ...sending,
  ...settings,
};
