import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { blankPhotos } from '@parvis/shared';
import sharp from 'sharp';
import { pdfWith, photo } from '../../cms/media/received.ts';

const blanked = (document: Buffer) => Buffer.from(blankPhotos(document));
const pixelsOf = (bytes: Buffer) => sharp(bytes).raw().toBuffer();

describe('a PDF', () => {
  test('no longer tells where and with what its photos were taken', async () => {
    const jpeg = await photo('jpeg');
    const document = blanked(pdfWith(jpeg));
    for (const word of ['Appareil', 'Une personne', 'xmpmeta', '48.85', 'Exif']) {
      assert.ok(pdfWith(jpeg).includes(word), word);
      assert.ok(!document.includes(word), word);
    }
  });

  test('keeps its length, its words, and every pixel', async () => {
    const jpeg = await photo('jpeg');
    const given = pdfWith(jpeg);
    const document = blanked(given);
    assert.equal(document.length, given.length);
    assert.ok(document.includes('/Title(Un rapport)'));
    const start = given.indexOf('stream\n') + 'stream\n'.length;
    const shown = document.subarray(start, start + jpeg.length);
    assert.deepEqual(await pixelsOf(shown), await pixelsOf(jpeg));
    assert.deepEqual(document.subarray(start + jpeg.length), given.subarray(start + jpeg.length));
  });

  test('that is signed stays as it was signed', async () => {
    const given = pdfWith(await photo('jpeg'), { said: '/ByteRange[0 10 20 30]' });
    assert.deepEqual(blanked(given), given);
  });

  test('stays as it is where what looks like a photo is none', async () => {
    const jpeg = await photo('jpeg');
    const cut = pdfWith(jpeg.subarray(0, 200));
    assert.deepEqual(blanked(cut), cut);
    const elsewhere = Buffer.concat([Buffer.from('%PDF-1.4\nautre '), jpeg]);
    assert.deepEqual(blanked(elsewhere), elsewhere);
  });
});
