import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { hardCoded } from '../../../cms/src/admin/french/hard-coded.ts';
import { rearranged } from '../../../cms/src/admin/french/rearranged.ts';
import {
  curlApostrophes,
  replaceHardCoded,
  replaceIn,
} from '../../../cms/src/admin/french/replace-hard-coded.ts';

const modules = resolve(import.meta.dirname, '../../../node_modules');
const installed = (file: string) =>
  ['.mjs', '.js'].map((ending) => join(modules, file + ending)).find((path) => existsSync(path));
const read = (file: string) => readFileSync(installed(file) ?? file, 'utf8');

test('the installed Strapi writes in its code what is to be replaced', () => {
  for (const [file, replacements] of [
    ...Object.entries(hardCoded),
    ...Object.entries(rearranged),
  ]) {
    const replaced = replaceIn(read(file), replacements, file);
    for (const [written, french] of replacements) {
      if (!french.includes(written)) assert.ok(!replaced.includes(written), `${file}: ${written}`);
    }
  }
});

test('a piece that Strapi writes no more stops the build and says where to look', () => {
  assert.throws(
    () => replaceIn('label: "Close"', [['"Close modal"', '"Fermer"']], '@strapi/x'),
    /@strapi\/x does not say "Close modal" any more: change hard-coded\.ts/,
  );
});

test('the bundler leaves other files as they are', () => {
  const { transform } = replaceHardCoded();
  assert.equal(transform('"Close modal"', '/site/node_modules/other/index.mjs'), null);
  assert.equal(transform('"Close modal"', '/site/src/admin/app.tsx'), null);
});

test('the bundler translates a file of Strapi, whatever it asks of it', () => {
  const { transform } = replaceHardCoded();
  const code = transform(
    'children: "Loading content."',
    '/site/node_modules/@strapi/admin/dist/admin/admin/src/components/LazyOutlet.mjs?v=1',
  );
  assert.equal(code, 'children: "Chargement…"');
});

test('the page that carries the admin is in French', () => {
  const bundle: Record<string, { source?: unknown }> = {
    'index.html': {
      source:
        '<html lang="en"><title>Strapi Admin</title><h1>JavaScript disabled</h1><p>Please <a>enable JavaScript</a> in your browser and reload the page to proceed.</p>',
    },
  };
  replaceHardCoded().generateBundle.handler({}, bundle);
  assert.match(String(bundle['index.html']?.source), /^<html lang="fr"><title>Parvis<\/title>/);
});

test('Strapi’s own French gets the apostrophes of the house, its code does not', () => {
  assert.equal(
    curlApostrophes(`"a.b": "L'envoi d'un fichier", x: 'y', z: '{a}'`),
    `"a.b": "L’envoi d’un fichier", x: 'y', z: '{a}'`,
  );
});
