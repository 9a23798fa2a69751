import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../../bin/machine/root.ts';
import { trackedFiles } from './tracked-files.ts';

const pages = trackedFiles
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

test('every command that a page names exists', () => {
  const builtIn = ['ci', 'install', 'run'];
  const unknown = pages.flatMap(({ file, text }) =>
    [...text.matchAll(/(?:`|^)npm (?:run )?([a-z][a-z:]*)/gm)]
      .map(([, name = '']) => name)
      .filter((name) => !(name in scripts) && !builtIn.includes(name))
      .map((name) => `${file}: npm ${name}`),
  );
  assert.deepEqual(unknown, []);
});

test('every script of package.json has its file, and the bootstrap knows it', () => {
  const bootstrap = readFileSync(join(root, 'bin/bootstrap.mjs'), 'utf8');
  for (const script of Object.values(scripts)) {
    const command = script.match(/^node bin\/bootstrap\.mjs ([a-z]+)/)?.[1] ?? '';
    assert.ok(existsSync(join(root, `bin/${command}.ts`)), script);
    assert.match(bootstrap, new RegExp(`'${command}'`));
  }
});

test('every file that a page links to is there', () => {
  const broken = pages.flatMap(({ file, text }) =>
    [...withoutCode(text).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(join(root, dirname(file), target)))
      .map((target) => `${file} → ${target}`),
  );
  assert.deepEqual(broken, []);
});

/** A page may show how a link is written. */
const withoutCode = (text: string) => text.replace(/`[^`\n]*`/g, '');

test('decisions are numbered without a gap', () => {
  const numbers = trackedFiles
    .flatMap((file) => file.match(/^docs\/decisions\/(\d{4})-[a-z0-9-]+\.md$/)?.[1] ?? [])
    .sort();
  assert.deepEqual(
    numbers,
    numbers.map((_, rank) => String(rank + 1).padStart(4, '0')),
  );
});
