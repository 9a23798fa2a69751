import type { Environment } from '../environment.ts';

/** What Strapi's e-mail plugin is given: how it sends, and who it writes as. */
interface MailPlugin {
  provider: string;
  providerOptions: object;
  settings: { defaultFrom: string };
}

/** Milliseconds after which a server that does not answer has failed; Nodemailer waits minutes. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** How the CMS sends mail. Without a server, what would be sent fails and says what is missing. */
export function mailPlugin(mail: Environment['mail']): MailPlugin {
  const provider = 'nodemailer';
  if (mail === undefined) {
    return { provider, providerOptions: nowhere, settings: { defaultFrom: '' } };
  }
  const providerOptions = { url: withPatience(mail.url) };
  return { provider, providerOptions, settings: { defaultFrom: mail.from } };
}

/** The provider reads its options in the query of the address, where the operator's own win. */
function withPatience(address: string): string {
  const url = new URL(address);
  for (const [option, milliseconds] of Object.entries(PATIENCE)) {
    if (!url.searchParams.has(option)) url.searchParams.set(option, String(milliseconds));
  }
  return url.href;
}

const refusal = () =>
  new Error('No mail is sent: PARVIS_SMTP_URL and PARVIS_MAIL_FROM are not set.');

/** A transport of Nodemailer's. (Strapi's own default would write to the recipient's server itself.) */
const nowhere = {
  name: 'nowhere',
  version: '1',
  send: (_mail: unknown, done: (error: Error) => void) => done(refusal()),
  verify: () => Promise.reject(refusal()),
};
