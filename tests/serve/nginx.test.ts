import assert from 'node:assert/strict';
import { test } from 'node:test';
import { securityHeaders } from '../../site/serve/headers.ts';
import { liveAddresses } from '../../site/serve/live/index.ts';
import { nginxConfiguration } from '../../site/serve/nginx.ts';

const configuration = nginxConfiguration({
  root: '/srv/parvis data/public',
  serverName: 'communaute.example',
  listen: '80',
  embeddedServer: '127.0.0.1:8080',
});

/** The text of each location, by its name. */
const locations = new Map(
  [...configuration.matchAll(/^ {2}location (.+) \{\n([\s\S]*?)^ {2}\}$/gm)].map(
    ([, name = '', text = '']) => [name, text],
  ),
);

test('it serves the folder under the name, at the address', () => {
  assert.match(configuration, /root "\/srv\/parvis data\/public";/);
  assert.match(configuration, /server_name communaute\.example;/);
  assert.match(configuration, /listen 80;/);
  assert.match(configuration, /proxy_pass http:\/\/127\.0\.0\.1:8080;/);
});

test('every security header is set once, on answers of every status', () => {
  for (const [name, value] of Object.entries(securityHeaders)) {
    const lines = configuration.split('\n').filter((line) => line.includes(`add_header ${name} `));
    assert.deepEqual(lines, [`  add_header ${name} "${value.replaceAll('"', '\\"')}" always;`]);
  }
});

test('no location that sends files drops the headers of the server', () => {
  assert.ok(locations.size > 4);
  const dropping = [...locations].filter(([, text]) => text.includes('add_header'));
  assert.deepEqual(
    dropping.map(([name]) => name),
    ['@parvis', '@parvis_preview', '@parvis_form'],
  );
});

test('whatever is not a file is asked of the embedded server, but for hidden names', () => {
  for (const [name, text] of locations) {
    if (name.startsWith('@')) continue;
    assert.match(text, /try_files .+ @parvis(?:_form|_preview)?;|return 404;/, name);
  }
});

test('a page with a form is a file until something is asked of it', () => {
  const [name, text] = [...locations].find(([, said]) => said.includes('@parvis_form')) ?? [];
  for (const address of liveAddresses)
    assert.match(address, new RegExp(name?.slice(3, -1) ?? '$^'));
  assert.match(text ?? '', /try_files \$\{uri\}\$parvis_page @parvis_form;/);
  assert.match(configuration, /map \$args \$parvis_page \{\n {2}"" index\.html;/);
});

test('the address of a preview is in no log: it lets who reads it read a draft', () => {
  const ofPreviews = [...locations].filter(([name]) => /apercu|_preview/.test(name));
  assert.equal(ofPreviews.length, 2);
  for (const [, text] of ofPreviews) {
    assert.match(text, /access_log off;/);
    assert.match(text, /error_log \/dev\/null crit;/);
  }
});
