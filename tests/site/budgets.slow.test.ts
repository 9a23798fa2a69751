import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { builtSite } from './built.ts';

const client = fileURLToPath(new URL('../../site/dist/client/', import.meta.url));
const KILOBYTE = 1000;

before(async () => {
  await builtSite('https://parvis.example');
});

/** Bytes of each file with an ending, as they travel at the least to a browser of any age. */
async function compressed(ending: string): Promise<Map<string, number>> {
  const files = (await readdir(client, { recursive: true })).filter((file) =>
    file.endsWith(ending),
  );
  const sizes = files.map(async (file) => {
    const bytes = await readFile(join(client, file));
    return [file, gzipSync(bytes, { level: 9 }).length] as const;
  });
  return new Map(await Promise.all(sizes));
}

const sum = (sizes: Map<string, number>) => [...sizes.values()].reduce((a, b) => a + b, 0);

test('all style sheets together weigh at most 20 kB', async () => {
  const sizes = await compressed('.css');
  assert.ok(sizes.size > 0);
  assert.ok(sum(sizes) <= 20 * KILOBYTE, JSON.stringify([...sizes]));
});

test('all scripts together weigh at most 15 kB, those of the search aside', async () => {
  const sizes = await compressed('.js');
  const ofPages = new Map([...sizes].filter(([file]) => !/search|recherche/i.test(file)));
  assert.ok(sum(ofPages) <= 15 * KILOBYTE, JSON.stringify([...sizes]));
});

test('a page needs two typefaces before its first text, of at most 40 kB', async () => {
  const fonts = (await readdir(join(client, '_astro'))).filter((file) => file.endsWith('.woff2'));
  const early = fonts.filter((file) => /-latin-(?:400|800)-normal\./.test(file));
  assert.equal(early.length, 2, fonts.join(' '));
  const sizes = await Promise.all(
    early.map(async (file) => (await readFile(join(client, '_astro', file))).length),
  );
  assert.ok(sizes.reduce((a, b) => a + b, 0) <= 40 * KILOBYTE);
});
