import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HEAD, kindOf, problemOfKind } from '@parvis/shared';
import { pdf, photo } from '../../cms/media/received.ts';

test('the bytes alone say what a file is', async () => {
  for (const format of ['jpeg', 'png', 'webp', 'avif', 'gif'] as const) {
    assert.equal(kindOf((await photo(format)).subarray(0, HEAD)), format);
  }
  assert.equal(kindOf(pdf), 'pdf');
  assert.equal(kindOf(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')), 'heic');
  for (const nothing of ['', '<svg xmlns="', '<!doctype html>', 'GIF8', 'MZ\x90', ' %PDF-1.4']) {
    assert.equal(kindOf(Buffer.from(nothing)), undefined, nothing);
  }
});

const accepted: readonly [string, string, Parameters<typeof problemOfKind>[2]][] = [
  ['photo.jpg', 'image/jpeg', 'jpeg'],
  ['PHOTO.JPEG', 'image/jpeg', 'jpeg'],
  ['photo.png', '', 'png'],
  ['photo.avif', 'application/octet-stream', 'avif'],
  ['rapport.pdf', 'application/pdf', 'pdf'],
];

for (const [name, declared, kind] of accepted) {
  test(`${name}, which is what it says, is accepted`, () => {
    assert.equal(problemOfKind(name, declared, kind), undefined);
  });
}

const refused: readonly [string, string, Parameters<typeof problemOfKind>[2], RegExp][] = [
  ['photo.png', 'image/png', 'jpeg', /contient en réalité du JPEG : renommez.*« photo\.jpg »/],
  ['photo', 'image/png', 'png', /renommez le fichier « photo\.png »/],
  ['rapport.jpg', 'image/jpeg', 'pdf', /en réalité du PDF/],
  ['photo.png', 'text/html', 'png', /annoncé comme « text\/html », mais contient du PNG/],
  ['photo.heic', 'image/heic', 'heic', /HEIC.*exportez-la en JPEG/],
  ['photo.jpg', 'image/jpeg', 'heic', /HEIC.*exportez-la en JPEG/],
  ['dessin.svg', 'image/svg+xml', undefined, /SVG.*exportez-le en PNG/],
  ['page.png', 'image/png', undefined, /n’est pas une image lisible/],
  ['page.html', 'text/html', undefined, /n’est pas une image lisible/],
  ['rapport.pdf', 'application/pdf', undefined, /n’est pas un PDF lisible/],
];

for (const [name, declared, kind, why] of refused) {
  test(`${name}, declared as ${declared} and being ${kind ?? 'nothing known'}, is refused`, () => {
    assert.match(problemOfKind(name, declared, kind) ?? '', why);
  });
}
