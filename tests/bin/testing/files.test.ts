import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { findTestFiles } from '../../../bin/testing/files.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('slow files are told by their name, and what is no test is left out', async (context) => {
  const folder = await temporaryFolder(context);
  for (const file of ['tests/a/un.test.ts', 'tests/b/deux.slow.test.ts', 'tests/a/fake-cms.ts']) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), '');
  }
  assert.deepEqual(await findTestFiles(folder), {
    quick: ['tests/a/un.test.ts'],
    slow: ['tests/b/deux.slow.test.ts'],
  });
});
