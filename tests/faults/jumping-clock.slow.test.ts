import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { statePaths } from '../../site/publisher/settings.ts';
import { aPost } from '../documents.ts';
import { createFakeCms, type FakeCms } from '../publisher/fake-cms.ts';
import { builtSite } from '../site/built.ts';
import { until } from '../until.ts';
import { type FaultyCms, serveCms } from './cms/faulty-cms.ts';
import { cmsOf } from './house/community.ts';
import { type RunningPublisher, startPublisher } from './house/publisher.ts';
import { publisherOn } from './site/publisher-on.ts';
import { filesIn } from './site/state.ts';
import { visit } from './site/visit.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('a clock that jumps under the publisher’s process', () => {
  let folder: string;
  let cms: FaultyCms;
  let publisher: RunningPublisher;

  before(async () => {
    await builtSite('https://parvis.example');
    folder = await mkdtemp(join(tmpdir(), 'parvis-clock-'));
    const content = cmsOf(20);
    for (const days of [10, 400]) {
      const publicationDate = new Date(Date.now() + days * DAY).toISOString();
      content.publish('post', aPost({ documentId: `in-${days}-days`, publicationDate }));
    }
    cms = await serveCms(content);
    const preload = join(import.meta.dirname, 'house', 'clock.ts');
    publisher = await startPublisher(folder, cms, { lookInterval: 0.2, preload });
    await publisher.ready;
    await cms.close();
  });
  after(async () => {
    await publisher.kill('SIGTERM');
    await rm(folder, { recursive: true });
  });

  async function postsFromTheFuture(): Promise<string[]> {
    const { read } = await visit(statePaths(folder).public);
    return [...read.keys()].flatMap(
      (path) => /^\/actualites\/(in-\d+-days)\/$/.exec(path)?.[1] ?? [],
    );
  }

  const jumps = [
    { to: 20, shows: ['in-10-days'] },
    { to: 2000, shows: ['in-10-days', 'in-400-days'] },
    { to: -2000, shows: [] },
    { to: 500, shows: ['in-10-days', 'in-400-days'] },
  ];
  for (const { to, shows } of jumps) {
    it(`to ${to} days from now is followed, without the CMS`, async () => {
      publisher.tell({ clockAhead: to * DAY });
      await until(postsFromTheFuture, (found) => found.sort().join() === shows.join());
      assert.equal((await fetch(`${publisher.url}/health`)).status, 200);
    });
  }
});

describe('a clock that jumps', () => {
  const instants = [
    '2026-03-10T10:00:00.000Z',
    '2031-01-01T00:00:00.000Z',
    '2026-03-10T09:59:59.999Z',
    '1999-12-31T23:59:59.999Z',
    '2026-07-01T10:00:00.000Z',
  ];
  const today = instants[0] ?? '';
  let folder: string;
  let clock: Date;
  let cms: FakeCms;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parvis-clock-'));
    cms = createFakeCms();
    for (const [rank, publicationDate] of instants.entries()) {
      cms.publish('post', aPost({ documentId: `p${rank}`, publicationDate }));
    }
  });
  after(() => rm(folder, { recursive: true }));

  const now = () => clock;
  const visible = (name: string) => filesIn(statePaths(join(folder, name)).public);

  it('leaves the site as a render from nothing makes it at that instant', async () => {
    clock = new Date(today);
    const publisher = await publisherOn(join(folder, 'jumps'), cms, { now });
    for (const [rank, instant] of instants.entries()) {
      clock = new Date(instant);
      await publisher.publish(rank === 0 ? 'start' : 'time');
      await (await publisherOn(join(folder, `fresh-${rank}`), cms, { now })).publish('start');
      assert.deepEqual(await visible('jumps'), await visible(`fresh-${rank}`), instant);
    }
  });

  const states: Record<string, (name: string) => ReturnType<typeof publisherOn>> = {
    'that publishes': async (name) => {
      const publisher = await publisherOn(join(folder, name), cms, { now });
      await publisher.publish('start');
      return publisher;
    },
    'held at an earlier release': async (name) => {
      const publisher = await publisherOn(join(folder, name), cms, { now });
      await publisher.publish('start');
      await publisher.rollBack(1);
      return publisher;
    },
    'whose CMS is down since its first start': (name) => {
      const nobody = createFakeCms();
      nobody.goDown();
      return publisherOn(join(folder, name), nobody, { now });
    },
  };
  for (const [words, reach] of Object.entries(states)) {
    it(`leaves a publisher ${words} with its next moment in the future, or it would look without end`, async () => {
      clock = new Date(today);
      const publisher = await reach(words);
      for (const instant of instants) {
        clock = new Date(instant);
        await publisher.publish('time').catch(() => undefined);
        assert.ok(
          publisher.nextMoment() > clock,
          `${publisher.nextMoment().toISOString()} at ${instant}`,
        );
      }
    });
  }
});
