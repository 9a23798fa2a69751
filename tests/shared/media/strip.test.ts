import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strip } from '@parvis/shared';
import sharp from 'sharp';
import { animation, photo } from '../../cms/media/received.ts';

const pixelsOf = (bytes: Uint8Array) => sharp(bytes, { animated: true }).raw().toBuffer();

test('what is left of a picture has all its pixels, and nothing that its camera said', async () => {
  const pictures = [
    ['jpeg', await photo('jpeg')],
    [
      'jpeg',
      await sharp(await photo('jpeg'))
        .jpeg({ progressive: true })
        .toBuffer(),
    ],
    ['png', await photo('png')],
    ['webp', await photo('webp')],
    ['gif', await animation('gif')],
    ['webp', await animation('webp')],
  ] as const;
  for (const [kind, given] of pictures) {
    const kept = strip(kind, given);
    assert.ok(kept !== undefined);
    assert.deepEqual(await pixelsOf(kept), await pixelsOf(given), kind);
    const { exif, xmp, iptc } = await sharp(kept).metadata();
    assert.deepEqual([exif, xmp, iptc], [undefined, undefined, undefined], kind);
    assert.deepEqual(strip(kind, kept), kept, `${kind}, cleaned twice`);
  }
});

test('what can’t be left out without encoding again is said to be so', async () => {
  assert.equal(strip('avif', await photo('avif')), undefined);
});

test('cut anywhere, a file is read to its end or refused, never further', async () => {
  for (const format of ['jpeg', 'png', 'webp', 'gif'] as const) {
    const whole = await photo(format);
    for (let length = 0; length < whole.length; length += 7) {
      try {
        const kept = strip(format, whole.subarray(0, length));
        assert.ok((kept?.length ?? 0) <= length + 2, format);
      } catch (error) {
        assert.equal((error as Error).name, 'Malformed', `${format} cut at ${length}: ${error}`);
      }
    }
  }
});
