import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { cmsServer, site } from '../../../bin/building/parts.ts';
import { reactionTo, watchedFolders } from '../../../bin/developing/reactions.ts';
import { root } from '../../../bin/machine/root.ts';

test('a template is compiled, and the publisher takes it up', () => {
  assert.deepEqual(reactionTo(['site/src/pages/index.astro']), {
    build: [site],
    restart: ['publisher'],
  });
});

test('the vocabulary concerns everything, once', () => {
  assert.deepEqual(reactionTo(['shared/src/slug.ts', 'cms/src/index.ts', 'site/src/a.astro']), {
    build: [cmsServer, site],
    restart: ['cms', 'publisher'],
  });
});

test('a page of documentation concerns nobody', () => {
  assert.deepEqual(reactionTo(['docs/testing.md']), { build: [], restart: [] });
});

test('every folder that is watched exists', () => {
  assert.deepEqual(
    watchedFolders.filter((folder) => !existsSync(join(root, folder))),
    [],
  );
});
