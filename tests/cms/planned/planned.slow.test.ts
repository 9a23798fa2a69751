import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { CalendarAnswer, PlannedAnswer } from '../../../cms/src/planned/answers.ts';
import { carryOut } from '../../../cms/src/planned/carrying-out.ts';
import { type PlannedChanges, plannedChanges } from '../../../cms/src/planned/rows.ts';
import { type Desk, openDesk } from '../desk.ts';
import { administrator } from '../harness.ts';
import { accountOf } from '../people.ts';
import { adminToken, type Writing, writingIn } from '../writing.ts';

let desk: Desk;
let writing: Writing;
let changes: PlannedChanges;
let token: string;

before(async () => {
  desk = await openDesk();
  writing = writingIn(desk.cms);
  changes = plannedChanges(desk.cms.strapi);
  token = await adminToken(desk.cms);
});
after(() => desk.close());

const NINE = '2126-03-10T08:00:00.000Z';
const now = new Date('2126-03-10T08:00:05.000Z');

function planned(subject: string, act: 'publish' | 'unpublish' = 'publish') {
  return changes.add({ subjectType: 'post', subject, act, at: NINE, plannedBy: 'Camille Exemple' });
}

async function ask(method: string, path: string, session = token, data?: object) {
  const headers = { Authorization: `Bearer ${session}`, 'Content-Type': 'application/json' };
  const body = data === undefined ? {} : { body: JSON.stringify(data) };
  return fetch(`${desk.cms.url}/parvis${path}`, { method, headers, ...body });
}

describe('a planned change', () => {
  test('publishes, and later withdraws', async () => {
    const id = await writing.write('post');
    assert.equal(await carryOut(desk.cms.strapi, await planned(id), now), 'done');
    assert.ok(await writing.published('post', id));
    assert.equal(await carryOut(desk.cms.strapi, await planned(id, 'unpublish'), now), 'done');
    assert.equal(await writing.published('post', id), undefined);
  });

  test('is carried out once, whoever tries too', async () => {
    const id = await writing.write('post');
    const change = await planned(id);
    const endings = await Promise.all([1, 2, 3].map(() => carryOut(desk.cms.strapi, change, now)));
    assert.deepEqual(endings.toSorted(), ['done', 'elsewhere', 'elsewhere']);
    const rows = await desk.cms.strapi.db.query('api::post.post').count({
      where: { documentId: id, publishedAt: { $notNull: true } },
    });
    assert.equal(rows, 1);
  });

  test('that is refused leaves the document as it was, and says why in French', async () => {
    const id = await writing.write('post', { title: ' ' });
    const change = await planned(id);
    assert.equal(await carryOut(desk.cms.strapi, change, now), 'failed');
    assert.equal(await writing.published('post', id), undefined);
    assert.match((await changes.find(change.id))?.reason ?? '', /^Titre : /);
    const gone = await planned('nobody');
    assert.equal(await carryOut(desk.cms.strapi, gone, now), 'failed');
    assert.equal((await changes.find(gone.id))?.reason, 'Ce contenu n’existe plus.');
  });

  test('that was cancelled is not carried out', async () => {
    const change = await planned(await writing.write('post'));
    assert.equal((await ask('DELETE', `/planned/${change.id}`)).status, 200);
    assert.equal(await carryOut(desk.cms.strapi, change, now), 'elsewhere');
    assert.equal((await ask('DELETE', `/planned/${change.id}`)).status, 409);
  });
});

describe('planning', () => {
  test('is for who may publish', async () => {
    const id = await writing.write('post');
    const writer = await adminToken(desk.cms, await accountOf(desk.cms, 'rédacteur'));
    const wanted = { act: 'publish', day: '2126-03-10', time: '09:00' };
    assert.equal((await ask('POST', `/planned/post/${id}`, writer, wanted)).status, 403);
    const seen = await (await ask('GET', `/planned/post/${id}`, writer)).json();
    assert.deepEqual(seen, { changes: [], mayPlan: false } satisfies PlannedAnswer);
    const change = await planned(id);
    assert.equal((await ask('DELETE', `/planned/${change.id}`, writer)).status, 403);
    assert.equal((await ask('POST', '/planned/author/x', token, wanted)).status, 404);
  });

  test('takes a time of Paris, and says in French what is wrong with another', async () => {
    const id = await writing.write('post');
    const wanted = { act: 'publish', day: '2126-03-10', time: '09:00' };
    assert.equal((await ask('POST', `/planned/post/${id}`, token, wanted)).status, 200);
    const [change] = await changes.planned({ type: 'post', documentId: id });
    assert.equal(change?.at, NINE);
    const past = await ask('POST', `/planned/post/${id}`, token, { ...wanted, day: '2020-01-01' });
    assert.equal(past.status, 400);
    assert.match(await past.text(), /déjà passé/);
  });
});

describe('an editor', () => {
  let page: Page;
  let id: string;

  before(async () => {
    page = await desk.sits(administrator);
    id = await writing.write('post', { title: 'Une annonce pour plus tard' });
    await writing.writeAndPublish('role', { title: 'Une offre qui ferme', closesOn: '2126-03-12' });
    await page.goto(`/admin/content-manager/collection-types/api::post.post/${id}`);
  });
  const panel = () => page.locator('aside', { has: page.getByText('Programmer', { exact: true }) });

  test('plans a publication beside the form', async () => {
    await panel().getByText('Rien n’est programmé.').waitFor();
    await panel().getByRole('button', { name: 'Programmer…' }).click();
    await panel().getByLabel('Jour').fill('2126-03-10');
    await panel().getByLabel('Heure').fill('09:00');
    await panel().getByRole('button', { name: 'Programmer', exact: true }).click();
    await panel()
      .getByText(/Publication le 10 mars 2126 à 09:00 \(heure de Paris\)/)
      .waitFor();
  });

  test('finds it in the calendar, with what else will come', async () => {
    await page.getByRole('link', { name: 'Calendrier' }).click();
    const day = page.locator('section', {
      has: page.getByRole('heading', { name: /10 mars 2126/ }),
    });
    await day.getByRole('link', { name: 'Une annonce pour plus tard' }).waitFor();
    await page.getByRole('link', { name: 'Une offre qui ferme' }).waitFor();
    const answer = (await (await ask('GET', '/calendar')).json()) as CalendarAnswer;
    const dates = answer.items.map(({ at }) => at);
    assert.deepEqual(dates, dates.toSorted());
  });

  test('goes back to the form from there, and cancels it', async () => {
    await page.getByRole('link', { name: 'Une annonce pour plus tard' }).click();
    await panel().getByRole('button', { name: 'Annuler ce changement' }).click();
    await panel().getByText('Rien n’est programmé.').waitFor();
    assert.deepEqual(await changes.planned({ type: 'post', documentId: id }), []);
  });
});
