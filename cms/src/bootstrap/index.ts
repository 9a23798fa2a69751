import type { Core } from '@strapi/strapi';
import { type Environment, environment } from '../environment.ts';
import { forgetDeletedDocuments } from '../history/rows.ts';
import { settleAdminAddress } from './admin-address.ts';
import { createFirstAdministrator } from './administrator.ts';
import { createIndexes } from './indexes.ts';
import { speakFrench } from './language.ts';
import { settlePeople } from './people.ts';
import { keepOriginalPictures } from './pictures.ts';
import { retireActions } from './retired-actions.ts';
import { describeScreens } from './screens.ts';
import { createSite } from './site.ts';
import { settleTokens } from './tokens.ts';
import { settleWebhook } from './webhook.ts';

type Step = (strapi: Core.Strapi, settings: Environment) => Promise<void>;

/** What the CMS makes sure of each time it starts. Each step changes nothing when all is in place. */
const steps: Step[] = [
  createIndexes,
  speakFrench,
  settleAdminAddress,
  settlePeople,
  createFirstAdministrator,
  settleTokens,
  settleWebhook,
  keepOriginalPictures,
  createSite,
  describeScreens,
  retireActions,
  (strapi) => forgetDeletedDocuments(strapi, new Date()),
];

export async function prepare(strapi: Core.Strapi): Promise<void> {
  const settings = environment();
  for (const step of steps) await step(strapi, settings);
}
