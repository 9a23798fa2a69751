import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../../bin/machine/root.ts';
import { trackedFiles } from './tracked-files.ts';

const binary = new Set([
  '.png',
  '.jpg',
  '.jpeg',
  '.webp',
  '.avif',
  '.gif',
  '.ico',
  '.woff2',
  '.pdf',
]);

/** Written in two pieces, so that this file does not contain what it looks for. */
const registries = [
  ['registry.npm', 'js.org'],
  ['deb.', 'debian.org'],
  ['registry.yarn', 'pkg.com'],
].map((pieces) => pieces.join(''));

/** The folder that holds the repository, when it is not one that everybody's machine has. */
const placesOfThisMachine = [root, join(dirname(root), 'shared'), homedir()].filter(
  (place) => place.split('/').length > 2,
);

const texts = trackedFiles
  .filter((file) => !binary.has(extname(file)))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

test('no file names a path of the machine it was written on', () => {
  const naming = texts.filter(({ text }) =>
    placesOfThisMachine.some((place) => text.includes(place)),
  );
  assert.deepEqual(
    naming.map(({ file }) => file),
    [],
  );
});

test('no file names a package registry: everybody has their own', () => {
  const naming = texts.filter(({ text }) => registries.some((host) => text.includes(host)));
  assert.deepEqual(
    naming.map(({ file }) => file),
    [],
  );
});

test('no secret and no state is in the repository', () => {
  const kept = trackedFiles.filter((file) =>
    /(^|\/)(\.env|secrets\.json|.*\.db|var\/.*)$/.test(file),
  );
  assert.deepEqual(kept, []);
});
