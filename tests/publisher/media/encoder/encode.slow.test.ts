import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import sharp from 'sharp';
import { encodeAvif, encodeShown } from '../../../../site/publisher/media/encoder/encode.ts';
import type { Encoded } from '../../../../site/publisher/media/encoder/encoded.ts';
import { hashOf } from '../../../../site/publisher/releases/blobs.ts';
import { aFlatPicture, anAnimation, aPicture, aStencil } from '../pictures.ts';

describe('encoding a picture', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parvis-encode-'));
  });
  after(() => rm(folder, { recursive: true }));

  async function originalOf(bytes: Uint8Array) {
    const hash = hashOf(bytes);
    const file = join(folder, hash);
    await writeFile(file, bytes);
    return { file, hash };
  }

  /** What is made of some bytes: the files by their path, without the name of the picture. */
  async function encode(bytes: Uint8Array) {
    const blobs = new Map<string, Uint8Array>();
    const keep = async (made: Uint8Array) => {
      blobs.set(hashOf(made), made);
      return hashOf(made);
    };
    const original = await originalOf(bytes);
    const made = await encodeShown(original, keep);
    assert.ok(!('reason' in made), 'reason' in made ? made.reason : '');
    const bytesOf = (hash: string) => blobs.get(hash) ?? assert.fail('a file is not kept');
    const files = new Map(
      made.formats.flatMap(({ files }) =>
        files.map((file) => [file.path.replace(/.*-/, ''), bytesOf(file.hash)]),
      ),
    );
    return { made, files, original, keep, bytesOf };
  }

  async function faultOf(bytes: Uint8Array): Promise<string> {
    const made = await encodeShown(await originalOf(bytes), async () => assert.fail('kept'));
    assert.ok('reason' in made);
    assert.equal(made.isLasting, true);
    return made.reason;
  }

  const widest = ({ formats }: Encoded) => formats.map(({ files }) => files.at(-1)?.width);

  it('gives a photograph as WebP and JPEG in every width', async () => {
    const { made, files } = await encode(await (await aPicture(1000, 600)).jpeg().toBuffer());
    assert.deepEqual([made.width, made.height], [1000, 600]);
    const widths = [160, 320, 640, 1000];
    assert.deepEqual(
      [...files.keys()],
      [...widths.map((width) => `${width}.webp`), ...widths.map((width) => `${width}.jpg`)],
    );
    for (const [name, bytes] of files) {
      const { width, height, format } = await sharp(bytes).metadata();
      assert.equal(`${width}.${format}`, name.replace('jpg', 'jpeg'));
      assert.equal(height, Math.round(((width ?? 0) * 600) / 1000));
    }
  });

  it('gives a PNG as WebP and PNG, and a still GIF likewise', async () => {
    const png = await (await aPicture(60, 40)).png().toBuffer();
    const gif = await (await aPicture(60, 40)).gif().toBuffer();
    for (const bytes of [png, gif]) {
      assert.deepEqual([...(await encode(bytes)).files.keys()], ['60.webp', '60.png']);
    }
  });

  it('gives WebP and AVIF originals as JPEG too, or as PNG where one sees through them', async () => {
    const opaque = await aPicture(60, 40);
    const stencil = await aStencil(60, 40);
    const endings = async (bytes: Buffer) => [...(await encode(bytes)).files.keys()];
    assert.deepEqual(await endings(await opaque.webp().toBuffer()), ['60.webp', '60.jpg']);
    assert.deepEqual(await endings(await opaque.avif().toBuffer()), ['60.webp', '60.jpg']);
    assert.deepEqual(await endings(await stencil.webp().toBuffer()), ['60.webp', '60.png']);
  });

  it('keeps what is transparent transparent', async () => {
    const { files } = await encode(await (await aStencil(400, 100)).png().toBuffer());
    for (const [name, bytes] of files) {
      const right = { left: 300, top: 20, width: 10, height: 10 };
      if (!name.startsWith('400.')) continue;
      const [, , , alpha] = (
        await sharp(await sharp(bytes).extract(right).png().toBuffer()).stats()
      ).channels;
      assert.equal(alpha?.max, 0, name);
    }
  });

  it('sets a picture upright', async () => {
    const lying = await (await aPicture(300, 200))
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { made, files } = await encode(lying);
    assert.deepEqual([made.width, made.height], [200, 300]);
    for (const bytes of files.values()) {
      const { width, height, orientation } = await sharp(bytes).metadata();
      assert.ok((height ?? 0) > (width ?? 0));
      assert.equal(orientation, undefined);
    }
  });

  it('says nothing of where, when and with what it was taken', async () => {
    const told = await (await aPicture(300, 200))
      .withExif({
        IFD0: { Make: 'Appareil secret', Copyright: 'Une personne' },
        IFD3: { GPSLatitude: '48/1 51/1 0/1', GPSLatitudeRef: 'N' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">lieu secret</x:xmpmeta>')
      .jpeg()
      .toBuffer();
    assert.ok(told.includes('secret'), 'the original tells it');
    const { files, made, original, keep, bytesOf } = await encode(told);
    const webp = made.formats[0]?.files ?? [];
    const avif = await encodeAvif(original, webp, keep);
    for (const bytes of [...files.values(), ...avif.map(({ hash }) => bytesOf(hash))]) {
      const { exif, xmp, iptc, icc } = await sharp(bytes).metadata();
      assert.deepEqual([exif, xmp, iptc, icc], [undefined, undefined, undefined, undefined]);
      assert.equal(Buffer.from(bytes).includes('secret'), false);
    }
  });

  it('shows colours of a wide profile as those of every screen', async () => {
    const red = sharp({ create: { width: 64, height: 64, channels: 3, background: '#c83232' } });
    const wide = await red.withIccProfile('p3').png().toBuffer();
    const { files } = await encode(wide);
    const { channels } = await sharp(files.get('64.png')).stats();
    assert.deepEqual(
      channels.slice(0, 3).map(({ mean }) => Math.round(mean / 8)),
      [200, 50, 50].map((value) => Math.round(value / 8)),
    );
  });

  it('keeps an animation moving, no wider than it is read', async () => {
    const { made, files } = await encode(await anAnimation(800, 400));
    assert.equal(made.isAnimated, true);
    assert.deepEqual([...files.keys()], ['160.webp', '320.webp', '640.webp', '640.gif']);
    for (const bytes of files.values()) {
      const { pages, pageHeight, width } = await sharp(bytes, { animated: true }).metadata();
      assert.equal(pages, 2);
      assert.equal(pageHeight, (width ?? 0) / 2);
    }
  });

  it('takes a picture of one pixel, and one that is all length', async () => {
    const point = await encode(await aFlatPicture(1, 1).png().toBuffer());
    assert.deepEqual([...point.files.keys()], ['1.webp', '1.png']);
    const strip = await encode(await aFlatPicture(40, 50_000).jpeg().toBuffer());
    assert.deepEqual(widest(strip.made), [13, 13]);
  });

  it('takes a picture of 60 megapixels', async () => {
    const large = await aFlatPicture(10_000, 6_000).jpeg().toBuffer();
    const { made } = await encode(large);
    assert.deepEqual([made.width, made.height], [1920, 1152]);
  });

  it('gives the same bytes every time', async () => {
    const bytes = await (await aPicture(900, 600)).jpeg().toBuffer();
    const [once, again] = [await encode(bytes), await encode(bytes)];
    assert.deepEqual(again.made, once.made);
    const webp = once.made.formats[0]?.files ?? [];
    assert.deepEqual(
      await encodeAvif(again.original, webp, again.keep),
      await encodeAvif(once.original, webp, once.keep),
    );
  });

  it('makes an AVIF beside each WebP that it is smaller than', async () => {
    const { made, original, keep, bytesOf } = await encode(
      await (await aPicture(700, 500)).jpeg().toBuffer(),
    );
    const webp = made.formats[0]?.files ?? [];
    const avif = await encodeAvif(original, webp, keep);
    assert.ok(avif.length > 0);
    for (const file of avif) {
      const sibling = webp.find(({ path }) => `${path}.avif` === file.path);
      assert.ok(sibling && file.size < sibling.size);
      assert.equal((await sharp(bytesOf(file.hash)).metadata()).compression, 'av1');
    }
    const tiny = webp.map((file) => ({ ...file, size: 1 }));
    assert.deepEqual(await encodeAvif(original, tiny, keep), []);
  });

  it('says in French what is wrong with what is no picture', async () => {
    const photo = await (await aPicture(400, 300)).jpeg().toBuffer();
    const png = await (await aPicture(400, 300)).png().toBuffer();
    assert.match(await faultOf(photo.subarray(0, photo.length / 2)), /abîmée ou incomplète/);
    assert.match(await faultOf(photo.subarray(0, photo.length - 20)), /abîmée ou incomplète/);
    assert.match(await faultOf(png.subarray(0, png.length / 2)), /abîmée ou incomplète/);
    assert.match(await faultOf(Buffer.from('<!doctype html><p>Bonjour')), /pas une image lisible/);
    assert.match(
      await faultOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
      /pas une/,
    );
    assert.match(await faultOf(Buffer.alloc(0)), /vide/);
  });

  it('refuses a small file that would be a huge picture', async () => {
    const bomb = await aFlatPicture(20_000, 6_000).png().toBuffer();
    assert.ok(bomb.length < (20_000 * 6_000 * 3) / 100);
    assert.match(await faultOf(bomb), /trop grande/);
  });

  it('does not blame the picture for the fault of the disk', async () => {
    const original = await originalOf(await aFlatPicture(10, 10).png().toBuffer());
    const full = () => Promise.reject(new Error('ENOSPC: no space left on device'));
    await assert.rejects(encodeShown(original, full), /ENOSPC/);
    await assert.rejects(encodeShown({ ...original, file: join(folder, 'gone') }, full), /ENOENT/);
  });
});
