import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { type Editor, editorAt } from './editor.ts';
import { type Parvis, type Place, startParvis, takePlace } from './parvis.ts';
import { type Visitor, visitorOf } from './visitor.ts';

/**
 * From an empty machine to a published announcement, and on: each test goes on from the one before.
 * The people, products and roles are those of the sample community.
 */
const announcement = {
  title: 'L’équipe de Cantinelle s’agrandit : écrivez-nous d’ici l’été',
  excerpt: 'Cent douze cantines, et une place de plus à la table de l’équipe.',
  body: 'Nous cherchons **une personne** qui aime les cantines.\n\n## Pourquoi maintenant\n\nParce que l’hiver arrive.',
};
const address = '/actualites/l-equipe-de-cantinelle-s-agrandit-ecrivez-nous-d-ici-l-ete/';
const member = 'Maëlle Quintrec';
const startup = 'Cantinelle';
const role = 'Développeuse ou développeur TypeScript pour Cantinelle';

let place: Place;
let parvis: Parvis;
let browser: Browser;
let editor: Editor;
let visitor: Visitor;
let email: string;
let password: string;

before(async () => {
  place = await takePlace();
  browser = await openBrowser();
  visitor = await visitorOf(browser, place.site);
});

afterEach((context) => {
  // Node 24 has it; its types do not yet.
  const { passed = true } = context as { passed?: boolean };
  if (!passed) console.error(parvis.said());
});

after(async () => {
  await browser.close();
  await parvis.interrupt();
  await place.leave();
});

test('npm start, from nothing, says where everything is and how to log in', async () => {
  parvis = startParvis(place);
  await parvis.says(/Parvis is ready/);
  email = (await parvis.says(/^ +e-mail +(\S+)$/m))[1] ?? '';
  password = (await parvis.says(/^ +password +(\S+)$/m))[1] ?? '';
  await visitor.opens('/');
  await visitor.reads(startup);
});

test('an editor writes an announcement; while it is a draft, nobody reads it', async () => {
  editor = await editorAt(browser, place.admin);
  await editor.logsIn(email, password);
  await editor.opensANewAnnouncement();
  await editor.writes(announcement);
  await editor.names(member, 'Signataires');
  await editor.names(startup, 'Startups dont parle l’annonce');
  await editor.names(role, 'Offres annoncées');
  await editor.saves();
  await visitor.waitsFor(address, 404);
  await visitor.opens('/actualites/');
  await visitor.doesNotRead(announcement.title);
});

test('once published, it is on the site, and everything that it names names it', async () => {
  await editor.publishes();
  await visitor.waitsFor(address, 200);
  await visitor.reads(announcement.title);
  await visitor.reads('Pourquoi maintenant');

  await visitor.follows(member);
  await visitor.reads(announcement.title);
  await visitor.follows(announcement.title);
  visitor.isAt(address);
  await visitor.follows(startup);
  await visitor.reads(announcement.title);
  await visitor.follows(announcement.title);
  await visitor.follows(role);
  await visitor.reads(announcement.title);
  await visitor.opens('/actualites/');
  await visitor.follows(announcement.title);
  visitor.isAt(address);
});

test('unpublished, it leaves its address and every page that named it', async () => {
  await editor.unpublishes();
  await visitor.waitsFor(address, 410);
  for (const page of [
    '/',
    '/actualites/',
    '/startups/cantinelle/',
    '/communaute/maelle-quintrec/',
  ]) {
    await visitor.opens(page);
    await visitor.doesNotRead(announcement.title);
  }
  await editor.publishes();
  await visitor.waitsFor(address, 200);
});

test('a process that dies is started again, and the site stays up meanwhile', async () => {
  await parvis.kill('site/publisher/main.ts');
  await parvis.says(/The publisher stopped by itself \(signal SIGKILL\): starting it again/);
  await visitor.opens(address);
  await parvis.says(/The publisher is back/);
});

test('Ctrl-C stops everything', async () => {
  await editor.leaves();
  assert.equal(await parvis.interrupt(), 0);
  assert.match(parvis.said(), /Stopped\.\s*$/);
  for (const url of [place.site, place.admin]) await assert.rejects(fetch(url));
});

test('a second start keeps what was published, and prints no password', async () => {
  const nowhere = 'http://127.0.0.1:9/signal';
  parvis = startParvis(place, { PARVIS_SIGNAL_URL: nowhere, PARVIS_LOOK_INTERVAL: '1' });
  await parvis.says(/Ctrl-C stops everything/);
  assert.doesNotMatch(parvis.said(), /password|sample|Building/);
  await visitor.opens(address);
});

test('with every signal lost, a change is on the site after the next look', async () => {
  editor = await editorAt(browser, place.admin);
  await editor.logsIn(email, password);
  await editor.opens(announcement.title);
  await editor.writes({ title: 'Cantinelle cherche encore quelqu’un' });
  await editor.publishes();
  await visitor.waitsToRead('Cantinelle cherche encore quelqu’un', '/actualites/');
});
