import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { DocumentStatus } from '@parvis/shared';
import type { Page } from 'playwright-core';
import { type Desk, openDesk } from '../desk.ts';
import { type FakePublisher, startFakePublisher } from '../fake-publisher.ts';
import { administrator } from '../harness.ts';
import { type Writing, writingIn } from '../writing.ts';

let publisher: FakePublisher;
let desk: Desk;
let writing: Writing;
let page: Page;
let published: string;

before(async () => {
  publisher = await startFakePublisher();
  desk = await openDesk({ environment: publisher.environment });
  writing = writingIn(desk.cms);
  published = await writing.writeAndPublish('post', { title: 'Une annonce publiée' });
  page = await desk.sits(administrator);
});
after(async () => {
  await desk.close();
  await publisher.stop();
});

const open = (id: string) =>
  page.goto(`/admin/content-manager/collection-types/api::post.post/${id}`);
const panel = () => page.locator('aside', { has: page.getByText('En ligne ?') });

const address = 'https://parvis.invalid/actualites/une-annonce-publiee/';
const live = { address, since: '2026-11-24T13:02:37.000Z', release: 12 };

/** Each state of a published document, and what its editor reads. */
const states: [status: DocumentStatus, read: RegExp][] = [
  [{ state: 'absent' }, /^En attente/],
  [
    { state: 'waiting', reason: 'until-date', until: '2126-12-01T08:00:00.000Z', earlier: null },
    /1er décembre 2126 à 09:00/,
  ],
  [{ state: 'waiting', reason: 'held', until: null, earlier: live }, /revenu à une version/],
  [
    { state: 'waiting', reason: 'cms-unreachable', until: null, earlier: null },
    /n’arrive pas à lire la rédaction/,
  ],
  [{ state: 'publishing', step: 'rendering', address: null, obstacle: null }, /se préparent/],
  [{ state: 'publishing', step: 'checking', address, obstacle: null }, /Vérification à l’adresse/],
  [{ ...live, state: 'live', warnings: [] }, /En ligne depuis .*14:02:37/],
  [
    {
      state: 'failed',
      problems: [{ field: 'body', reason: 'Ce champ est à remplir.' }],
      earlier: live,
    },
    /Texte.*Ce champ est à remplir\./,
  ],
];

describe('beside a published document, its editor reads', () => {
  before(() => open(published));

  for (const [status, read] of states) {
    const name = 'reason' in status ? `${status.state}, ${status.reason}` : status.state;
    test(`where it is as soon as the publisher says it: ${name}`, async () => {
      publisher.saysOfDocuments(status);
      publisher.tells('released');
      await panel().getByText(read).first().waitFor();
    });
  }

  test('the link to its page, once visitors get it', async () => {
    publisher.saysOfDocuments({ ...live, state: 'live', warnings: [] });
    publisher.tells('seen');
    const link = panel().getByRole('link', { name: 'Voir la page' });
    assert.equal(await link.getAttribute('href'), address);
  });

  test('that the publisher does not answer, and again where it is when it is back', async () => {
    publisher.goesAway();
    await panel().getByText('Le service de publication ne répond pas').waitFor();
    publisher.comesBack();
    await panel()
      .getByText(/En ligne depuis/)
      .waitFor();
  });
});

test('beside a draft, its editor reads that nobody sees it', async () => {
  publisher.saysOfDocuments({ state: 'absent' });
  await open(await writing.write('post', { title: 'Un brouillon' }));
  await panel().getByText('Pas publié').waitFor();
});

test('beside a document that is being written, that it is not saved', async () => {
  await open('create');
  await panel().getByText('Ce contenu n’est pas encore enregistré.').waitFor();
});
