import type { Page } from 'playwright-core';
import { loadSample } from '../../../cms/sample/load.ts';
import { openDesk } from '../../cms/desk.ts';
import { startFakePublisher } from '../../cms/fake-publisher.ts';
import { administrator, type Cms } from '../../cms/harness.ts';
import { sessionOf } from '../../cms/people.ts';
import { writingIn } from '../../cms/writing.ts';

/** Where the pictures of the guide are taken: the admin on the sample community. */
export interface Stage {
  /** A page of the admin before one logs in. */
  stranger: Page;
  /** A page in which an administrator is logged in. */
  administrator: Page;
  /** Opens the form of a document there, by its name. */
  form(type: string, name: string): Promise<void>;
  close(): Promise<void>;
}

const address = 'https://parvis.invalid/';

export async function openStage(): Promise<Stage> {
  const publisher = await startFakePublisher();
  const desk = await openDesk({ environment: publisher.environment });
  await loadSample(desk.cms.strapi);
  const versions = await publishTwice(desk.cms);
  publisher.saysOfDocuments({
    ...{ state: 'live', address, since: '2026-11-24T13:02:37.000Z', release: 128 },
    warnings: [],
  });
  publisher.is({ release: 128 });
  publisher.released(
    { release: 128, at: '2026-11-24T13:02:37.000Z', reason: 'signal', changes: 3, isKept: true },
    { release: 127, at: '2026-11-24T09:00:00.000Z', reason: 'time', changes: 1, isKept: true },
    { release: 126, at: '2026-11-23T16:41:12.000Z', reason: 'signal', changes: 1, isKept: true },
  );
  publisher.carried(
    { version: versions.first, release: 120, activatedAt: '2026-11-20T13:00:00.000Z' },
    { version: versions.second, release: 128, activatedAt: '2026-11-24T13:02:37.000Z' },
  );
  const page = await desk.sits(administrator);
  return {
    stranger: await desk.stranger(),
    administrator: page,
    async form(type, name) {
      const list = `/admin/content-manager/collection-types/api::${type}.${type}`;
      await page.goto(`${list}?_q=${encodeURIComponent(name)}`);
      await page.getByRole('gridcell', { name }).first().click();
      await page.getByRole('heading', { name, level: 1 }).waitFor();
    },
    async close() {
      await desk.close();
      await publisher.stop();
    },
  };
}

/** An announcement with two versions to compare, as the publication index names them. */
async function publishTwice(cms: Cms): Promise<Record<'first' | 'second', string | null>> {
  const { ask } = await sessionOf(cms);
  const posts = cms.strapi.documents('api::post.post');
  const post = await posts.findFirst({ filters: { title: { $startsWith: 'Cinq équipes' } } });
  const { documentId = '' } = post ?? {};
  const published = async () => (await writingIn(cms).version('post', documentId)) ?? null;
  const path = `/content-manager/collection-types/api::post.post/${documentId}`;
  const excerpt =
    'Six personnes à trouver avant l’hiver : les offres, et comment nous choisissons.';
  const first = await published();
  await ask('PUT', path, { excerpt });
  await ask('POST', `${path}/actions/publish`, {});
  return { first, second: await published() };
}
