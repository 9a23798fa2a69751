import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Editor } from '../editor.ts';
import { type Newsroom, openNewsroom } from '../newsroom.ts';

/**
 * What the panel « En ligne ? » tells an editor (C6, C8): each test goes on from the one before.
 * The startup is one of the sample community.
 */
const announcement = {
  title: 'Les cantines ouvrent leurs carnets',
  excerpt: 'Ce que cent douze cantines ont appris d’un hiver.',
  body: 'Elles le racontent elles-mêmes.',
};
const address = '/actualites/les-cantines-ouvrent-leurs-carnets/';
const startup = 'Cantinelle';
const startupAddress = '/startups/cantinelle/';
const publisher = 'site/publisher/main.ts';
/** The CMS takes it for an address, and no browser does. */
const noAddress = 'https://[bientot]';

let newsroom: Newsroom;
let editor: Editor;

before(async () => {
  newsroom = await openNewsroom();
  editor = newsroom.editor;
});

after(() => newsroom.close());

test('an editor who writes reads that nothing is published', async () => {
  await editor.opensANewAnnouncement();
  await editor.isTold('Pas publié');
  await editor.writes(announcement);
  await editor.saves();
  await editor.isTold('Les visiteurs ne voient rien de ce contenu.');
});

test('once « En ligne » is said, the address that the panel gives answers with the page', async () => {
  await editor.publishes();
  await editor.isTold(/^En ligne depuis \d\d:\d\d:\d\d$/);
  const page = await fetch(onThisSite(await editor.publicAddress()));
  assert.equal(page.status, 200);
  assert.match(await page.text(), new RegExp(announcement.title));
});

/** The public name of the site, and where the tests reach it. */
function onThisSite(publicAddress: string): string {
  assert.equal(new URL(publicAddress).pathname, address);
  return `${newsroom.place.site}${address}`;
}

test('what is saved and not published is told apart from what is online', async () => {
  await editor.fills('Chapô', 'Un chapô qui attend.');
  await editor.saves();
  await editor.isTold(/modifications enregistrées ne sont pas publiées/);
  await editor.isTold(/^En ligne depuis/);
});

test('while the publisher does not answer, the panel says so and that nothing is lost', async () => {
  await newsroom.parvis.freeze(publisher);
  try {
    await editor.fills('Titre', 'Les cantines ouvrent leurs cahiers');
    await editor.publishes();
    await editor.isTold('Le service de publication ne répond pas');
    await editor.isTold(/Rien n’est perdu/);
  } finally {
    await newsroom.parvis.thaw(publisher);
  }
  await editor.isTold(/^En ligne depuis/);
  await newsroom.visitor.opens(address);
  await newsroom.visitor.reads('Les cantines ouvrent leurs cahiers');
});

test('of a document that cannot be shown, the panel names the field and the reason', async () => {
  await editor.opens(startup, 'startup');
  await editor.isTold(/^En ligne depuis/);
  await editor.fills('Site', noAddress);
  await editor.publishes();
  await editor.isTold('Ne peut pas être mis en ligne');
  await editor.isTold(/^Site\s: URL invalide/);
  await editor.isTold(/La dernière bonne version reste en ligne/);
  await newsroom.visitor.opens(startupAddress);
  await newsroom.visitor.reads(startup);
});

test('put right and published again, it is online', async () => {
  await editor.fills('Site', 'https://cantinelle.example');
  await editor.publishes();
  await editor.isTold(/^En ligne depuis/);
});

test('an announcement that is withdrawn is said to be gone once it is', async () => {
  await editor.opens('Les cantines ouvrent leurs cahiers');
  await editor.unpublishes();
  await editor.isTold('Pas publié');
  assert.equal((await fetch(`${newsroom.place.site}${address}`)).status, 410);
});
