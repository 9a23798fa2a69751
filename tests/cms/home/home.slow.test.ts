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
import { sessionAllowed } from '../allowed.ts';
import { type Desk, openDesk } from '../desk.ts';
import { type FakePublisher, startFakePublisher } from '../fake-publisher.ts';
import { administrator } from '../harness.ts';
import { accountOf } from '../people.ts';
import { adminToken, pictureOf, type Writing, writingIn } from '../writing.ts';

const released = [
  { release: 7, at: '2026-11-24T13:02:37.000Z', reason: 'signal', changes: 2, isKept: true },
  { release: 6, at: '2026-11-24T09:30:00.000Z', reason: 'time', changes: 1, isKept: true },
  { release: 5, at: '2026-11-20T13:00:00.000Z', reason: 'start', changes: 9, isKept: false },
];

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
  publisher.released(...released);
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
    assert.deepEqual(counts, [
      { type: 'post', count: 1 },
      { type: 'role', count: 1 },
      { type: 'author', count: 1 },
    ]);
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

  test('which pictures say nothing, of those that the reader may describe', async () => {
    const { strapi } = desk.cms;
    const [shown, unused] = [
      await pictureOf(desk.cms, 'place.png'),
      await pictureOf(desk.cms, 'inutile.png'),
    ];
    await writing.write('incubator', { name: 'Une fabrique', logo: shown.id });
    const writer = await accountOf(desk.cms, 'rédacteur');
    const files = strapi.db.query('plugin::upload.file');
    await files.update({ where: { id: unused.id }, data: { createdBy: writer.id } });
    const undescribed = async (session?: string) => {
      const { needs } = await ask<NeedsAnswer>('/home/needs', session);
      return needs.find(({ id }) => id === 'undescribed-pictures')?.items ?? [];
    };
    assert.deepEqual(
      (await undescribed()).map(({ name, detail }) => [name, detail]),
      [
        ['place.png', 'Montrée par un contenu publié'],
        ['inutile.png', 'Montrée par aucun contenu publié'],
      ],
    );
    const theirs = await undescribed(await adminToken(desk.cms, writer));
    assert.deepEqual(
      theirs.map(({ name }) => name),
      ['inutile.png'],
    );
    const reader = await sessionAllowed(
      desk.cms,
      { read: ['post'] },
      { conditions: ['admin::is-creator'] },
    );
    assert.deepEqual(await undescribed(reader), []);
    await files.update({ where: { id: shown.id }, data: { decorative: true } });
    assert.equal((await undescribed()).length, 1);
  });

  test('what the publisher set aside, with the words of the form', async () => {
    const key = { type: 'post', documentId: ids.changed } as const;
    publisher.hasTroubles({
      documents: [{ ...key, field: 'body', reason: 'Ce champ est à remplir.' }],
      pictures: [{ documents: [key], reason: 'ce fichier n’est plus dans le CMS' }],
    });
    const { needs } = await ask<NeedsAnswer>('/home/needs');
    assert.deepEqual(
      needs.map(({ id }) => id),
      ['set-aside', 'planned-troubles', 'lost-pictures', 'lost-contacts', 'undescribed-pictures'],
    );
    assert.equal(needs[0]?.items[0]?.detail, 'Texte : Ce champ est à remplir.');
  });

  test('nothing that the reader may not read, nor go back if they are no administrator', async () => {
    const reader = await sessionAllowed(desk.cms, { read: ['page'] });
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
  test('is greeted without a name, which the first of them has not', async () => {
    await page.getByRole('heading', { name: 'Bonjour', level: 1, exact: true }).waitFor();
  });

  test('has one main part, and a named part for each question', async () => {
    for (const name of ['En ligne', 'À reprendre', 'Programmé', 'Versions du site'])
      await page.getByRole('region', { name, exact: true }).waitFor();
    assert.equal(await page.getByRole('main').count(), 1);
  });

  test('opens the form of what waits', async () => {
    const waiting = page.getByRole('region', { name: 'Écrit, pas encore publié' });
    const link = waiting.getByRole('link', { name: 'Une page qui attend' });
    assert.match((await link.getAttribute('href')) ?? '', new RegExp(`page/${ids.draft}$`));
  });

  test('reads what changed as the publisher says that it did', async () => {
    await page.getByText('Le site montre tout ce qui est publié.').waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: /^1 annonce$/ })
      .waitFor();
    publisher.is({ state: 'publishing' });
    publisher.tells('publishing');
    await page.getByText('Une publication est en cours.').waitFor();
    publisher.is({ state: 'live' });
    publisher.tells('released');
    await page.getByText('Le site montre tout ce qui est publié.').waitFor();
  });

  test('reads what is planned next, and has the rest in the calendar', async () => {
    await page.getByText('Fin des candidatures le 1er janvier 2126 au soir').waitFor();
    await page.getByRole('link', { name: 'Voir le calendrier' }).click();
    await page.getByRole('heading', { name: 'Calendrier', level: 1 }).waitFor();
  });

  test('is told when nothing is planned', async () => {
    const calendar = '**/parvis/calendar';
    await page.route(calendar, (route) => route.fulfill({ json: { items: [] } }));
    await page.goto('/admin/');
    await page.getByText('Rien n’est prévu.').waitFor();
    await page.unroute(calendar);
  });

  test('describes a picture of which nothing is said', async () => {
    await page.getByRole('link', { name: 'inutile.png' }).click();
    await page.getByRole('dialog').getByLabel('Décorative').check();
    await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('« inutile.png » est enregistrée.').waitFor();
    await page.goto('/admin/');
    await page.getByRole('heading', { name: /^Offres dont les contacts/ }).waitFor();
    assert.equal(await page.getByRole('link', { name: 'inutile.png' }).count(), 0);
  });

  test('reads in one line the versions that only prepared pictures', async () => {
    const pictures = { at: '2026-11-20T12:00:00.000Z', reason: 'pictures', changes: 0 };
    const quiet = [4, 3, 2].map((release) => ({ ...pictures, release, isKept: true }));
    publisher.released(...released, ...quiet);
    publisher.tells('released');
    await page.getByText('3 versions : images préparées').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Revenir à la version 3' }).count(), 0);
  });

  test('finds the version of the morning after a busy day', async () => {
    const busy = Array.from({ length: 30 }, (_, rank) => 60 - rank);
    const day = { at: '2026-11-20T12:00:00.000Z', reason: 'signal', changes: 1, isKept: true };
    publisher.released(...busy.map((release) => ({ ...day, release })), ...released);
    publisher.tells('released');
    const button = page.getByRole('button', { name: 'Revenir à la version 6' });
    await page.getByRole('button', { name: 'Revenir à la version 41' }).waitFor();
    assert.equal(await button.count(), 0);
    await page.getByRole('button', { name: 'Voir les 13 versions plus anciennes' }).click();
    await button.waitFor();
    publisher.released(...released);
    publisher.tells('released');
    await page
      .getByRole('button', { name: 'Revenir à la version 41' })
      .waitFor({ state: 'detached' });
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

test('in a narrow window, a part of the page is as high as what it says', async () => {
  await page.setViewportSize({ width: 1024, height: 900 });
  await page.goto('/admin');
  const part = page.getByRole('region', { name: 'En ligne', exact: true });
  await part.getByRole('link', { name: 'Voir le site' }).waitFor();
  const [box, link] = await Promise.all(
    [part, part.getByRole('link', { name: 'Voir le site' })].map((one) => one.boundingBox()),
  );
  assert.ok(box && link);
  const below = box.y + box.height - (link.y + link.height);
  assert.ok(below < 60, `${below} px of nothing`);
  await page.setViewportSize({ width: 1400, height: 1000 });
});
