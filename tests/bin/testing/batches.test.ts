import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { batchesOf } from '../../../bin/testing/batches.ts';

const several = (folder: string, count: number) =>
  Array.from({ length: count }, (_, rank) => `tests/${folder}/${rank}.test.ts`);

test('files of a folder share a process, and others have another', () => {
  assert.deepEqual(
    batchesOf(['tests/cms/a.test.ts', 'tests/site/b.test.ts', 'tests/cms/c/d.test.ts'], 'slow'),
    [
      { name: 'cms-slow-1', files: ['tests/cms/a.test.ts', 'tests/cms/c/d.test.ts'] },
      { name: 'site-slow-1', files: ['tests/site/b.test.ts'] },
    ],
  );
});

test('many files make batches of about one size', () => {
  const sizes = batchesOf(several('cms', 13), 'slow').map(({ files }) => files.length);
  assert.deepEqual(sizes, [3, 2, 3, 2, 3]);
});

test('what would be refused its formats has a process of its own', () => {
  const files = ['tests/publisher/a.test.ts', 'tests/publisher/sharing/drawing.test.ts'];
  assert.deepEqual(
    batchesOf(files, 'quick').map(({ name }) => name),
    ['publisher-quick-1', 'publisher-sharing-quick-1'],
  );
});

test('whatever the files, each is in one batch, and no name is given twice', () => {
  const folders = fc.constantFrom('cms', 'cms/people', 'site', 'publisher', 'publisher/sharing');
  const file = fc.tuple(folders, fc.nat(500)).map(([folder, n]) => `tests/${folder}/${n}.test.ts`);
  fc.assert(
    fc.property(fc.uniqueArray(file), fc.constantFrom('quick', 'slow'), (files, speed) => {
      const batches = batchesOf(files, speed);
      assert.deepEqual(batches.flatMap((batch) => batch.files).sort(), files.toSorted());
      assert.equal(new Set(batches.map(({ name }) => name)).size, batches.length);
      assert.ok(batches.every((batch) => batch.files.length > 0));
    }),
  );
});
