import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEnvironment } from '../../../bin/environment.ts';
import { announcement, welcome } from '../../../bin/starting/announcement.ts';

const said = (variables: Record<string, string>) =>
  announcement(readEnvironment(variables, '/parvis'));

test('the three addresses are said', () => {
  const text = said({ PARVIS_SITE_URL: 'https://parvis.example' });
  assert.match(text, /site +https:\/\/parvis\.example\/$/m);
  assert.match(text, /CMS +http:\/\/127\.0\.0\.1:1337\/admin$/m);
  assert.match(text, /publisher +http:\/\/127\.0\.0\.1:4000\/status$/m);
});

test('an address that a browser can open is said, whatever one listens at', () => {
  assert.match(said({ PARVIS_HOST: '0.0.0.0' }), /http:\/\/localhost:1337\/admin/);
  assert.match(said({ PARVIS_HOST: '::1' }), /http:\/\/\[::1\]:1337\/admin/);
});

test('the addresses do not hold the password; the welcome does', () => {
  assert.doesNotMatch(said({ PARVIS_ADMIN_PASSWORD: 'Motdepasse-1' }), /Motdepasse-1/);
  assert.match(welcome('admin@parvis.invalid', 'Motdepasse-1'), /password +Motdepasse-1$/m);
});
