import assert from 'node:assert/strict';
import { mkdir, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { staleness } from '../../../bin/building/build.ts';
import { digestOf } from '../../../bin/building/digest.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('a digest follows contents and names, and nothing else', async (context) => {
  const folder = await temporaryFolder(context);
  await mkdir(join(folder, 'src/deep'), { recursive: true });
  await writeFile(join(folder, 'src/deep/a.ts'), 'un');
  await writeFile(join(folder, 'lock.json'), '{}');
  await writeFile(join(folder, 'elsewhere.ts'), 'un');
  const digest = () => digestOf(folder, ['src', 'lock.json', 'absent']);
  const first = await digest();

  await utimes(join(folder, 'src/deep/a.ts'), 0, 0);
  await writeFile(join(folder, 'elsewhere.ts'), 'deux');
  assert.equal(await digest(), first);

  await writeFile(join(folder, 'src/deep/a.ts'), 'deux');
  const second = await digest();
  assert.notEqual(second, first);

  await rename(join(folder, 'src/deep/a.ts'), join(folder, 'src/deep/b.ts'));
  assert.notEqual(await digest(), second);

  await rename(join(folder, 'src/deep/b.ts'), join(folder, 'src/deep/a.ts'));
  assert.equal(await digest(), second);
});

test('a part is stale when it is absent, unfinished or made from other sources', () => {
  assert.equal(staleness('d1', false, 'd1'), 'never built here');
  assert.equal(staleness(undefined, true, 'd1'), 'its last build did not finish');
  assert.equal(staleness('d0', true, 'd1'), 'its sources changed');
  assert.equal(staleness('d1', true, 'd1'), undefined);
});
