import type { Environment } from '../environment.ts';
import type { Program } from '../processes/child.ts';
import type { SecretName, Secrets } from '../secrets.ts';

/** A process of `npm start`, and the secrets that it needs. */
export interface HouseProgram extends Program {
  secrets: readonly SecretName[];
}

export const cms: HouseProgram = {
  name: 'cms',
  title: 'The CMS',
  entry: 'cms/serve.mjs',
  secrets: [
    'APP_KEYS',
    'ADMIN_JWT_SECRET',
    'API_TOKEN_SALT',
    'TRANSFER_TOKEN_SALT',
    'PARVIS_SIGNAL_SECRET',
    'PARVIS_PUBLISHER_TOKEN',
  ],
};

export const publisher: HouseProgram = {
  name: 'publisher',
  title: 'The publisher',
  entry: 'site/publisher/main.ts',
  secrets: ['PARVIS_SIGNAL_SECRET', 'PARVIS_PUBLISHER_TOKEN'],
};

export const site: HouseProgram = {
  name: 'site',
  title: 'The site',
  entry: 'site/serve/main.ts',
  secrets: [],
};

/** The variables of a program. A secret that the operator chose wins over the one that was made. */
export function variablesFor(
  program: HouseProgram,
  { values }: Environment,
  secrets: Secrets,
): Record<string, string> {
  const own = Object.fromEntries(program.secrets.map((name) => [name, secrets[name]]));
  return { NODE_ENV: 'production', ...own, ...values };
}
