import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { CmsUnavailableError } from '../../site/publisher/cms/client.ts';
import { TooManyRemovalsError } from '../../site/publisher/look.ts';
import { createArchive } from '../../site/publisher/releases/archive.ts';
import { anAuthor, aPost, aRedirect, aRole } from '../documents.ts';
import { onePixel } from './one-pixel.ts';
import { setUpWorkbench, type Workbench } from './workbench.ts';

describe('the publisher', () => {
  let bench: Workbench;
  const page = async (path: string) => (await bench.publicFiles()).get(path);

  beforeEach(async () => {
    bench = await setUpWorkbench();
    bench.cms.publish('author', anAuthor({ documentId: 'ada', name: 'Ada Exemple' }));
    bench.cms.publish('post', aPost({ documentId: 'bonjour', title: 'Bonjour', authors: ['ada'] }));
    await bench.publisher.publish('start');
  });
  afterEach(() => bench.clean());

  it('puts published documents on the site, linked both ways', async () => {
    assert.match((await page('actualites/bonjour/index.html')) ?? '', /Ada Exemple/);
    assert.match((await page('communaute/ada/index.html')) ?? '', /Bonjour/);
    assert.equal(await page('style.css'), 'body{}');
  });

  it('renders only what a change touches', async () => {
    bench.cms.publish(
      'post',
      aPost({ documentId: 'bonjour', title: 'Bonjour', authors: ['ada'], body: 'Mieux.' }),
    );
    const { rendered, release, changes } = await bench.publisher.publish('signal');
    assert.equal(rendered, 1);
    assert.equal(release, 2);
    assert.deepEqual(changes, ['changed post bonjour']);
  });

  it('makes no release and fetches nothing when nothing changed', async () => {
    const asked = bench.cms.documentsAsked();
    const { rendered, release } = await bench.publisher.publish('interval');
    assert.deepEqual({ rendered, release }, { rendered: 0, release: 1 });
    assert.equal(bench.cms.documentsAsked(), asked);
  });

  it('removes an unpublished document from every page', async () => {
    bench.cms.unpublish('post', 'bonjour');
    await bench.publisher.publish('signal');
    const files = await bench.publicFiles();
    assert.equal(files.has('actualites/bonjour/index.html'), false);
    assert.equal(
      [...files.values()].some((text) => text.includes('Bonjour')),
      false,
    );
    assert.equal(existsSync(`${bench.folder}/public/actualites`), false, 'no empty folder stays');
  });

  it('brings a relation back when its target comes back', async () => {
    bench.cms.unpublish('author', 'ada');
    await bench.publisher.publish('signal');
    assert.doesNotMatch((await page('actualites/bonjour/index.html')) ?? '', /Ada/);
    bench.cms.publish('author', anAuthor({ documentId: 'ada', name: 'Ada Exemple' }));
    await bench.publisher.publish('signal');
    assert.match((await page('actualites/bonjour/index.html')) ?? '', /Ada Exemple/);
  });

  it('keeps the last good release while the CMS is down, and heals at the next look', async () => {
    const before = await bench.publicFiles();
    bench.cms.goDown();
    await assert.rejects(bench.publisher.publish('interval'), CmsUnavailableError);
    assert.deepEqual(await bench.publicFiles(), before);
    bench.cms.publish('post', aPost({ documentId: 'suite', title: 'Suite' }));
    bench.cms.comeBack();
    await bench.publisher.publish('interval');
    assert.match((await page('actualites/suite/index.html')) ?? '', /Suite/);
  });

  it('refuses to empty the site because the CMS answers with nothing', async () => {
    for (let rank = 0; rank < 20; rank += 1) {
      bench.cms.publish('post', aPost({ documentId: `p${rank}` }));
    }
    await bench.publisher.publish('signal');
    const before = await bench.publicFiles();
    bench.cms.loseEverything();
    await assert.rejects(bench.publisher.publish('interval'), TooManyRemovalsError);
    assert.deepEqual(await bench.publicFiles(), before);
    await bench.publisher.publish('command', { confirm: true });
    assert.equal((await bench.publicFiles()).has('actualites/p1/index.html'), false);
  });

  it('keeps the last good version of a document that breaks its schema, and publishes the others', async () => {
    bench.cms.publishBroken('post', 'bonjour', { slug: 'bonjour', title: '' });
    bench.cms.publish('post', aPost({ documentId: 'autre', title: 'Autre' }));
    await bench.publisher.publish('signal');
    assert.match((await page('actualites/bonjour/index.html')) ?? '', /Bonjour/);
    assert.match((await page('actualites/autre/index.html')) ?? '', /Autre/);
    const { documents } = bench.publisher.status().problems;
    assert.deepEqual(
      documents.map(({ documentId, field }) => [documentId, field]),
      [
        ['bonjour', 'title'],
        ['bonjour', 'publicationDate'],
      ],
    );
    assert.match(documents[1]?.reason ?? '', /^Entrée invalide/);
    assert.deepEqual(bench.publisher.document('post', 'bonjour').problems, documents);
    assert.equal((await bench.publisher.publish('interval')).rendered, 0, 'it is not tried again');
  });

  it('keeps a document whose page throws at its last good version everywhere, and publishes the others', async () => {
    const broken = aPost({
      documentId: 'bonjour',
      title: 'Bonsoir',
      authors: ['ada'],
      body: 'explose',
    });
    bench.cms.publish('post', broken);
    bench.cms.publish('author', anAuthor({ documentId: 'ada', name: 'Ada Nouvelle' }));
    bench.cms.publish('post', aPost({ documentId: 'autre', title: 'Autre', authors: ['ada'] }));
    await bench.publisher.publish('signal');
    assert.match((await page('actualites/bonjour/index.html')) ?? '', /Bonjour.*Ada Nouvelle/);
    assert.match((await page('communaute/ada/index.html')) ?? '', /Bonjour/);
    assert.match((await page('actualites/autre/index.html')) ?? '', /Autre.*Ada Nouvelle/);
    const everything = [...(await bench.publicFiles()).values()].join('');
    assert.doesNotMatch(everything, /Bonsoir/);

    const { documents, pages } = bench.publisher.status().problems;
    assert.deepEqual(pages, []);
    assert.equal(documents.length, 1);
    assert.equal(documents[0]?.documentId, 'bonjour');
    assert.match(documents[0]?.reason ?? '', /^la page \/actualites\/bonjour\/ ne peut pas/);
    assert.equal((await bench.publisher.publish('interval')).rendered, 0, 'it is not tried again');

    bench.cms.publish('post', { ...broken, body: 'Réparé.' } as typeof broken);
    await bench.publisher.publish('signal');
    assert.match((await page('actualites/bonjour/index.html')) ?? '', /Bonsoir.*Réparé/);
    assert.deepEqual(bench.publisher.status().problems.documents, []);
  });

  it('leaves out a new document whose page throws, from its lists too', async () => {
    bench.cms.publish(
      'post',
      aPost({ documentId: 'neuf', title: 'Neuf', authors: ['ada'], body: 'explose' }),
    );
    await bench.publisher.publish('signal');
    const everything = [...(await bench.publicFiles()).values()].join('');
    assert.doesNotMatch(everything, /Neuf/);
    assert.equal(bench.publisher.document('post', 'neuf').problems.length, 1);
    bench.cms.unpublish('post', 'neuf');
    await bench.publisher.publish('signal');
    assert.deepEqual(bench.publisher.status().problems.documents, []);
  });

  it('shows a post when its date comes, from the snapshot, even if the CMS is down', async () => {
    bench.cms.publish(
      'post',
      aPost({ documentId: 'demain', title: 'Demain', publicationDate: '2026-03-11T07:00:00.000Z' }),
    );
    await bench.publisher.publish('signal');
    assert.equal(await page('actualites/demain/index.html'), undefined);
    assert.equal(bench.publisher.nextMoment().toISOString(), '2026-03-10T23:00:00.000Z');

    bench.cms.goDown();
    bench.setClock('2026-03-11T07:00:00.000Z');
    await bench.publisher.publish('time');
    assert.match((await page('actualites/demain/index.html')) ?? '', /Demain/);
  });

  it('closes a role at midnight in Paris', async () => {
    bench.cms.publish('role', aRole({ documentId: 'dev', closesOn: '2026-03-10' }));
    await bench.publisher.publish('signal');
    assert.match((await page('index.html')) ?? '', /"open":1/);
    bench.setClock('2026-03-10T23:00:00.000Z');
    await bench.publisher.publish('time');
    assert.match((await page('index.html')) ?? '', /"open":0/);
  });

  it('fetches a picture once, and says which it could not take', async () => {
    const cover = { source: '/uploads/a.png', alternativeText: 'Un point', width: 1, height: 1 };
    bench.cms.holdFile('/uploads/a.png', onePixel);
    bench.cms.holdFile('/uploads/b.jpg', Buffer.from('<html>not a picture</html>'));
    bench.cms.publish('post', aPost({ documentId: 'image', cover }));
    bench.cms.publish(
      'post',
      aPost({ documentId: 'faux', cover: { ...cover, source: '/uploads/b.jpg' } }),
    );
    await bench.publisher.publish('signal');

    const path = /"cover":"\/(media\/[^"]+\.png)"/.exec(
      (await page('actualites/image/index.html')) ?? '',
    )?.[1];
    assert.ok(await page(path ?? ''), 'its file is public');
    assert.match((await page('actualites/faux/index.html')) ?? '', /"cover":null/);
    const [problem] = bench.publisher.status().problems.pictures;
    assert.equal(problem?.source, '/uploads/b.jpg');
    assert.match(problem?.reason ?? '', /^ce fichier n’est pas une image lisible/);
    assert.deepEqual(problem?.documents, [{ type: 'post', documentId: 'faux' }]);
    assert.equal(bench.publisher.document('post', 'faux').pictures.length, 1);

    bench.cms.unpublish('post', 'image');
    await bench.publisher.publish('signal');
    assert.equal(await page(path ?? ''), undefined, 'a picture that nothing shows is gone');
  });

  it('shows a picture that the CMS could not give at first, as soon as it can', async () => {
    const cover = { source: '/uploads/a.png', alternativeText: null, width: 1, height: 1 };
    bench.cms.publish('post', aPost({ documentId: 'image', cover }));
    bench.cms.withholdFiles(true);
    bench.cms.holdFile('/uploads/a.png', onePixel);
    await bench.publisher.publish('signal');
    assert.match((await page('actualites/image/index.html')) ?? '', /"cover":null/);
    assert.equal(bench.publisher.status().problems.pictures[0]?.mayPass, true);

    bench.cms.withholdFiles(false);
    await bench.publisher.publish('interval');
    assert.match((await page('actualites/image/index.html')) ?? '', /"cover":"\/media\//);
    assert.deepEqual(bench.publisher.status().problems.pictures, []);
  });

  it('writes redirects to live addresses, collapsed, and 410 to those that lead nowhere', async () => {
    bench.cms.publish(
      'redirect',
      aRedirect({ documentId: 'r1', from: '/vieux/', to: '/moins-vieux/' }),
    );
    bench.cms.publish(
      'redirect',
      aRedirect({ documentId: 'r2', from: '/moins-vieux/', to: '/actualites/bonjour/' }),
    );
    bench.cms.publish(
      'redirect',
      aRedirect({ documentId: 'r3', from: '/perdu/', to: '/nulle-part/' }),
    );
    bench.cms.publish(
      'redirect',
      aRedirect({ documentId: 'r4', from: '/supprime/', to: null, kind: 'gone' }),
    );
    await bench.publisher.publish('signal');
    assert.equal(
      await page('_redirects'),
      '/moins-vieux/ /actualites/bonjour/ 301\n/perdu/ / 410\n/supprime/ / 410\n/vieux/ /actualites/bonjour/ 301\n',
    );
    bench.cms.unpublish('post', 'bonjour');
    await bench.publisher.publish('signal');
    assert.match((await page('_redirects')) ?? '', /\/vieux\/ \/ 410/);
  });

  it('takes up its work after a restart without the CMS, and removes what nothing accounts for', async () => {
    const before = await bench.publicFiles();
    bench.cms.goDown();
    await writeFile(`${bench.folder}/public/perdu.html`, 'left behind');
    await writeFile(`${bench.folder}/public/actualites/bonjour/index.html`, 'half a pa');
    const publisher = await bench.restart();
    await publisher.resume();
    assert.deepEqual(await bench.publicFiles(), before);
  });

  it('mends public files that something else changed, when asked for a full publication', async () => {
    const before = await bench.publicFiles();
    await writeFile(`${bench.folder}/public/actualites/bonjour/index.html`, 'spoilt');
    await rm(`${bench.folder}/public/style.css`);
    await bench.publisher.publish('interval');
    assert.notDeepEqual(await bench.publicFiles(), before);
    await bench.publisher.publish('command', { full: true });
    assert.deepEqual(await bench.publicFiles(), before);
  });

  it('goes back to an earlier release, holds there, and resumes by command', async () => {
    const before = await bench.publicFiles();
    bench.cms.publish('post', aPost({ documentId: 'suite', title: 'Suite' }));
    await bench.publisher.publish('signal');
    const after = await bench.publicFiles();

    bench.cms.goDown();
    await bench.publisher.rollBack(1);
    assert.deepEqual(await bench.publicFiles(), before);
    bench.cms.comeBack();
    await bench.publisher.publish('signal');
    assert.deepEqual(await bench.publicFiles(), before, 'new changes wait');
    assert.equal(bench.publisher.status().heldAt, 1);

    const restarted = await bench.restart();
    await restarted.resume();
    await restarted.publish('interval');
    assert.deepEqual(await bench.publicFiles(), before, 'they wait after a restart too');
    await restarted.publish('command');
    assert.deepEqual(await bench.publicFiles(), after);
    assert.equal(restarted.status().heldAt, null);
  });

  it('keeps the journal of its releases', async () => {
    bench.cms.unpublish('post', 'bonjour');
    const { release } = await bench.publisher.publish('signal');
    assert.equal(release, 2);
    bench.cms.goDown();
    await assert.rejects(bench.publisher.publish('interval'));
    await assert.rejects(bench.publisher.publish('interval'));
    const journal = await bench.journal.read();
    assert.deepEqual(
      journal.map(({ release, reason, outcome }) => ({ release, reason, outcome })),
      [
        { release: 1, reason: 'start', outcome: 'released' },
        { release: 2, reason: 'signal', outcome: 'released' },
        { release: 2, reason: 'interval', outcome: 'failed' },
      ],
    );
    assert.deepEqual(journal[1]?.changes, ['removed post bonjour']);
    assert.deepEqual(journal[1]?.documents, [
      { type: 'post', documentId: 'bonjour', version: null },
    ]);
    assert.ok(journal[0]?.documents?.every(({ version }) => typeof version === 'string'));
    assert.equal(journal[2]?.failure, 'The fake CMS is down.');
    const archive = createArchive(`${bench.folder}/releases`);
    assert.ok((await archive.manifest(1)).has('actualites/bonjour/index.html'));
    assert.equal((await archive.manifest(2)).has('actualites/bonjour/index.html'), false);
  });

  it('knows since when each document is shown, after a restart too', async () => {
    const before = bench.publisher.document('post', 'bonjour');
    assert.equal(before.since, '2026-03-10T10:00:00.000Z');
    assert.deepEqual([before.release, before.address], [1, '/actualites/bonjour/']);
    bench.setClock('2026-03-10T11:00:00.000Z');
    const restarted = await bench.restart();
    await restarted.resume();
    await restarted.publish('interval');
    assert.deepEqual(restarted.document('post', 'bonjour'), before);
    assert.equal(restarted.document('post', 'inconnu').version, undefined);
  });

  it('tells what happens', async () => {
    bench.events.length = 0;
    bench.cms.publish('post', aPost({ documentId: 'suite', title: 'Suite' }));
    await bench.publisher.publish('signal');
    await bench.publisher.publish('interval');
    const documents = [{ type: 'post', documentId: 'suite' }];
    assert.deepEqual(bench.events, [
      { kind: 'looking', publication: 2, reason: 'signal' },
      { kind: 'publishing', publication: 2, documents },
      { kind: 'released', publication: 2, release: 2, documents },
      { kind: 'looking', publication: 3, reason: 'interval' },
      { kind: 'unchanged', publication: 3 },
    ]);
  });

  it('raises an alarm when what was due could not be published', async () => {
    bench.cms.publish('role', aRole({ documentId: 'dev', closesOn: '2026-03-10' }));
    await bench.publisher.publish('signal');
    assert.equal(bench.publisher.status().lateSince, null);
    bench.setClock('2026-03-10T23:00:30.000Z');
    assert.equal(bench.publisher.status().lateSince, null);
    bench.setClock('2026-03-10T23:05:00.000Z');
    assert.equal(bench.publisher.status().lateSince, '2026-03-10T23:00:00.000Z');
    await bench.publisher.publish('time');
    assert.equal(bench.publisher.status().lateSince, null);
  });

  it('raises an alarm when the CMS goes down before it does what was planned', async () => {
    bench.cms.plan('2026-03-10T11:00:00.000Z');
    await bench.publisher.publish('interval');
    bench.cms.goDown();
    bench.setClock('2026-03-10T11:05:00.000Z');
    await assert.rejects(bench.publisher.publish('interval'));
    assert.equal(bench.publisher.status().planLateSince, '2026-03-10T11:00:00.000Z');
    bench.cms.comeBack();
    bench.cms.plan(null);
    await bench.publisher.publish('interval');
    assert.equal(bench.publisher.status().planLateSince, null);
  });

  it('forgets old releases, and deletes the bytes that nothing needs any more', async () => {
    const cover = { source: '/uploads/a.png', alternativeText: null, width: 1, height: 1 };
    bench.cms.holdFile('/uploads/a.png', onePixel);
    for (const title of ['Deux', 'Trois', 'Quatre']) {
      bench.cms.publish('post', aPost({ documentId: 'bonjour', title, cover }));
      await bench.publisher.publish('signal');
    }
    const before = await bench.blobs();
    // A year later: no blob is so young that it might be about to be named.
    bench.setClock('2100-01-01T00:00:00.000Z');
    await bench.publisher.tidy({ least: 2, most: 2, days: 1 });
    await assert.rejects(bench.publisher.rollBack(2), /Release 2 is not kept/);
    const after = await bench.blobs();
    assert.ok(after.length > 0 && after.length < before.length, `${after.length} blobs`);

    await bench.publisher.rollBack(3);
    assert.match((await page('actualites/bonjour/index.html')) ?? '', /Trois/);
    await bench.publisher.publish('command');
    assert.match((await page('actualites/bonjour/index.html')) ?? '', /Quatre/);
    await bench.publisher.tidy({ least: 1, most: 1, days: 1 });
    await bench.publisher.publish('command', { full: true });
    assert.match((await page('actualites/bonjour/index.html')) ?? '', /Quatre/);
  });

  it('goes on where a full disk stopped it, and tells what changed', async () => {
    bench.cms.publish('post', aPost({ documentId: 'suite', title: 'Suite' }));
    bench.failAtNextActivation();
    await assert.rejects(bench.publisher.publish('signal'), /no space left/);
    const { release, heldAt } = bench.publisher.status();
    assert.deepEqual([release, heldAt], [1, null]);
    await bench.publisher.publish('interval');
    assert.match((await page('actualites/suite/index.html')) ?? '', /Suite/);
    assert.equal(bench.publisher.document('post', 'suite').release, 2);
    const restarted = await bench.restart();
    bench.cms.goDown();
    await restarted.resume();
    assert.match((await page('actualites/suite/index.html')) ?? '', /Suite/);
  });
});
