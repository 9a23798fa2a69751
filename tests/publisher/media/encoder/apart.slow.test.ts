import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createEncoderApart, startChild } from '../../../../site/publisher/media/encoder/apart.ts';
import type { Encoder } from '../../../../site/publisher/media/encoder/encoder.ts';
import { createBlobs, hashOf } from '../../../../site/publisher/releases/blobs.ts';
import { createEncoderHere } from '../encoder-here.ts';
import { aFlatPicture, aPicture } from '../pictures.ts';

describe('the encoder in processes of its own', () => {
  let folder: string;
  let encoder: Encoder;
  /** The processes that were started, oldest first. */
  let children: ChildProcess[];

  const start = (blobsFolder: string, priority: number) => {
    const child = startChild(blobsFolder, priority);
    children.push(child);
    return child;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parvis-encoder-'));
    children = [];
    encoder = createEncoderApart(join(folder, 'blobs'), { start });
  });
  afterEach(async () => {
    await encoder.stop();
    await rm(folder, { recursive: true });
  });

  async function originalOf(bytes: Uint8Array) {
    const hash = hashOf(bytes);
    const file = join(folder, hash);
    await writeFile(file, bytes);
    return { file, hash };
  }
  const small = async () => originalOf(await (await aPicture(200, 100)).jpeg().toBuffer());
  const large = async () => originalOf(await aFlatPicture(4_500, 4_500).png().toBuffer());

  it('makes what the same encoder makes in this process', async () => {
    const original = await small();
    const here = createEncoderHere(createBlobs(join(folder, 'here')), { makesAvif: true });
    const made = await encoder.shown(original, true);
    assert.deepEqual(made, await here.shown(original, true));
    assert.ok('formats' in made);
    const webp = made.formats[0]?.files ?? [];
    const avif = await encoder.avif(original, webp);
    assert.deepEqual(avif, await here.avif(original, webp));
    const blobs = createBlobs(join(folder, 'blobs'));
    for (const { hash } of [...webp, ...avif]) assert.ok(blobs.has(hash));
  });

  it('keeps one process for the files that pages name, and gives it no secret', async () => {
    process.env.PARVIS_TEST_SECRET = 'secret of the test';
    try {
      await encoder.shown(await small(), true);
      await encoder.shown(await small(), true);
    } finally {
      delete process.env.PARVIS_TEST_SECRET;
    }
    assert.equal(children.length, 1);
    const environment = await readFile(`/proc/${children[0]?.pid}/environ`, 'utf8').catch(() => '');
    assert.doesNotMatch(environment, /PARVIS_TEST_SECRET/);
  });

  it('starts again when its process is killed in the middle of a picture', async () => {
    await encoder.shown(await small(), true);
    const making = encoder.shown(await large(), true);
    children[0]?.kill('SIGKILL');
    const made = await making;
    assert.ok('formats' in made);
    assert.equal(children.length, 2);
  });

  it('gives up a picture that kills its process each time, and goes on with the next', async () => {
    let isDeadly = true;
    encoder = createEncoderApart(join(folder, 'blobs'), {
      start: (blobsFolder, priority) => {
        const child = start(blobsFolder, priority);
        if (isDeadly) child.kill('SIGKILL');
        return child;
      },
    });
    const original = await small();
    const made = await encoder.shown(original, true);
    assert.ok('reason' in made);
    assert.match(made.reason, /fait échouer sa conversion/);
    assert.equal(made.isLasting, false);
    assert.deepEqual(await encoder.avif(original, []), []);
    isDeadly = false;
    assert.ok('formats' in (await encoder.shown(original, true)));
  });

  it('gives up a picture that takes too long, and goes on with the next', async () => {
    const limits = { shown: 1, avif: 1 };
    encoder = createEncoderApart(join(folder, 'blobs'), { start, limits });
    const original = await small();
    const made = await encoder.shown(original, true);
    assert.ok('reason' in made);
    assert.match(made.reason, /trop de temps/);
    assert.equal(made.isLasting, false);
    limits.shown = 60_000;
    assert.ok('formats' in (await encoder.shown(original, true)));
  });

  it('makes what a page waits for before what none waits for', async () => {
    const order: string[] = [];
    const [first, second, third] = [await small(), await large(), await large()];
    await Promise.all([
      encoder.shown(first, false).then(() => order.push('under way')),
      encoder.shown(second, false).then(() => order.push('not urgent')),
      encoder.shown(third, true).then(() => order.push('urgent')),
    ]);
    assert.deepEqual(order, ['under way', 'urgent', 'not urgent']);
  });

  it('makes no AVIF while pages wait', async () => {
    const original = await small();
    const shown = await encoder.shown(original, true);
    assert.ok('formats' in shown);
    const order: string[] = [];
    await Promise.all([
      encoder.shown(await large(), true).then(() => order.push('shown')),
      encoder.avif(original, shown.formats[0]?.files ?? []).then(() => order.push('avif')),
    ]);
    assert.deepEqual(order, ['shown', 'avif']);
  });

  it('says that the disk is at fault when it cannot keep a file', async () => {
    await writeFile(join(folder, 'blobs'), 'a file where the folder should be');
    await assert.rejects(encoder.shown(await small(), true), /EEXIST|ENOTDIR/);
    await rm(join(folder, 'blobs'));
    assert.ok('formats' in (await encoder.shown(await small(), true)));
  });

  it('stops in the middle of a picture', async () => {
    const making = encoder.shown(await large(), true);
    const waiting = encoder.shown(await small(), true);
    const ended = Promise.allSettled([making, waiting]);
    await encoder.stop();
    assert.deepEqual(
      (await ended).map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    await assert.rejects(encoder.shown(await small(), true), /stopped/);
  });
});
