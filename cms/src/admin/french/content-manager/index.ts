import { acting } from './acting.ts';
import { configuration } from './configuration.ts';
import { forms } from './forms.ts';
import { lists } from './lists.ts';
import { preview } from './preview.ts';

/** Lists and forms of documents. */
export const contentManager: Readonly<Record<string, string>> = {
  ...acting,
  ...configuration,
  ...forms,
  ...lists,
  ...preview,
};
