import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../bin/machine/root.ts';
import { captures, page } from './captures.ts';

const fileOf = (name: string) => join(root, 'docs/images', `${name}.png`);
const LARGEST_TOTAL_BYTES = 3_000_000;

test('the page of pictures shows each of them, and each is there', () => {
  assert.equal(readFileSync(join(root, 'docs/captures.md'), 'utf8'), page(captures));
  for (const { name } of captures) assert.ok(existsSync(fileOf(name)), name);
});

test('no picture is left of one that is no longer taken, and all are light', () => {
  const files = globSync('*.png', { cwd: join(root, 'docs/images') });
  const names = new Set(captures.map(({ name }) => `${name}.png`));
  assert.deepEqual(
    files.filter((file) => !names.has(file)),
    [],
  );
  const total = captures.reduce((sum, { name }) => sum + statSync(fileOf(name)).size, 0);
  assert.ok(total < LARGEST_TOTAL_BYTES, `${total} bytes`);
});
