import { application } from './application/index.ts';
import { contentManager } from './content-manager/index.ts';
import { email } from './email.ts';
import { languages } from './languages.ts';
import { mediaLibrary } from './media-library/index.ts';
import { unprefixed } from './unprefixed.ts';

type Messages = Readonly<Record<string, string>>;

const plugins: Readonly<Record<string, Messages>> = {
  'content-manager': contentManager,
  email,
  i18n: languages,
  upload: mediaLibrary,
};

/**
 * What Strapi leaves in English, or says in words that are not ours, by the key of the message.
 * Keys of a plugin begin with its name.
 */
export const french: Messages = Object.fromEntries([
  ...Object.entries(application),
  ...Object.entries(plugins).flatMap(([plugin, messages]) =>
    Object.entries(messages).flatMap(([key, message]) => [
      [`${plugin}.${key}`, message],
      ...(unprefixed[plugin]?.includes(key) ? [[key, message]] : []),
    ]),
  ),
]);
