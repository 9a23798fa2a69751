import assert from 'node:assert/strict';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { statePaths } from '../../site/publisher/settings.ts';
import { freePorts } from '../journeys/ports.ts';
import type { FakeCms } from '../publisher/fake-cms.ts';
import { builtSite } from '../site/built.ts';
import { until } from '../until.ts';
import { type FaultyCms, serveCms } from './cms/faulty-cms.ts';
import { cmsOf, editionOf, fleeting, publishEdition } from './house/community.ts';
import { startProgram } from './house/program.ts';
import { type RunningPublisher, startPublisher } from './house/publisher.ts';
import { readAllTheWhile } from './house/reader.ts';
import { differences, filesIn, remainsIn } from './site/state.ts';
import { visit } from './site/visit.ts';

const SEED = 20_261_124;
const KILLS = 52;
const PAGES = 100;

/** When to kill, as a part of how long that took when nobody killed. */
interface Plan {
  during: 'start' | 'publication' | 'activation';
  part: number;
}

describe('a publisher killed at random instants', () => {
  let scratch: string;
  let folder: string;
  let content: FakeCms;
  let cms: FaultyCms;
  const visible = () => statePaths(folder).public;

  before(async () => {
    await builtSite('https://parvis.example');
    scratch = await mkdtemp(join(tmpdir(), 'parvis-killed-'));
    folder = join(scratch, 'state');
    content = cmsOf(PAGES);
    cms = await serveCms(content);
  });
  after(async () => {
    await cms.close();
    await rm(scratch, { recursive: true });
  });

  it(`${KILLS} times shows its visitors whole pages that never go back, and heals`, async (t) => {
    t.diagnostic(`seed ${SEED}`);
    const usual = await measure();
    const site = await openSite();
    const addresses = [...(await visit(visible())).read.keys()].filter((one) => one.endsWith('/'));
    const steady = addresses.filter((address) => !fleeting.some((one) => one === address));
    const reader = readAllTheWhile(site.url, { steady, fleeting }, editionOf);
    const deaths: { plan: Plan; isMidway: boolean; deadLinks: string[] }[] = [];
    try {
      for (const [rank, plan] of plans().entries()) {
        publishEdition(content, rank + 3);
        await dieDuring(plan, usual);
        const { read, deadLinks } = await visit(visible());
        const editions = new Set([...read.values()].map(editionOf).filter((one) => one > 0));
        deaths.push({ plan, isMidway: editions.size > 1, deadLinks });
      }
      await heal();
    } finally {
      await reader.leave();
      await site.kill();
    }
    assert.deepEqual(reader.faults(), []);
    assert.deepEqual([...new Set(deaths.flatMap(({ deadLinks }) => deadLinks))], []);
    assert.deepEqual(await remainsIn(folder), []);
    const midway = deaths.filter(({ isMidway }) => isMidway).length;
    t.diagnostic(`${midway} kills fell inside an activation; ${reader.answers()} pages were read`);
    assert.ok(midway >= 1, `${midway} kills fell inside an activation`);
  });

  /** How long things take here, in milliseconds, when nobody kills. */
  async function measure(): Promise<Record<Plan['during'], number>> {
    const startedAt = performance.now();
    const publisher = await startPublisher(folder, cms);
    await publisher.ready;
    const start = performance.now() - startedAt;
    publishEdition(content, 2);
    const signalledAt = performance.now();
    const activation = activationBegins().then(() => performance.now());
    await publisher.signal();
    await until(home, (text) => editionOf(text ?? '') === 2);
    const endedAt = performance.now();
    await publisher.kill();
    return {
      start,
      publication: endedAt - signalledAt,
      activation: endedAt - (await activation),
    };
  }

  function plans(): Plan[] {
    const parts = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), {
      seed: SEED,
      numRuns: KILLS,
    });
    // An activation is the shortest of the three, and the one that matters most.
    const turns = ['start', 'activation', 'publication', 'activation'] as const;
    return parts.map((part, rank) => ({ during: turns[rank % turns.length] ?? 'start', part }));
  }

  async function dieDuring({ during, part }: Plan, usual: Record<Plan['during'], number>) {
    const publisher = await startPublisher(folder, cms);
    try {
      if (during !== 'start') await signalled(publisher, during);
      await wait(usual[during] * part);
    } finally {
      await publisher.kill();
    }
  }

  async function signalled(publisher: RunningPublisher, during: Plan['during']): Promise<void> {
    const begun = during === 'activation' ? activationBegins() : undefined;
    await publisher.ready;
    await publisher.signal();
    await begun;
  }

  /** When the next activation has begun: new pages come first, and each edition has one. */
  async function activationBegins(): Promise<void> {
    const watcher = watch(join(visible(), 'actualites'));
    await once(watcher, 'change');
    watcher.close();
  }

  async function home(): Promise<string | undefined> {
    return (await visit(visible())).read.get('/');
  }

  async function openSite() {
    const [port] = await freePorts(1);
    const running = startProgram('site/serve/main.ts', {
      PARVIS_STATE_DIR: folder,
      PARVIS_HOST: '127.0.0.1',
      PARVIS_SITE_PORT: String(port),
    });
    await running.ready;
    return { ...running, url: `http://127.0.0.1:${port}` };
  }

  /** After one more start, the folder is what a publisher makes that starts from nothing. */
  async function heal(): Promise<void> {
    const other = join(scratch, 'other');
    const publishers = [await startPublisher(folder, cms), await startPublisher(other, cms)];
    try {
      await Promise.all(publishers.map(({ ready }) => ready));
      await until(
        async () => differences(await filesIn(visible()), await filesIn(statePaths(other).public)),
        (differing) => differing.length === 0,
      );
    } finally {
      await Promise.all(publishers.map((publisher) => publisher.kill('SIGTERM')));
    }
  }
});
