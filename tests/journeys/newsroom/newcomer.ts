import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { dayOf } from '@parvis/shared';
import type { Browser } from 'playwright-core';
import { type Administrator, administratorBehind } from '../administrator.ts';
import { openBrowser } from '../browser.ts';
import { type Newcomer, newcomerAt } from '../newcomer.ts';
import { type Newsroom, openNewsroom } from '../newsroom.ts';
import { type Visitor, visitorOf } from '../visitor.ts';

/**
 * From an invitation to an announcement online with its two offers: each test goes on from the one
 * before. The startup is one of the sample community.
 */
const newcomer = { firstName: 'Zoé', lastName: 'Arrivante', email: 'zoe@parvis.invalid' };
const startup = 'Cantinelle';
const onTheGround = {
  title: 'Une personne pour aller de cantine en cantine',
  body: 'Vous irez sur place avec une balance, un carnet et **beaucoup** de patience.',
  email: 'candidatures@cantinelle.example',
};
const behindTheScreen = {
  title: 'Une personne pour dessiner ce que voient les familles',
  body: 'Vous préparerez les écrans que les familles ouvrent avant huit heures.',
  form: 'https://cantinelle.example/candidature',
};
const announcement = {
  title: 'Cantinelle cherche deux personnes',
  excerpt: 'Une au milieu des cantines, une derrière l’écran : l’équipe s’agrandit.',
  body: 'Nous cherchons du renfort avant l’été. Ce que nous faisons est raconté [ici](/startups/cantinelle/), sans détour.',
};
const address = '/actualites/cantinelle-cherche-deux-personnes/';

let newsroom: Newsroom;
let browser: Browser;
let administrator: Administrator;
let zoe: Newcomer;
let visitor: Visitor;
let invitation: string;

before(async () => {
  newsroom = await openNewsroom();
  const { place, editor } = newsroom;
  administrator = administratorBehind(editor, place.admin);
  browser = await openBrowser();
  zoe = await newcomerAt(browser, place.admin);
  const telephone = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };
  visitor = await visitorOf(browser, place.site, telephone);
});

afterEach((context) => {
  // Node 24 has it; its types do not yet.
  const { passed = true } = context as { passed?: boolean };
  if (!passed) console.error(newsroom.parvis.said());
});

after(async () => {
  await browser?.close();
  await newsroom?.close();
});

/** A day from today, as one types it. */
function daysAway(days: number): string {
  return dayOf(new Date(Date.now() + days * 86_400_000))
    .split('-')
    .reverse()
    .join('/');
}

test('an administrator writes the page of who arrives, and invites them', async () => {
  await administrator.writesThePageOf(newcomer, daysAway(-20), startup);
  invitation = await administrator.invites(newcomer, ['Éditeur', 'Recrutement']);
});

test('the newcomer chooses a password, and is at the home of the CMS, in French', async () => {
  await zoe.opensTheInvitation(invitation);
  await zoe.readsOnlyFrench();
  await zoe.choosesAPassword('Bienvenue-2026');
  await zoe.reads('Bonjour Zoé');
  await zoe.reads('Le site montre tout ce qui est publié.');
  await zoe.doesNotRead('Versions du site');
  await zoe.doesNotRead('Une erreur s’est produite');
  await zoe.readsOnlyFrench();
});

test('they write an offer of their startup', async () => {
  await zoe.opensANew('Offres');
  await zoe.fills('Intitulé', onTheGround.title);
  await zoe.names(startup, 'Startup');
  await zoe.chooses('Déploiement', 'Domaine');
  await zoe.writesTheDay(daysAway(40), 'Dernier jour pour postuler');
  await zoe.fills('Adresse électronique de candidature', onTheGround.email);
  await zoe.writes({ body: onTheGround.body });
  await zoe.readsOnlyFrench();
  await zoe.saves();
  await zoe.isTold('Pas publié');
});

test('of another, the form says that nobody could apply, and leads to where to say how', async () => {
  await zoe.opensANew('Offres');
  await zoe.fills('Intitulé', behindTheScreen.title);
  await zoe.names(startup, 'Startup');
  await zoe.chooses('Design', 'Domaine');
  await zoe.writes({ body: behindTheScreen.body });
  await zoe.fills('Adresse électronique de candidature', '');
  await zoe.isAdvised('Personne ne peut postuler');
  await zoe.isLedTo('Formulaire de candidature', behindTheScreen.form);
  await zoe.isAdvisedNoMore('Personne ne peut postuler');
  await zoe.saves();
});

test('in an announcement that names both, they mend a link that says « ici »', async () => {
  await zoe.opensANew('Annonces');
  await zoe.writes(announcement);
  await zoe.names(onTheGround.title, 'Offres annoncées');
  await zoe.names(behindTheScreen.title, 'Offres annoncées');
  await zoe.saves();
  await zoe.isAdvised('Le lien « ici » ne dit pas où il mène');
  await zoe.isLedTo('Texte', 'sur la page de Cantinelle');
  await zoe.isAdvisedNoMore('Le lien « ici »');
  await zoe.readsOnlyFrench();
  await visitor.waitsFor(address, 404);
});

test('to publish it offers the two offers, and the three are said to be online', async () => {
  await zoe.pressesPublish();
  await zoe.isOffered(`${onTheGround.title} (offre)`, `${behindTheScreen.title} (offre)`);
  await zoe.readsOnlyFrench();
  await zoe.accepts('Publier les 3');
  await zoe.isTold(/^En ligne depuis \d\d:\d\d:\d\d$/);
  assert.equal(new URL(await zoe.publicAddress()).pathname, address);
});

test('a visitor with a telephone and no JavaScript reads it, its offers, and how to apply', async () => {
  await visitor.opens(address);
  await visitor.reads('Nous cherchons du renfort avant l’été.');
  await visitor.follows('sur la page de Cantinelle');
  visitor.isAt('/startups/cantinelle/');
  await visitor.opens(address);
  await visitor.follows(onTheGround.title);
  await visitor.reads('beaucoup');
  await visitor.reads('Répondre par courriel');
  await visitor.reads(onTheGround.email);
  await visitor.follows(announcement.title);
  visitor.isAt(address);
  await visitor.follows(behindTheScreen.title);
  assert.equal(await visitor.whereLeads('Répondre à l’offre'), behindTheScreen.form);
});

test('the list of offers has both, and the feed has the announcement', async () => {
  await visitor.opens('/recrutement/');
  await visitor.reads(onTheGround.title);
  await visitor.reads(behindTheScreen.title);
  const feed = await fetch(`${newsroom.place.site}/feed.xml`);
  assert.match(await feed.text(), new RegExp(`<title>${announcement.title}</title>`));
});

test('one version of the site brought the three of them', async () => {
  const version = await administrator.versionThatBrought(announcement.title, 'post');
  for (const { title } of [onTheGround, behindTheScreen]) {
    assert.equal(await administrator.versionThatBrought(title, 'role'), version);
  }
  await administrator.readsOfVersion(version, '3 contenus changés');
});
