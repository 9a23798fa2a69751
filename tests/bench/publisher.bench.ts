import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentOf } from '@parvis/shared';
import { createLoop } from '../../site/publisher/loop.ts';
import { createSignalServer } from '../../site/publisher/server/server.ts';
import { statePaths } from '../../site/publisher/settings.ts';
import { wirePublisher } from '../../site/publisher/wiring.ts';
import { createFakeCms } from '../publisher/fake-cms.ts';
import { serveCms } from './cms-server.ts';
import { communityOf } from './community.ts';

/**
 * From the signal to the new bytes on disk, and a full render, at several sizes of site.
 * The publisher, its signal server, the templates and the disk are the real ones; the CMS is
 * an HTTP server that answers from memory, so that Strapi's own time is not counted.
 */
const SIZES = [500, 2000, 5000, 10_000];
const EDITS = 50;
const SECRET = 'bench-secret-bench-secret';

type Post = DocumentOf<'post'>;
type Edit = (post: Post, rank: number) => Post;

const edits: Record<string, Edit> = {
  'body edit': (post, rank) => ({ ...post, body: `${post.body}\n\nMarque ${rank}.` }),
  'title edit': (post, rank) => ({ ...post, title: `Titre retouché, marque ${rank}.` }),
  'new post': (post, rank) => ({
    ...post,
    documentId: `neuf-${rank}`,
    slug: `neuf-${rank}`,
    title: `Marque ${rank}.`,
    publicationDate: '2026-06-01T08:00:00.000Z',
  }),
};

for (const size of SIZES) await measure(size);

async function measure(size: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'parvis-bench-'));
  const cms = createFakeCms();
  const posts: Post[] = [];
  for (const { type, document } of communityOf(size)) {
    cms.publish(type, document);
    if (type === 'post') posts.push(document as Post);
  }
  const cmsServer = await serveCms(cms);
  const publisher = await wirePublisher({
    host: '127.0.0.1',
    port: 0,
    siteUrl: 'https://exemple.invalid',
    cmsUrl: cmsServer.url,
    publisherToken: 'bench',
    signalSecret: SECRET,
    lookInterval: 1e9,
    state: statePaths(folder),
  });

  await publisher.resume();
  const full = await publisher.publish('start');
  const fullRender = full.durations.render + full.durations.activate;
  console.log(
    `${size} pages: full render of ${full.rendered} routes ${fullRender.toFixed(0)} ms ` +
      `(${(fullRender / full.rendered).toFixed(2)} ms a page), ` +
      `resident memory ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`,
  );

  const loop = createLoop({
    work: async (reason) => void (await publisher.publish(reason)),
    interval: () => 1e9,
    nextMoment: () => new Date('2100-01-01'),
    now: () => new Date(),
  });
  const server = createSignalServer(
    {
      signal: () => void loop.ask('signal'),
      publish: async () => undefined,
      rollBack: async () => undefined,
      status: () => undefined,
      isReady: () => true,
    },
    SECRET,
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const signalUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/signal`;

  for (const [name, edit] of Object.entries(edits)) {
    const times: number[] = [];
    for (let rank = 0; rank < EDITS; rank += 1) {
      const before = posts[(rank * 7) % posts.length] as Post;
      const after = edit(before, rank);
      cms.publish('post', after);
      const file = join(folder, 'public', 'actualites', after.slug, 'index.html');
      const startedAt = performance.now();
      await fetch(signalUrl, { method: 'POST', headers: { authorization: `Bearer ${SECRET}` } });
      while (!(await readFile(file, 'utf8').catch(() => '')).includes(`arque ${rank}.`)) {
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      times.push(performance.now() - startedAt);
      await loop.ask('command');
    }
    times.sort((a, b) => a - b);
    const median = times[Math.floor(times.length / 2)] as number;
    const p95 = times[Math.floor(times.length * 0.95)] as number;
    console.log(
      `  ${name}: median ${median.toFixed(0)} ms, 95th percentile ${p95.toFixed(0)} ms, ` +
        `full render ÷ median = ${(fullRender / median).toFixed(0)}`,
    );
  }

  await loop.stop();
  server.close();
  cmsServer.close();
  await rm(folder, { recursive: true });
}
