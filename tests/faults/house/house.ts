import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { statePaths } from '../../../site/publisher/settings.ts';
import type { FakeCms } from '../../publisher/fake-cms.ts';
import { builtSite } from '../../site/built.ts';
import { until } from '../../until.ts';
import { type FaultyCms, serveCms } from '../cms/faulty-cms.ts';
import { visit } from '../site/visit.ts';
import { cmsOf, editionOf, publishEdition } from './community.ts';
import { type RunningPublisher, startPublisher } from './publisher.ts';

/** A community, its CMS, and a real publisher that has made its first release. */
export interface House {
  folder: string;
  content: FakeCms;
  cms: FaultyCms;
  publisher: RunningPublisher;
  /** Publishes another edition, signals it, and waits until the home page is of it. */
  publish(edition: number): Promise<void>;
  close(): Promise<void>;
}

/** @param pages about how many the site has */
export async function openHouse(pages: number): Promise<House> {
  await builtSite('https://parvis.example');
  const folder = await mkdtemp(join(tmpdir(), 'parvis-house-'));
  const content = cmsOf(pages);
  const cms = await serveCms(content);
  const house: House = {
    folder,
    content,
    cms,
    publisher: await startPublisher(folder, cms),
    async publish(edition) {
      publishEdition(content, edition);
      const status = await house.publisher.signal();
      if (status !== 202) throw new Error(`The signal was answered with status ${status}`);
      await until(
        async () => (await visit(statePaths(folder).public)).read.get('/') ?? '',
        (home) => editionOf(home) === edition,
      );
    },
    async close() {
      await house.publisher.kill('SIGTERM');
      await cms.close();
      await rm(folder, { recursive: true });
    },
  };
  await house.publisher.ready;
  return house;
}
