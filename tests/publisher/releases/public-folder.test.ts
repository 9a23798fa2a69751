import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { type Blobs, createBlobs } from '../../../site/publisher/releases/blobs.ts';
import type { FileKind } from '../../../site/publisher/releases/manifest.ts';
import { createPublicFolder } from '../../../site/publisher/releases/public-folder.ts';

/** A public folder on the real disk, with the copies that were asked of its blobs. */
async function aFolder(context: TestContext) {
  const root = await mkdtemp(join(tmpdir(), 'parvis-public-'));
  context.after(() => rm(root, { recursive: true }));
  const [visible, staging] = [join(root, 'public'), join(root, 'staging')];
  const kept = createBlobs(join(root, 'blobs'));
  const copied: string[] = [];
  const blobs: Blobs = {
    ...kept,
    copyTo(hash, path) {
      copied.push(hash);
      return kept.copyTo(hash, path);
    },
  };
  const folder = createPublicFolder(visible, staging, blobs);
  const step = async (path: string, text: string, kind: FileKind = 'page') => ({
    path,
    file: { hash: await blobs.put(Buffer.from(text)), kind },
  });
  const text = (path: string) => readFile(join(visible, path), 'utf8');
  return { folder, visible, staging, copied, step, text };
}

describe('the public folder', () => {
  it('puts and removes files, with the folders they need', async (context) => {
    const { folder, visible, step, text } = await aFolder(context);
    const [a, b] = [await step('a/index.html', 'A'), await step('b/c/index.html', 'B')];
    await folder.apply({ put: [a, b], remove: [] });
    assert.equal(await text('b/c/index.html'), 'B');
    assert.deepEqual(await folder.inspect(), new Map([a, b].map(({ path, file }) => [path, file])));
    await folder.apply({ put: [], remove: ['b/c/index.html'] });
    assert.deepEqual(await readdir(visible), ['a']);
  });

  it('only moves what was staged', async (context) => {
    const { folder, staging, copied, step, text } = await aFolder(context);
    const page = await step('a/index.html', 'A');
    await folder.stage(page.file.hash, Buffer.from('A'));
    await folder.apply({ put: [page], remove: [] });
    assert.equal(await text('a/index.html'), 'A');
    assert.deepEqual(copied, []);
    assert.deepEqual(await readdir(staging), []);
  });

  it('makes two paths with the same bytes two files', async (context) => {
    const { folder, visible, step, text } = await aFolder(context);
    const [a, b] = [await step('a.html', 'same'), await step('b.html', 'same')];
    await folder.stage(a.file.hash, Buffer.from('same'));
    await folder.apply({ put: [a, b], remove: [] });
    await writeFile(join(visible, 'a.html'), 'other');
    assert.equal(await text('b.html'), 'same');
  });

  it('stages once what is staged twice at the same time', async (context) => {
    const { folder, staging, step } = await aFolder(context);
    const { hash } = (await step('a.html', 'A')).file;
    await Promise.all([1, 2, 3].map(() => folder.stage(hash, Buffer.from('A'))));
    assert.equal((await readdir(staging)).length, 1);
  });

  it('throws away what was staged and not used', async (context) => {
    const { folder, staging, step, text } = await aFolder(context);
    const [old, page] = [await step('a.html', 'old'), await step('a.html', 'new')];
    await folder.stage(old.file.hash, Buffer.from('old'));
    await folder.apply({ put: [page], remove: [] });
    assert.equal(await text('a.html'), 'new');
    assert.deepEqual(await readdir(staging), []);
    await folder.apply({ put: [old], remove: [] });
    assert.equal(await text('a.html'), 'old');
  });

  it('clears what a publisher that was killed had staged', async (context) => {
    const { folder, staging, step } = await aFolder(context);
    await mkdir(staging, { recursive: true });
    await writeFile(join(staging, 'half-written'), 'ha');
    await folder.apply({ put: [await step('a.html', 'A')], remove: [] });
    assert.deepEqual(await readdir(staging), []);
  });

  it('takes many steps in their order', async (context) => {
    const { folder, step, text } = await aFolder(context);
    const steps = await Promise.all(
      Array.from({ length: 200 }, (_, rank) => step(`${rank % 100}.html`, `page ${rank}`)),
    );
    await folder.apply({ put: steps, remove: [] });
    assert.equal((await folder.inspect()).size, 100);
    for (const rank of [0, 27, 28, 63, 64, 99]) {
      assert.equal(await text(`${rank}.html`), `page ${rank + 100}`);
    }
  });

  it('leaves nothing behind when a step fails, and takes the steps again', async (context) => {
    const { folder, staging, step, text } = await aFolder(context);
    const page = await step('a.html', 'A');
    await folder.stage(page.file.hash, Buffer.from('A'));
    const lost = { path: 'b.html', file: { hash: 'f'.repeat(64), kind: 'page' as const } };
    await assert.rejects(folder.apply({ put: [page, lost], remove: [] }), /ENOENT/);
    await folder.apply({ put: [page], remove: [] });
    assert.equal(await text('a.html'), 'A');
    assert.deepEqual(await readdir(staging), []);
  });

  it('heals when somebody removes its folders', async (context) => {
    const { folder, visible, staging, step, text } = await aFolder(context);
    const page = await step('a/index.html', 'A');
    await folder.apply({ put: [page], remove: [] });
    await Promise.all([visible, staging].map((path) => rm(path, { recursive: true })));
    assert.equal((await folder.inspect()).size, 0);
    await folder.apply({ put: [page], remove: [] });
    assert.equal(await text('a/index.html'), 'A');
  });
});
