import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import type {
  ListAnswer,
  NeedsAnswer,
  OnlineAnswer,
  ReleasesAnswer,
} from '../../../cms/src/admin/home/types.ts';
import { plannedChanges } from '../../../cms/src/planned/rows.ts';
import { type Desk, openDesk } from '../desk.ts';
import { type FakePublisher, startFakePublisher } from '../fake-publisher.ts';
import { administrator } from '../harness.ts';
import { sessionOfReader } from '../reader.ts';
import { adminToken, type Writing, writingIn } from '../writing.ts';

let publisher: FakePublisher;
let desk: Desk;
let writing: Writing;
/** The token of the first administrator's session. */
let token: string;
/** The home page, in front of the first administrator. */
let page: Page;
/** Documents that the tests speak of. */
const ids: Record<'draft' | 'changed' | 'role' | 'left', string> = {
  draft: '',
  changed: '',
  role: '',
  left: '',
};

before(async () => {
  publisher = await startFakePublisher();
  desk = await openDesk({ environment: publisher.environment });
  writing = writingIn(desk.cms);
  token = await adminToken(desk.cms);
  ids.left = await writing.write('author', {
    name: 'Zoé Partie',
    missions: [{ start: '2020-01-01', end: '2021-01-01' }],
  });
  ids.role = await writing.writeAndPublish('role', {
    title: 'Une designer pour Cantinelle',
    contacts: [ids.left],
    closesOn: '2126-01-01',
  });
  ids.changed = await writing.writeAndPublish('post', { title: 'Une annonce publiée' });
  await writing.edit('post', ids.changed, { title: 'Une annonce changée depuis' });
  ids.draft = await writing.write('page', { title: 'Une page qui attend' });
  publisher.released(
    { release: 7, at: '2026-11-24T13:02:37.000Z', reason: 'signal', changes: 2, isKept: true },
    { release: 6, at: '2026-11-24T09:30:00.000Z', reason: 'time', changes: 1, isKept: true },
    { release: 5, at: '2026-11-20T13:00:00.000Z', reason: 'start', changes: 9, isKept: false },
  );
  page = await desk.sits(administrator);
});
after(async () => {
  await desk.close();
  await publisher.stop();
});

async function ask<Answer>(path: string, session = token): Promise<Answer> {
  const response = await desk.cms.get(`/parvis${path}`, { token: session });
  assert.equal(response.status, 200);
  return (await response.json()) as Answer;
}

const named = ({ items }: ListAnswer) => items.map(({ name }) => name);

