import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import sharp from 'sharp';
import { type Cms, startCms } from '../harness.ts';
import { animation, bomb, photo } from './received.ts';

interface CleanPicture {
  bytes: Buffer;
  width: number;
  height: number;
}

let cms: Cms;
let clean: (kind: string, bytes: Buffer) => Promise<CleanPicture | { problem: string }>;
before(async () => {
  cms = await startCms();
  clean = cms.strapi.plugin('upload').service('cleaning').clean;
});
after(() => cms.stop());

async function cleaned(...given: Parameters<typeof clean>): Promise<CleanPicture> {
  const picture = await clean(...given);
  assert.ok('bytes' in picture, JSON.stringify(picture));
  return picture;
}

const pixelsOf = (bytes: Buffer) => sharp(bytes, { animated: true }).raw().toBuffer();
const told = async (bytes: Buffer) => {
  const { exif, xmp, iptc } = await sharp(bytes).metadata();
  return [exif, xmp, iptc].filter((data) => data !== undefined).length;
};

describe('what is told by the camera, the place and the tools', () => {
  for (const format of ['jpeg', 'png', 'webp', 'avif'] as const) {
    test(`is left out of a ${format}`, async () => {
      const given = await photo(format);
      assert.ok((await told(given)) > 0, 'the photo of the test tells nothing');
      const { bytes, width, height } = await cleaned(format, given);
      assert.equal(await told(bytes), 0);
      for (const word of ['Appareil', 'Une personne', 'xmpmeta', '48.85', 'Exif']) {
        assert.ok(!bytes.includes(word), word);
      }
      assert.deepEqual([width, height], [60, 40]);
    });
  }

  for (const format of ['jpeg', 'png', 'webp'] as const) {
    test(`is left out of a ${format} without a pixel changed`, async () => {
      const given = await photo(format);
      const { bytes } = await cleaned(format, given);
      assert.deepEqual(await pixelsOf(bytes), await pixelsOf(given));
    });
  }

  test('is left out of a comment, and of what follows the end', async () => {
    const jpeg = await photo('jpeg');
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 9]), Buffer.from('secret!')]);
    const given = Buffer.concat([
      jpeg.subarray(0, 2),
      comment,
      jpeg.subarray(2),
      Buffer.from('<script>alert(1)</script>'),
    ]);
    const { bytes } = await cleaned('jpeg', given);
    assert.ok(!bytes.includes('secret') && !bytes.includes('script'));
    for (const format of ['gif', 'png', 'webp'] as const) {
      const trailed = Buffer.concat([await photo(format), Buffer.from('<script>')]);
      assert.ok(!(await cleaned(format, trailed)).bytes.includes('<script>'), format);
    }
  });
});

test('a progressive JPEG with restarts keeps all its scans', async () => {
  const given = await sharp(await photo('jpeg'))
    .jpeg({ progressive: true, quality: 80 })
    .toBuffer();
  const { bytes } = await cleaned('jpeg', given);
  assert.deepEqual(await pixelsOf(bytes), await pixelsOf(given));
});

test('a photo on its side stands upright, and says so no more', async () => {
  for (const format of ['jpeg', 'webp', 'png'] as const) {
    const { bytes, width, height } = await cleaned(format, await photo(format, { orientation: 6 }));
    const metadata = await sharp(bytes).metadata();
    assert.deepEqual([width, height], [40, 60], format);
    assert.deepEqual([metadata.width, metadata.height], [40, 60], format);
    assert.ok([undefined, 1].includes(metadata.orientation), format);
    assert.equal(await told(bytes), 0, format);
  }
});

test('the colour profile stays', async () => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    for (const orientation of [1, 6]) {
      const given = await sharp(await photo(format))
        .withIccProfile('p3')
        .withMetadata({ orientation, icc: 'p3' })
        .toFormat(format)
        .toBuffer();
      const { bytes } = await cleaned(format, given);
      const { icc } = await sharp(bytes).metadata();
      assert.deepEqual(icc, (await sharp(given).metadata()).icc, `${format} ${orientation}`);
      assert.ok(icc !== undefined);
    }
  }
});

test('an animation stays one', async () => {
  for (const format of ['gif', 'webp'] as const) {
    const given = await animation(format);
    const { bytes, width, height } = await cleaned(format, given);
    const { pages, delay, loop } = await sharp(bytes).metadata();
    assert.deepEqual([pages, delay, loop], [3, [80, 80, 80], 0], format);
    assert.deepEqual([width, height], [10, 10]);
    assert.deepEqual(await pixelsOf(bytes), await pixelsOf(given));
  }
});

describe('it is refused, in French', () => {
  const problemOf = async (...given: Parameters<typeof clean>) => {
    const picture = await clean(...given);
    assert.ok('problem' in picture);
    return picture.problem;
  };

  test('when it has more pixels than are agreed to be opened', async () => {
    assert.match(await problemOf('png', await bomb()), /trop grande \(40000 × 40000 pixels\)/);
  });

  test('when it is cut', async () => {
    for (const format of ['jpeg', 'png', 'webp', 'gif'] as const) {
      const whole = await photo(format);
      const cut = whole.subarray(0, Math.floor(whole.length * 0.6));
      assert.match(await problemOf(format, cut), /n’est pas une image lisible/, format);
    }
  });

  test('when its bytes are those of something else', async () => {
    assert.match(await problemOf('jpeg', Buffer.from('<svg/>')), /n’est pas une image lisible/);
    assert.match(await problemOf('jpeg', await photo('png')), /n’est pas une image lisible/);
  });
});
