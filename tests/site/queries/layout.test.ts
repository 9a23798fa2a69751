import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layout } from '../../../site/src/queries/layout.ts';
import { aPost, aRole } from '../../documents.ts';
import { fakeReading } from '../fake-reading.ts';

const sectionsOf = (documents: Parameters<typeof fakeReading>[0]['documents']) =>
  layout(fakeReading({ documents }), 'https://parvis.example').sections;

test('the menu leads to the parts that hold something', () => {
  const post = [aPost({ documentId: 'a' })];
  const role = [aRole({ documentId: 'close', closesOn: '2020-01-01' })];
  assert.deepEqual(sectionsOf({ post, role }), [
    { name: 'Actualités', address: '/actualites/' },
    { name: 'Recrutement', address: '/recrutement/' },
  ]);
  assert.deepEqual(sectionsOf({}), []);
});

test('one more document in a part changes nothing of what every page asks', () => {
  const one = [aPost({ documentId: 'a' })];
  const two = [...one, aPost({ documentId: 'b' })];
  assert.deepEqual(sectionsOf({ post: two }), sectionsOf({ post: one }));
});
