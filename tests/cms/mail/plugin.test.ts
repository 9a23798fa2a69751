import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { mailPlugin } from '../../../cms/src/mail/plugin.ts';

interface Provider {
  send(mail: object): Promise<unknown>;
  verify(): Promise<unknown>;
}

/** The provider as Strapi makes it. */
function providerOf({
  provider,
  providerOptions,
  settings,
}: ReturnType<typeof mailPlugin>): Provider {
  const require = createRequire(new URL('../../../cms/package.json', import.meta.url));
  return require(`@strapi/provider-email-${provider}`).init(providerOptions, settings);
}

test('without a mail server nothing is sent, and it is said which settings are missing', async () => {
  const provider = providerOf(mailPlugin(undefined));
  const missing = /PARVIS_SMTP_URL and PARVIS_MAIL_FROM are not set/;
  await assert.rejects(provider.send({ to: 'a@parvis.invalid', subject: '', text: '' }), missing);
  await assert.rejects(provider.verify(), missing);
});

test('a mail server is waited for so long, unless its address says otherwise', () => {
  const optionsFor = (url: string) =>
    new URL((mailPlugin({ url, from: 'a@parvis.invalid' }).providerOptions as { url: string }).url);
  const { searchParams } = optionsFor('smtp://parvis:a%40b@mail.example:587?socketTimeout=5000');
  assert.deepEqual(Object.fromEntries(searchParams), {
    socketTimeout: '5000',
    connectionTimeout: '10000',
    greetingTimeout: '10000',
  });
  assert.equal(optionsFor('smtp://parvis:a%40b@mail.example:587').password, 'a%40b');
});
