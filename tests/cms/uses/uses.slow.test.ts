import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import {
  type DocumentType,
  FRAME_LINK_LIFETIME,
  type PublicationForeseen,
  readPreviewLink,
  type Withdrawal,
} from '@parvis/shared';
import type { Uses } from '../../../cms/src/admin/panels/uses/answer.ts';
import { FORESEE_PUBLICATION } from '../../../cms/src/uses/answer.ts';
import { createDrafts } from '../../../site/publisher/preview/drafts.ts';
import { previewSeal } from '../../../site/publisher/preview/seal.ts';
import { sessionAllowed } from '../allowed.ts';
import { type Cms, publisherToken, signal, startCms } from '../harness.ts';
import { adminToken, type Writing, writingIn } from '../writing.ts';

let cms: Cms;
let writing: Writing;
let administrator: string;
let publisher: Server;
/** What the publisher foresees; nothing while it is down. */
let foreseen: Withdrawal | undefined;
/** What it foresees of a publication, likewise. */
let published: PublicationForeseen | undefined;
let asked: string[] = [];

before(async () => {
  publisher = createServer((request, response) => {
    if (request.method !== 'GET') return void response.writeHead(202).end();
    asked.push(request.url ?? '');
    const answer = request.url?.startsWith('/publication/') ? published : foreseen;
    response.writeHead(answer === undefined ? 503 : 200).end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((listening) => publisher.listen(0, '127.0.0.1', listening));
  const { port } = publisher.address() as AddressInfo;
  cms = await startCms({
    environment: {
      PARVIS_SIGNAL_URL: `http://127.0.0.1:${port}/signal`,
      PARVIS_SITE_URL: 'https://site.invalid',
    },
  });
  writing = writingIn(cms);
  administrator = await adminToken(cms);
});
after(async () => {
  await cms.stop();
  publisher.closeAllConnections();
  publisher.close();
});

async function usesOf(type: DocumentType, ids: string, token = administrator): Promise<Uses> {
  const response = await cms.get(`/parvis/uses/${type}/${ids}`, { token });
  assert.equal(response.status, 200);
  return (await response.json()) as Uses;
}

/** Its uses, for who also wants to know what its publication would change. */
async function publicationOf(type: DocumentType, ids: string): Promise<Uses['publication']> {
  return (await usesOf(type, `${ids}?${FORESEE_PUBLICATION}`)).publication;
}

test('tells who points at a document, through fields, components and links in texts', async () => {
  const startup = await writing.writeAndPublish('startup', { name: 'Un produit suivi' });
  const member = await writing.write('author', {
    name: 'Ada Exemple',
    missions: [{ start: '2026-01-01', startups: [startup] }],
  });
  const role = await writing.writeAndPublish('role', { title: 'Une offre', startup });
  const draft = await writing.write('post', { title: 'Un brouillon', startups: [startup] });
  const page = await writing.writeAndPublish('page', {
    title: 'Nos produits',
    body: 'Voir [le produit](https://site.invalid/startups/un-produit-suivi/).',
  });
  await writing.write('page', { title: 'Un autre', body: '/startups/un-produit-suivi-bis/' });

  const {
    referrers,
    others,
    hidden,
    isPublished,
    page: address,
  } = await usesOf('startup', startup);
  const published = { hasLink: false, isPublished: true };
  assert.deepEqual(referrers, [
    {
      ...{ type: 'role', documentId: role, title: 'Une offre', fields: ['Startup'] },
      ...{ ...published, isDraft: true },
    },
    {
      ...{ type: 'author', documentId: member, title: 'Ada Exemple' },
      ...{ fields: ['Missions › Startups'], ...published, isDraft: false },
    },
    {
      ...{ type: 'page', documentId: page, title: 'Nos produits', fields: ['Texte'] },
      ...{ hasLink: true, isPublished: true, isDraft: true },
    },
    {
      ...{ type: 'post', documentId: draft, title: 'Un brouillon' },
      ...{ fields: ['Startups dont parle l’annonce'] },
      ...{ hasLink: false, isPublished: false, isDraft: true },
    },
  ]);
  assert.deepEqual(
    { others, hidden, isPublished, address },
    { others: 0, hidden: 0, isPublished: true, address: '/startups/un-produit-suivi/' },
  );
});

test('tells a published document from its draft, and a relation that waits for its target', async () => {
  const startup = await writing.write('startup', { name: 'Pas encore publié' });
  const post = await writing.writeAndPublish('post', { title: 'En avance', startups: [startup] });
  const both = (await usesOf('startup', startup)).referrers;
  assert.deepEqual(
    both.map(({ documentId, isPublished, isDraft }) => [documentId, isPublished, isDraft]),
    [[post, true, true]],
  );
  await writing.edit('post', post, { startups: [] });
  const [published] = (await usesOf('startup', startup)).referrers;
  assert.deepEqual([published?.isPublished, published?.isDraft], [true, false]);
  assert.equal((await usesOf('startup', startup)).isPublished, false);
});

test('what is used by nothing is said to be, and redirects that follow it are not told', async () => {
  const post = await writing.writeAndPublish('post', { title: 'Seule', slug: 'seule' });
  await writing.edit('post', post, { slug: 'toute-seule' });
  await writing.publish('post', post);
  assert.ok((await writing.redirects()).some(({ to }) => to === '/actualites/toute-seule/'));
  const { referrers, others } = await usesOf('post', post);
  assert.deepEqual({ referrers, others }, { referrers: [], others: 0 });
});

test('documents withdrawn together do not count as users of one another', async () => {
  const inner = await writing.writeAndPublish('page', { title: 'Dedans', body: 'Bonjour.' });
  const outer = await writing.writeAndPublish('page', { title: 'Dehors', body: '[x](/dedans/)' });
  assert.equal((await usesOf('page', inner)).referrers.length, 1);
  const together = await usesOf('page', `${inner},${outer}`);
  assert.deepEqual([together.referrers, together.page], [[], null]);
});

test('the publisher is asked about all of them, and may say nothing', async () => {
  const [one, two] = [await writing.write('category'), await writing.write('category')];
  foreseen = undefined;
  assert.equal((await usesOf('category', one)).withdrawal, 'silent');
  foreseen = { pages: [], total: 3, files: 2 };
  asked = [];
  assert.deepEqual((await usesOf('category', `${one},${two}`)).withdrawal, foreseen);
  assert.deepEqual(asked, [`/withdrawal/category/${one},${two}`]);
});

/** The links that the publisher was given. */
const linksAsked = () => asked.flatMap((path) => path.match(/^\/publication\/(.+)$/)?.[1] ?? []);

test('the publisher is shown what is not published yet, through a link that soon expires', async () => {
  const counts = { new: 1, different: 2, gone: 0 };
  published = { pages: [], counts, files: 3, from: null };
  const post = await writing.write('post', { title: 'À venir' });
  asked = [];
  assert.deepEqual(await publicationOf('post', post), published);
  const [link = '', ...others] = linksAsked();
  assert.deepEqual(others, []);
  const opened = readPreviewLink(link, previewSeal(signal.secret), new Date());
  assert.ok(typeof opened !== 'string');
  assert.deepEqual([opened.documentId, opened.version, opened.share], [post, 'saved', null]);
  assert.ok(opened.expiresAt.getTime() - Date.now() < FRAME_LINK_LIFETIME);
  const shown = await createDrafts({ url: cms.url, token: publisherToken })(link, 'page');
  assert.ok('document' in shown);
  assert.equal(shown.document.attributes.title, 'À venir');

  asked = [];
  assert.equal((await usesOf('post', post)).publication, null);
  assert.deepEqual(linksAsked(), [], 'who withdraws it wants to know nothing of that');

  published = undefined;
  assert.equal(await publicationOf('post', post), 'silent');
});

test('there is no publication to foresee of what is published as it is saved, or of several', async () => {
  published = { pages: [], counts: { new: 0, different: 1, gone: 0 }, files: 0, from: null };
  const page = await writing.writeAndPublish('page', { title: 'En ligne' });
  asked = [];
  assert.equal(await publicationOf('page', page), null);
  assert.equal(await publicationOf('author', await writing.write('author')), null);
  const others = [await writing.write('page'), await writing.write('page')].join();
  assert.equal(await publicationOf('page', others), null);
  assert.deepEqual(linksAsked(), []);

  await writing.edit('page', page, { title: 'Plus tout à fait la même' });
  assert.deepEqual(await publicationOf('page', page), published);
  const reader = await sessionAllowed(cms, { read: ['author'] });
  asked = [];
  assert.equal((await cms.get(`/parvis/uses/page/${page}`, { token: reader })).status, 403);
  assert.deepEqual(asked, []);
});

test('who may not read what points at a document is told how many there are', async () => {
  const author = await writing.write('author', { name: 'Lin Exemple' });
  await writing.write('post', { title: 'Secrète', authors: [author] });
  const role = await writing.write('role', { title: 'Ouverte', contacts: [author] });
  const reader = await sessionAllowed(cms, { read: ['author', 'role'] });
  const { referrers, others, hidden } = await usesOf('author', author, reader);
  assert.deepEqual(
    { ids: referrers.map(({ documentId }) => documentId), others, hidden },
    { ids: [role], others: 1, hidden: 1 },
  );
});

test('nobody is told without a session, of a type they may not read, or of what is not there', async () => {
  const post = await writing.write('post');
  const status = async (path: string, token: string | null) =>
    (await cms.get(`/parvis/uses/${path}`, { token })).status;
  assert.equal(await status(`post/${post}`, null), 401);
  assert.equal(await status(`post/${post}`, await sessionAllowed(cms, { read: ['page'] })), 403);
  assert.equal(await status('post/personne', administrator), 404);
  assert.equal(await status(`imported-file/${post}`, administrator), 404);
  const many = Array.from({ length: 101 }, (_, rank) => `d${rank}`).join();
  assert.equal(await status(`post/${many}`, administrator), 400);
});