describe('the home page asks the CMS', () => {
  test('what is online, and how the site is', async () => {
    const { counts, status } = await ask<OnlineAnswer>('/home/online');
    assert.deepEqual(
      counts.map(({ words }) => words),
      ['1 annonce', '1 offre', '1 membre'],
    );
    assert.equal(status?.release, 7);
  });

  test('what was written and is not published, the latest first', async () => {
    const list = await ask<ListAnswer>('/home/waiting');
    assert.deepEqual(named(list), ['Une page qui attend', 'Une annonce changée depuis']);
    assert.match(list.items[0]?.detail ?? '', /^Brouillon du /);
    assert.match(list.items[1]?.detail ?? '', /^Modifications du /);
  });

  test('which open roles have contacts who all left', async () => {
    const { needs } = await ask<NeedsAnswer>('/home/needs');
    const [found] = needs.filter(({ id }) => id === 'lost-contacts');
    assert.deepEqual(found && named(found), ['Une designer pour Cantinelle']);
    assert.match(found?.items[0]?.detail ?? '', /Zoé Partie/);
  });

  test('which open roles close within seven days, and which planned changes failed', async () => {
    const soon = new Date(Date.now() + 3 * 24 * 60 * 60_000).toISOString().slice(0, 10);
    const closing = await writing.writeAndPublish('role', { title: 'Bientôt', closesOn: soon });
    const changes = plannedChanges(desk.cms.strapi);
    const change = await changes.add({
      ...{ subjectType: 'page', subject: ids.draft, act: 'publish', plannedBy: null },
      at: new Date(Date.now() + 60_000).toISOString(),
    });
    const endedAt = new Date().toISOString();
    await changes.end(change.id, { state: 'failed', endedAt, reason: 'Titre : à remplir.' });
    const { needs } = await ask<NeedsAnswer>('/home/needs');
    const found = new Map(needs.map((need) => [need.id, need]));
    assert.deepEqual(
      found.get('closing-roles')?.items.map(({ documentId }) => documentId),
      [closing],
    );
    assert.match(found.get('planned-troubles')?.items[0]?.detail ?? '', /Titre : à remplir\.$/);
    await writing.remove('role', closing);
  });

  test('what the publisher set aside, with the words of the form', async () => {
    const key = { type: 'post', documentId: ids.changed } as const;
    publisher.hasTroubles({
      documents: [{ ...key, field: 'body', reason: 'Ce champ est à remplir.' }],
      pictures: [{ documents: [key], reason: 'ce fichier n’est plus dans la médiathèque' }],
    });
    const { needs } = await ask<NeedsAnswer>('/home/needs');
    assert.deepEqual(
      needs.map(({ id }) => id),
      ['set-aside', 'planned-troubles', 'lost-pictures', 'lost-contacts'],
    );
    assert.equal(needs[0]?.items[0]?.detail, 'Texte : Ce champ est à remplir.');
  });

  test('nothing that the reader may not read, nor go back if they are no administrator', async () => {
    const reader = await sessionOfReader(desk.cms, 'api::page.page');
    assert.deepEqual(named(await ask('/home/waiting', reader)), ['Une page qui attend']);
    const { needs } = await ask<NeedsAnswer>('/home/needs', reader);
    assert.deepEqual(
      needs.map(({ id }) => id),
      ['planned-troubles'],
    );
    assert.equal((await desk.cms.get('/parvis/releases', { token: reader })).status, 403);
    for (const path of ['/parvis/releases/6/rollback', '/parvis/releases/publish']) {
      const headers = { Authorization: `Bearer ${reader}` };
      const response = await fetch(`${desk.cms.url}${path}`, { method: 'POST', headers });
      assert.equal(response.status, 403);
    }
    assert.deepEqual(publisher.commands, []);
  });

  test('the last versions of the site', async () => {
    const { releases, heldAt } = await ask<ReleasesAnswer>('/releases');
    assert.deepEqual(
      releases?.map(({ release, isKept }) => [release, isKept]),
      [
        [7, true],
        [6, true],
        [5, false],
      ],
    );
    assert.equal(heldAt, null);
  });
});

describe('an administrator at the home page', () => {
  test('opens the form of what waits', async () => {
    const link = page.getByRole('link', { name: 'Une page qui attend' });
    assert.match((await link.getAttribute('href')) ?? '', new RegExp(`page/${ids.draft}$`));
  });

  test('reads what changed as the publisher says that it did', async () => {
    await page.getByText('Le site montre tout ce qui est publié.').waitFor();
    publisher.is({ state: 'publishing' });
    publisher.tells('publishing');
    await page.getByText('Une publication est en cours.').waitFor();
    publisher.is({ state: 'live' });
    publisher.tells('released');
    await page.getByText('Le site montre tout ce qui est publié.').waitFor();
  });

  test('goes back to an earlier version once they said that they mean it', async () => {
    await page.getByRole('button', { name: 'Revenir à la version 6' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('button', { name: 'Annuler' }).click();
    assert.deepEqual(publisher.commands, []);
    await page.getByRole('button', { name: 'Revenir à la version 6' }).click();
    publisher.is({ state: 'held', heldAt: 6 });
    await dialog.getByRole('button', { name: 'Confirmer' }).click();
    await page.getByText(/Le site est tenu à la version 6/).waitFor();
    assert.deepEqual(publisher.commands, ['POST /rollback?release=6']);
  });

  test('has the site follow the CMS again', async () => {
    publisher.is({ state: 'live', heldAt: null });
    await page.getByRole('button', { name: 'Reprendre la publication' }).click();
    await page.getByText(/Le site est tenu à la version 6/).waitFor({ state: 'detached' });
    assert.equal(publisher.commands.at(-1), 'POST /publish');
  });

  test('is told when the publisher does not answer', async () => {
    publisher.goesAway();
    await page.reload();
    await page.getByText(/Le site garde sa dernière version/).waitFor();
    await page.getByText(/ce qu’il n’a pas pu mettre en ligne n’est pas connu/).waitFor();
    publisher.comesBack();
  });
});
