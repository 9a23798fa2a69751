import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { type Activation, createActivation } from '../../../site/publisher/releases/activation.ts';
import { type Archive, createArchive } from '../../../site/publisher/releases/archive.ts';
import {
  changeBetween,
  type Manifest,
  type ManifestChange,
  type ReleasedFile,
} from '../../../site/publisher/releases/manifest.ts';
import type { PublicFolder } from '../../../site/publisher/releases/public-folder.ts';

/** A folder that holds what it was told, and fails when the test says so. */
function fakeFolder(): PublicFolder & { held: Map<string, ReleasedFile>; failAt: number } {
  const held = new Map<string, ReleasedFile>();
  const folder = {
    held,
    failAt: Number.POSITIVE_INFINITY,
    stage: async () => undefined,
    inspect: async () => new Map(held),
    async apply({ put, remove }: ManifestChange) {
      for (const { path, file } of put) {
        if (folder.failAt <= 0) throw new Error('The disk is full.');
        folder.failAt -= 1;
        held.set(path, file);
      }
      for (const path of remove) held.delete(path);
    },
  };
  return folder;
}

const manifest = (files: Record<string, string>): Manifest =>
  new Map(Object.entries(files).map(([path, hash]) => [path, { hash, kind: 'page' }]));

describe('the archive of releases', () => {
  let path: string;
  let archive: Archive;
  let folder: ReturnType<typeof fakeFolder>;
  let activation: Activation;
  const now = () => new Date('2026-03-10T10:00:00.000Z');
  const release = (files: Record<string, string>) => {
    const wanted = manifest(files);
    return activation.activate(changeBetween(activation.live(), wanted), wanted);
  };
  const restart = async () => {
    activation = createActivation(folder, archive, now);
    await activation.recover();
  };

  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'parvis-archive-'));
    archive = createArchive(path);
    folder = fakeFolder();
    await restart();
  });
  afterEach(() => rm(path, { recursive: true }));

  it('knows every release whole, whatever was kept of it', async () => {
    const contents = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('1', '2'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(contents, { minLength: 1, maxLength: 60 }),
        fc.nat(59),
        async (all, forgotten) => {
          await rm(path, { recursive: true });
          folder.held.clear();
          await restart();
          const made = new Map<number, Manifest>();
          for (const files of all) {
            await release(files);
            if (activation.release() > 0) made.set(activation.release(), manifest(files));
          }
          if (made.size === 0) return;
          const oldest = Math.max(1, Math.min(forgotten, activation.release()));
          await archive.forgetBefore(oldest);
          for (const [number, wanted] of made) {
            if (number < oldest) continue;
            assert.deepEqual(sorted(await archive.manifest(number)), sorted(wanted));
          }
          assert.deepEqual(
            (await archive.kept()).map(({ release }) => release),
            [...made.keys()].filter((number) => number >= oldest),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it('finishes, after a crash, the release that was being activated', async () => {
    await release({ a: '1', b: '1' });
    folder.failAt = 1;
    await assert.rejects(release({ a: '2', b: '2', c: '2' }), /disk is full/);
    assert.equal(folder.held.get('c')?.hash, '2', 'the new page came first');
    folder.failAt = Number.POSITIVE_INFINITY;
    await restart();
    assert.deepEqual(
      [...folder.held.values()].map(({ hash }) => hash),
      ['2', '2', '2'],
    );
    assert.equal(activation.release(), 2);
    assert.deepEqual(sorted(await archive.manifest(2)), sorted(folder.held));
  });

  it('completes a release without making another', async () => {
    await release({ a: '1' });
    await release({ a: '2', b: '2' });
    const file: ReleasedFile = { hash: 'x', kind: 'companion' };
    await activation.complete({ put: [{ path: 'index', file }], remove: [] });
    assert.equal(activation.release(), 2);
    assert.ok((await archive.manifest(2)).has('index'));
    assert.equal((await archive.manifest(1)).has('index'), false);
    await activation.complete({ put: [], remove: ['index'] });
    assert.equal((await archive.manifest(2)).has('index'), false);
  });

  it('says which release is not kept any more', async () => {
    await assert.rejects(archive.manifest(7), /Release 7 is not kept. See: npm run releases/);
  });

  it('remembers at which release the site is held', async () => {
    assert.equal(await archive.heldAt(), null);
    await archive.hold(3);
    assert.equal(await createArchive(path).heldAt(), 3);
    await archive.hold(null);
    assert.equal(await archive.heldAt(), null);
  });
});

function sorted(files: Manifest): [string, string][] {
  return [...files].map(([path, { hash }]): [string, string] => [path, hash]).sort();
}
