import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { fileOf, readPath } from '../../site/serve/path.ts';

test('an address with a trailing slash names the index of its folder', () => {
  const path = readPath('/actualites/un-titre/?page=2');
  assert.ok(path);
  assert.equal(fileOf(path), 'actualites/un-titre/index.html');
  assert.equal(path.query, '?page=2');
});

test('an encoded address names the decoded file', () => {
  const path = readPath('/documents/r%C3%A9sum%C3%A9.pdf');
  assert.ok(path);
  assert.equal(fileOf(path), 'documents/résumé.pdf');
});

test('the home page is the index of the folder', () => {
  const path = readPath('/');
  assert.ok(path);
  assert.equal(fileOf(path), 'index.html');
});

for (const target of [
  '/../secrets.json',
  '/actualites/../../secrets.json',
  '/%2e%2e/secrets.json',
  '/..%2fsecrets.json',
  '/..%5csecrets.json',
  '/.env',
  '/actualites/.htaccess',
  '/_redirects',
  '/a%00b',
  '//ailleurs.example/',
  '/%E0%A4%A',
  'http://ailleurs.example/',
  '',
]) {
  test(`“${target}” names nothing`, () => assert.equal(readPath(target), undefined));
}

test('no target whatever leaves the public folder', () => {
  const piece = fc.oneof(
    fc.constantFrom('..', '.', '%2e', '%2F', '%5c', '\\', '/', '_redirects', '%00', '%'),
    fc.string({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = readPath(`/${pieces.join('/')}`);
      if (path === undefined) return;
      const file = fileOf(path);
      assert.equal(posix.normalize(file), file);
      assert.ok(!file.startsWith('/') && !file.startsWith('..') && !file.includes('\\'));
    }),
  );
});
