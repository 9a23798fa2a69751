import type { Core } from '@strapi/strapi';
import { OF_OWN_STARTUPS } from './kind.ts';
import type { Account } from './member.ts';
import { ownStartups } from './own-startups.ts';

interface ConditionProvider {
  has(id: string): boolean;
  register(condition: {
    displayName: string;
    name: string;
    plugin: string;
    handler(account: Account): Promise<object>;
  }): Promise<unknown>;
}

/** Teaches Strapi the conditions of our own. To be done before permissions that name them are given. */
export async function registerConditions(strapi: Core.Strapi): Promise<void> {
  const provider: ConditionProvider = strapi.service('admin::permission').conditionProvider;
  if (provider.has(OF_OWN_STARTUPS)) return;
  const [, plugin = '', name = ''] = OF_OWN_STARTUPS.match(/^plugin::(.+)\.(.+)$/) ?? [];
  await provider.register({
    displayName: 'Offres des startups sur lesquelles la personne travaille',
    name,
    plugin,
    handler: async (account) => ({
      'startup.documentId': { $in: await ownStartups(strapi, account, new Date()) },
    }),
  });
}
