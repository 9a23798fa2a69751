import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../../bin/machine/root.ts';
import { guidePictures } from './pictures.ts';

const taken = guidePictures.map(({ name }) => `${name}.png`).sort();

test('the guide has the pictures that are taken, and no other', () => {
  const files = globSync('*.png', { cwd: join(root, 'docs/images/redaction') });
  assert.deepEqual(files.sort(), taken);
});

test('each picture is shown by a page of the guide', () => {
  const folder = join(root, 'docs/guides/redaction');
  const pages = globSync('*.md', { cwd: folder }).map((page) =>
    readFileSync(join(folder, page), 'utf8'),
  );
  const shown = pages.flatMap((text) =>
    [...text.matchAll(/\]\(\.\.\/\.\.\/images\/redaction\/([^)]+)\)/g)].map(
      ([, file = '']) => file,
    ),
  );
  assert.deepEqual([...new Set(shown)].sort(), taken);
});

test('each page of the guide is in its index', () => {
  const folder = join(root, 'docs/guides/redaction');
  const index = readFileSync(join(folder, 'README.md'), 'utf8');
  for (const page of globSync('*.md', { cwd: folder })) {
    assert.ok(page === 'README.md' || index.includes(`](${page})`), page);
  }
});
