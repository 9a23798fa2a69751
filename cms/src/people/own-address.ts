import type { Core } from '@strapi/strapi';
import { refusalOf } from '../documents/problem.ts';

/** What is used of an update that Strapi's database announces. */
interface Update {
  params: { where?: { id?: number | string }; data?: { email?: string | null } };
}

/**
 * The address of an account says which member of the community it is, and so which roles are
 * theirs: only who manages the accounts changes one, not even its owner.
 */
export function keepAddressesOfAccounts(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    async beforeUpdate(update) {
      const { where, data } = (update as Update).params;
      const asker = strapi.requestContext.get()?.state.userAbility;
      if (asker === undefined || data?.email == null || asker.can('admin::users.update')) return;
      const account = await strapi.db.query('admin::user').findOne({ where });
      if (account === null || account.email === data.email) return;
      throw refusalOf(
        'Votre adresse électronique dit qui vous êtes : demandez à un administrateur de la changer.',
      );
    },
  });
}
