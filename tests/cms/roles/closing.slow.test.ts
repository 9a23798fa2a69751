import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Desk, openDesk } from '../desk.ts';
import { administrator } from '../harness.ts';
import { accountOf, type Session, sessionOf } from '../people.ts';
import { type Writing, writingIn } from '../writing.ts';

let desk: Desk;
let writing: Writing;
let admin: Session;
let editor: Session;

before(async () => {
  desk = await openDesk();
  writing = writingIn(desk.cms);
  admin = await sessionOf(desk.cms);
  editor = await sessionOf(desk.cms, await accountOf(desk.cms, 'éditeur'));
});
after(() => desk.close());

const act = (id: string, what: string, who = admin) =>
  who.ask('POST', `/parvis/roles/${id}/${what}`);

describe('a role, in one click', () => {
  test('is filled online at once', async () => {
    const id = await writing.writeAndPublish('role', { closesOn: '2126-03-10' });
    assert.equal((await act(id, 'filled')).status, 200);
    assert.equal((await writing.published('role', id))?.outcome, 'filled');
    assert.equal((await act(id, 'reopened')).status, 200);
    assert.equal((await writing.published('role', id))?.outcome, 'open');
  });

  test('is prolonged in its draft when it is not online, and stays a draft', async () => {
    const id = await writing.write('role', { closesOn: '2126-03-10' });
    assert.equal((await act(id, 'extended')).status, 200);
    assert.equal((await writing.draft('role', id)).closesOn, '2126-04-09');
    assert.equal(await writing.published('role', id), undefined);
  });

  test('does not take other changes online without saying so', async () => {
    const id = await writing.writeAndPublish('role', { title: 'Avant', closesOn: '2126-03-10' });
    await writing.edit('role', id, { title: 'Après' });
    assert.equal((await act(id, 'cancelled')).status, 409);
    assert.equal((await writing.published('role', id))?.outcome, 'open');
    assert.equal((await act(id, 'cancelled?withDraft')).status, 200);
    const published = await writing.published('role', id);
    assert.deepEqual([published?.outcome, published?.title], ['cancelled', 'Après']);
  });

  test('is for who may publish it', async () => {
    const id = await writing.writeAndPublish('role');
    assert.equal((await act(id, 'filled', editor)).status, 403);
    assert.equal((await act(id, 'burnt')).status, 404);
    assert.equal((await act('nobody', 'filled')).status, 404);
    const { body } = await editor.ask('GET', `/parvis/roles/${id}/closing`);
    assert.equal((body as { mayAct: boolean }).mayAct, false);
  });
});

test('an administrator prolongs a role beside its form, and says that it is filled', async () => {
  const id = await writing.writeAndPublish('role', { title: 'Une offre', closesOn: '2126-03-10' });
  const page: Page = await desk.sits(administrator);
  await page.goto(`/admin/content-manager/collection-types/api::role.role/${id}`);
  const panel = page.locator('aside', { has: page.getByText('Clore ou prolonger') });
  await panel.getByText(/jusqu’au 10 mars 2126/).waitFor();
  await panel.getByRole('button', { name: 'Prolonger de 30 jours' }).click();
  await panel.getByText(/jusqu’au 9 avril 2126/).waitFor();
  await panel.getByRole('button', { name: 'Pourvue' }).click();
  await panel.getByText('L’offre est pourvue.').waitFor();
  assert.equal((await writing.published('role', id))?.outcome, 'filled');
});

test('nothing that is typed and not saved is lost by closing a role', async () => {
  const id = await writing.writeAndPublish('role', { title: 'Une offre', closesOn: '2126-03-10' });
  const page: Page = await desk.sits(administrator);
  await page.goto(`/admin/content-manager/collection-types/api::role.role/${id}`);
  const panel = page.locator('aside', { has: page.getByText('Clore ou prolonger') });
  await panel.getByRole('button', { name: 'Pourvue' }).waitFor();
  await page.getByRole('textbox', { name: 'Intitulé' }).fill('Une offre mieux dite');
  await panel.getByText('enregistrez d’abord vos changements').waitFor();
  assert.equal(await panel.getByRole('button').count(), 0);
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await panel.getByRole('button', { name: 'Pourvue' }).waitFor();
});
