import { resolve } from 'node:path';

/** What the environment says to the CMS, read in this file only; `bin/environment.ts` validates it. */

/** Three levels up from `cms/dist/src`: the root of the repository. */
const root = resolve(__dirname, '../../..');

/** Absolute path of the folder that holds all state. */
export function stateDirectory(): string {
  return resolve(root, process.env.PARVIS_STATE_DIR || 'var');
}

export interface Environment {
  host: string;
  port: number;
  publicSite: string;
  /** Where staff reach the CMS, without a trailing slash. */
  adminUrl: string;
  /** The mail server, and who the CMS writes as. None when nothing is to be sent. */
  mail: { url: string; from: string } | undefined;
  /** Where the webhook goes, and the bearer that goes with it. None when the CMS runs alone. */
  signal: { url: string; secret: string } | undefined;
  publisherToken: string | undefined;
  administrator: { email: string; password: string } | undefined;
}

/** @param variables the process's environment */
export function environment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const { PARVIS_SIGNAL_URL, PARVIS_SIGNAL_SECRET, PARVIS_ADMIN_EMAIL, PARVIS_ADMIN_PASSWORD } =
    variables;
  const { PARVIS_SMTP_URL, PARVIS_MAIL_FROM } = variables;
  const port = Number(variables.PARVIS_CMS_PORT || 1337);
  return {
    host: variables.PARVIS_HOST || '127.0.0.1',
    port,
    publicSite: variables.PARVIS_SITE_URL || 'http://localhost:8080',
    adminUrl: variables.PARVIS_ADMIN_URL || variables.PARVIS_CMS_URL || `http://localhost:${port}`,
    mail:
      PARVIS_SMTP_URL && PARVIS_MAIL_FROM
        ? { url: PARVIS_SMTP_URL, from: PARVIS_MAIL_FROM }
        : undefined,
    signal: PARVIS_SIGNAL_SECRET
      ? { url: PARVIS_SIGNAL_URL || 'http://127.0.0.1:4000/signal', secret: PARVIS_SIGNAL_SECRET }
      : undefined,
    publisherToken: variables.PARVIS_PUBLISHER_TOKEN || undefined,
    administrator: PARVIS_ADMIN_PASSWORD
      ? { email: PARVIS_ADMIN_EMAIL || 'admin@parvis.invalid', password: PARVIS_ADMIN_PASSWORD }
      : undefined,
  };
}
