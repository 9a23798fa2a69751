import type { Page } from 'playwright-core';
import { loadSample } from '../../../cms/sample/load.ts';
import { type Desk, openDesk, type Person } from '../../cms/desk.ts';
import { type FakePublisher, startFakePublisher } from '../../cms/fake-publisher.ts';
import { administrator } from '../../cms/harness.ts';

/** Where the pictures of the guide are taken: the admin on the sample community. */
export interface Stage {
  desk: Desk;
  publisher: FakePublisher;
  /** A page of the admin before one logs in. */
  stranger: Page;
  /** A page in which somebody of the staff is logged in. */
  staff(person: keyof typeof people): Promise<Page>;
  /** The form of a document, by its name. */
  form(page: Page, type: string, name: string): Promise<void>;
  close(): Promise<void>;
}

const people = { administrator } satisfies Record<string, Person>;

const address = 'https://parvis.invalid/';

export async function openStage(): Promise<Stage> {
  const publisher = await startFakePublisher();
  const desk = await openDesk({ environment: publisher.environment });
  await loadSample(desk.cms.strapi);
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
  const sessions = new Map<string, Promise<Page>>();
  return {
    desk,
    publisher,
    stranger: await desk.stranger(),
    staff(person) {
      const page = sessions.get(person) ?? desk.sits(people[person]);
      sessions.set(person, page);
      return page;
    },
    async form(page, type, name) {
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
