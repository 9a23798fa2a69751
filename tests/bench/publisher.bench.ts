import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Post } from '@parvis/shared';
import { statePaths } from '../../site/publisher/settings.ts';
import { aPost } from '../documents.ts';
import { createFakeCms, type FakeCms } from '../publisher/fake-cms.ts';
import { numbersGiven } from './arguments.ts';
import { serveCms } from './cms-server.ts';
import { communityOf } from './community.ts';
import { goalInWords, spreadInWords, spreadOf } from './figures.ts';
import { until } from './patience.ts';
import { type LoggedPublication, totalOf } from './publications.ts';
import { type Edit, editsOf } from './publisher/edits.ts';
import { type PublisherProcess, startPublisher } from './publisher/process.ts';

/**
 * From the signal to the new bytes on disk, at several sizes of site, and the memory it takes.
 *
 *   node tests/bench/publisher.bench.ts [--sizes 500,2000,5000,10000] [--edits 50] [--burst 200]
 *
 * The publisher is production's, in a process of its own at each size. The CMS is an HTTP server
 * in this process that answers from memory: Strapi's own time is not counted. The clock is in this
 * process too: it reads the public files every millisecond.
 */
const { sizes, edits, burst } = numbersGiven({
  sizes: [500, 2000, 5000, 10_000],
  edits: [50],
  burst: [200],
});

/**
 * Milliseconds between two edits: signals that come closer are gathered, which is measured as a
 * burst; and what the publisher still does after an activation is not part of the next edit.
 */
const PAUSE = 300;

for (const size of sizes) await measure(size);

async function measure(size: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'parvis-bench-'));
  const publicFolder = statePaths(folder).public;
  const cms = createFakeCms();
  const community = communityOf(size);
  for (const { type, document } of community) cms.publish(type, document);
  const server = await serveCms(cms);
  const publisher = await startPublisher(folder, server.url);
  try {
    const full = await sayFullRender(size, publisher);
    await sayMemory('at rest', publisher);
    for (const edit of editsOf(community, cms, publicFolder)) {
      sayEdit(edit, size, await timesOf(edit, publisher), full);
    }
    await sayBurst(cms, publisher, publicFolder);
    await sayMemory('afterwards', publisher);
  } finally {
    await publisher.stop();
    server.close();
    await rm(folder, { recursive: true });
  }
}

async function sayFullRender(size: number, { publications }: PublisherProcess): Promise<number> {
  await until(() => publications.length > 0, 'the publisher to tell of its first publication');
  const first = publications[0] as LoggedPublication;
  const { render = 0, activate = 0 } = first.durations;
  const full = render + activate;
  console.log(
    `\n${size} pages: full render of ${first.rendered} routes ${full.toFixed(0)} ms, ` +
      `${totalOf(first).toFixed(0)} ms with the reading of the CMS`,
  );
  return full;
}

async function timesOf({ act, name }: Edit, publisher: PublisherProcess): Promise<number[]> {
  const times: number[] = [];
  for (let rank = 0; rank < (edits[0] ?? 0); rank += 1) {
    const isShown = await act(rank);
    const told = publisher.publications.length;
    const startedAt = performance.now();
    await publisher.signal();
    await until(isShown, name);
    times.push(performance.now() - startedAt);
    await until(() => publisher.publications.length > told, 'the publisher to be done');
    await wait(PAUSE);
  }
  return times;
}

function sayEdit({ name, goals }: Edit, size: number, times: number[], full: number): void {
  const { median } = spreadOf(times);
  const goal = goals?.[size];
  const beside = goal === undefined ? '' : `, ${goalInWords(median, goal)}`;
  console.log(
    `  ${name}: ${spreadInWords(times)}${beside}; full render ÷ median = ${(full / median).toFixed(0)}`,
  );
}

/** Publications that come faster than they can be published: how many releases they make. */
async function sayBurst(
  cms: FakeCms,
  publisher: PublisherProcess,
  publicFolder: string,
): Promise<void> {
  const together = burstOf('ensemble');
  const oneByOne = burstOf('une-a-une');
  const said = async (how: string, posts: readonly Post[], send: () => Promise<void>) => {
    const before = await publisher.release();
    const startedAt = performance.now();
    await send();
    for (const { slug } of posts) {
      await until(() => existsSync(join(publicFolder, 'actualites', slug, 'index.html')), slug);
    }
    const seconds = (performance.now() - startedAt) / 1000;
    await wait(PAUSE);
    const releases = (await publisher.release()) - before;
    console.log(
      `  ${posts.length} publications ${how}: ${releases} releases, all live in ${seconds.toFixed(1)} s`,
    );
  };
  await said('in one action, then their signals', together, async () => {
    for (const post of together) cms.publish('post', post);
    await Promise.all(together.map(() => publisher.signal()));
  });
  await said('one after the other, each with its signal', oneByOne, async () => {
    for (const post of oneByOne) {
      cms.publish('post', post);
      await publisher.signal();
    }
  });
}

function burstOf(name: string): Post[] {
  return Array.from({ length: burst[0] ?? 0 }, (_, rank) =>
    aPost({ documentId: `${name}-${rank}`, publicationDate: '2026-05-01T08:00:00.000Z' }),
  );
}

async function sayMemory(when: string, publisher: PublisherProcess): Promise<void> {
  const { resident, heap, peak } = await publisher.memory();
  const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`;
  console.log(
    `  memory ${when}: ${megabytes(heap)} of heap, ${megabytes(resident)} resident, ${megabytes(peak)} at most`,
  );
}
