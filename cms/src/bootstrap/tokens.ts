import type { Core } from '@strapi/strapi';
import type { Environment } from '../environment.ts';

const NAME = 'Parvis : publication';
const ACTIONS = [
  'api::publication.publication.index',
  'api::publication.publication.documents',
  'api::preview.preview.draft',
];

/** The two tokens that Strapi makes at its very first start; one of them may do everything. */
const madeByStrapi = [
  { name: 'Read Only', description: { $startsWith: 'A default API token' } },
  { name: 'Full Access', description: { $startsWith: 'A default API token' } },
];

interface Token {
  id: number;
  accessKey: string;
  type: string;
  permissions: { action: string }[];
}

/** Leaves no token but the publisher's and those that administrators made. */
export async function settleTokens(
  strapi: Core.Strapi,
  { publisherToken }: Environment,
): Promise<void> {
  await strapi.db.query('admin::api-token').deleteMany({ where: { $or: madeByStrapi } });
  if (publisherToken === undefined) return;
  const accessKey: string = strapi.service('admin::api-token-content-api').hash(publisherToken);
  const existing: Token | null = await strapi.db
    .query('admin::api-token')
    .findOne({ where: { name: NAME }, populate: ['permissions'] });
  if (existing !== null && isInPlace(existing, accessKey)) return;
  await strapi.db.transaction(async () => {
    if (existing !== null) await removeToken(strapi, existing);
    await createToken(strapi, accessKey);
  });
}

function isInPlace(token: Token, accessKey: string): boolean {
  const actions = token.permissions.map(({ action }) => action).sort();
  return (
    token.accessKey === accessKey &&
    token.type === 'custom' &&
    actions.join() === [...ACTIONS].sort().join()
  );
}

async function removeToken(strapi: Core.Strapi, { id }: Token): Promise<void> {
  await strapi.db.query('admin::api-token-permission').deleteMany({ where: { token: id } });
  await strapi.db.query('admin::api-token').delete({ where: { id } });
}

async function createToken(strapi: Core.Strapi, accessKey: string): Promise<void> {
  const { id } = await strapi.db.query('admin::api-token').create({
    data: {
      name: NAME,
      description:
        'Lit ce qui est publié, et le brouillon dont on lui montre un lien d’aperçu. Recréé à chaque démarrage.',
      kind: 'content-api',
      type: 'custom',
      lifespan: null,
      accessKey,
    },
  });
  for (const action of ACTIONS) {
    await strapi.db.query('admin::api-token-permission').create({ data: { action, token: id } });
  }
}
