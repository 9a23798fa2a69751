import { application } from './application.ts';
import { contentManager } from './content-manager.ts';
import { mediaLibrary } from './media-library.ts';

/**
 * What Strapi leaves in English, or says in words that are not ours, by the key of the message.
 * Keys of a plugin begin with its name.
 */
export const french: Readonly<Record<string, string>> = {
  ...application,
  ...prefixed('content-manager', contentManager),
  ...prefixed('upload', mediaLibrary),
};

function prefixed(plugin: string, messages: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [`${plugin}.${key}`, message]),
  );
}
