import { account } from './account.ts';
import { fields } from './fields.ts';
import { home } from './home.ts';
import { people } from './people.ts';
import { settings } from './settings.ts';
import { words } from './words.ts';

/** The admin itself: its keys have no prefix. */
export const application: Readonly<Record<string, string>> = {
  ...account,
  ...fields,
  ...home,
  ...people,
  ...settings,
  ...words,
};
