import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { statePaths } from '../../site/publisher/settings.ts';
import type { FakeCms } from '../publisher/fake-cms.ts';
import { builtSite } from '../site/built.ts';
import { until } from '../until.ts';
import { type FaultyCms, serveCms } from './cms/faulty-cms.ts';
import { cmsOf, editionOf, publishEdition } from './house/community.ts';
import { type RunningPublisher, startPublisher } from './house/publisher.ts';
import { mountSmallDisk } from './house/small-disk.ts';
import { differences, filesIn } from './site/state.ts';
import { visit } from './site/visit.ts';

const PAGES = 40;
/** What is left of the disk: a publication comes further with each. */
const ROOMS = [0, 8, 64, 256, 512].map((kilobytes) => kilobytes * 1024);

const disk = await mountSmallDisk(24);

describe('a full disk', { skip: typeof disk === 'string' ? disk : false }, () => {
  if (typeof disk === 'string') return;
  const folder = join(disk.folder, 'state');
  const visible = statePaths(folder).public;
  let content: FakeCms;
  let cms: FaultyCms;
  let publisher: RunningPublisher;
  let edition = 1;

  before(async () => {
    await builtSite('https://parvis.example');
    content = cmsOf(PAGES);
    cms = await serveCms(content);
    publisher = await startPublisher(folder, cms, { lookInterval: 1 });
    await publisher.ready;
  });
  after(async () => {
    await publisher.kill('SIGTERM');
    await cms.close();
    await disk.remove();
  });

  async function editionsSeen(): Promise<number[]> {
    const { read } = await visit(visible);
    return [...new Set([...read.values()].map(editionOf).filter((one) => one > 0))];
  }

  /** While nothing is being published: a visit takes longer than an activation. */
  async function assertWhole(...wanted: number[]): Promise<void> {
    const { deadLinks, halves } = await visit(visible);
    assert.deepEqual({ deadLinks, halves }, { deadLinks: [], halves: [] });
    const seen = await editionsSeen();
    assert.ok(seen.length === 1 && wanted.includes(seen[0] ?? 0), `editions ${seen}`);
  }

  for (const room of ROOMS) {
    it(`with ${room / 1024} kB left keeps one release, whole, says so, and heals once room is made`, async () => {
      const known = edition;
      edition += 1;
      await disk.fill(room);
      publishEdition(content, edition);
      await publisher.signal();
      const { failure } = await until(
        async () => ({ failure: await publisher.failure(), seen: await editionsSeen() }),
        ({ failure, seen }) => failure !== undefined || seen.includes(edition),
      );
      if (room === 0) assert.ok(failure, 'nothing can be published');
      if (failure !== undefined) {
        assert.match(failure, /ENOSPC|disk is full/i);
        // The disk may have been full only for what comes after the activation.
        await assertWhole(known, edition);
      }

      await disk.makeRoom();
      await until(editionsSeen, (seen) => seen.length === 1 && seen[0] === edition);
      await until(publisher.failure, (message) => message === undefined);
      await assertWhole(edition);
    });
  }

  it('keeps one release, whole, when it is to go back to another', async () => {
    await disk.fill(128 * 1024);
    await publisher.command('/rollback?release=1');
    await assertWhole(edition, 1);
    await disk.makeRoom();
    assert.equal(await publisher.command('/publish'), 200);
    await assertWhole(edition);
  });

  it('leaves nothing wrong behind', async () => {
    const other = await mkdtemp(join(tmpdir(), 'parvis-disk-'));
    const fresh = await startPublisher(other, cms);
    try {
      await fresh.ready;
      await until(
        async () => differences(await filesIn(visible), await filesIn(statePaths(other).public)),
        (differing) => differing.length === 0,
      );
    } finally {
      await fresh.kill('SIGTERM');
      await rm(other, { recursive: true });
    }
  });
});
