import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { type Cms, startCms } from './harness.ts';
import { type Writing, writingIn } from './writing.ts';

let cms: Cms;
let staff: Writing;
before(async () => {
  cms = await startCms();
  staff = writingIn(cms);
});
after(() => cms.stop());

beforeEach(async () => {
  await cms.strapi.db.query('api::redirect.redirect').deleteMany({});
  for (const type of ['post', 'author', 'page'] as const) {
    await cms.strapi.db.query(`api::${type}.${type}`).deleteMany({});
  }
});

const to = (from: string, destination: string) => ({ from, to: destination, kind: 'permanent' });
const gone = (from: string) => ({ from, to: null, kind: 'gone' });

const rename = async (post: string, slug: string) => {
  await staff.edit('post', post, { slug });
  await staff.publish('post', post);
};

test('a slug that changes before any publication leaves nothing behind', async () => {
  const post = await staff.write('post', { slug: 'avant' });
  await rename(post, 'apres');
  assert.deepEqual(await staff.redirects(), []);
});

test('a published slug that changes leaves a redirect, once it is published', async () => {
  const post = await staff.writeAndPublish('post', { slug: 'avant' });
  await staff.edit('post', post, { slug: 'apres' });
  assert.deepEqual(await staff.redirects(), [], 'the change is only in the draft');
  await staff.publish('post', post);
  assert.deepEqual(await staff.redirects(), [to('/actualites/avant/', '/actualites/apres/')]);
});

test('a document without drafts leaves a redirect as it is saved', async () => {
  const author = await staff.write('author', { slug: 'avant' });
  await staff.edit('author', author, { slug: 'apres' });
  assert.deepEqual(await staff.redirects(), [to('/communaute/avant/', '/communaute/apres/')]);
});

test('a chain of changes is one step for a visitor', async () => {
  const post = await staff.writeAndPublish('post', { slug: 'un' });
  await rename(post, 'deux');
  await rename(post, 'trois');
  assert.deepEqual(await staff.redirects(), [
    to('/actualites/deux/', '/actualites/trois/'),
    to('/actualites/un/', '/actualites/trois/'),
  ]);
});

test('a document that takes back its first address leaves no loop', async () => {
  const post = await staff.writeAndPublish('post', { slug: 'un' });
  await rename(post, 'deux');
  await rename(post, 'un');
  assert.deepEqual(await staff.redirects(), [to('/actualites/deux/', '/actualites/un/')]);
});

test('an old address is not given to another document', async () => {
  const post = await staff.writeAndPublish('post', { slug: 'mon-titre' });
  await rename(post, 'nouveau');
  await assert.rejects(staff.write('post', { slug: 'mon-titre' }), /actuelle ou ancienne/);
  const other = await staff.write('post', { title: 'Mon titre' });
  assert.equal((await staff.draft('post', other)).slug, 'mon-titre-2');
});

test('an unpublished address says that it is gone, until the document comes back', async () => {
  const post = await staff.writeAndPublish('post', { slug: 'un' });
  await rename(post, 'deux');
  await staff.unpublish('post', post);
  assert.deepEqual(await staff.redirects(), [gone('/actualites/deux/'), gone('/actualites/un/')]);
  await staff.publish('post', post);
  assert.deepEqual(await staff.redirects(), [to('/actualites/un/', '/actualites/deux/')]);
});

test('a document that comes back under another slug is found from the old one', async () => {
  const post = await staff.writeAndPublish('post', { slug: 'un' });
  await staff.unpublish('post', post);
  await rename(post, 'deux');
  assert.deepEqual(await staff.redirects(), [to('/actualites/un/', '/actualites/deux/')]);
});

test('a deleted document is gone, and so are its old addresses', async () => {
  const post = await staff.writeAndPublish('post', { slug: 'un' });
  await rename(post, 'deux');
  await staff.remove('post', post);
  assert.deepEqual(await staff.redirects(), [gone('/actualites/deux/'), gone('/actualites/un/')]);
});

test('a deleted draft leaves nothing', async () => {
  await staff.remove('post', await staff.write('post'));
  assert.deepEqual(await staff.redirects(), []);
});

test('a publication that fails leaves no redirect', async () => {
  const post = await staff.writeAndPublish('post', { slug: 'avant' });
  await staff.edit('post', post, { slug: 'apres', body: null });
  await assert.rejects(staff.publish('post', post));
  assert.deepEqual(await staff.redirects(), []);
});

test('the redirect of an imported address follows the document', async () => {
  const page = await staff.writeAndPublish('page', { slug: 'a-propos' });
  await staff.write('redirect', { from: '/about.html', to: '/a-propos/' });
  await staff.edit('page', page, { slug: 'qui-sommes-nous' });
  await staff.publish('page', page);
  assert.deepEqual(await staff.redirects(), [
    to('/a-propos/', '/qui-sommes-nous/'),
    to('/about.html', '/qui-sommes-nous/'),
  ]);
});

test('redirects written by hand are one step, whatever their order', async () => {
  await staff.write('redirect', { from: '/b/', to: '/c/' });
  await staff.write('redirect', { from: '/a/', to: '/b/' });
  await staff.write('redirect', { from: '/c/', to: '/d/' });
  assert.deepEqual(await staff.redirects(), [to('/a/', '/d/'), to('/b/', '/d/'), to('/c/', '/d/')]);
});

test('a redirect that turns in circles is refused', async () => {
  await staff.write('redirect', { from: '/a/', to: '/b/' });
  await assert.rejects(staff.write('redirect', { from: '/b/', to: '/a/' }), /tournerait en rond/);
  await assert.rejects(staff.write('redirect', { from: '/c/', to: '/c/' }), /tournerait en rond/);
});

test('a redirect needs somewhere to go, and an address that is free', async () => {
  await assert.rejects(staff.write('redirect', { to: null }), /Indiquez où mène/);
  await staff.writeAndPublish('post', { slug: 'ici' });
  await assert.rejects(staff.write('redirect', { from: '/actualites/ici/' }), /Un contenu publié/);
  await staff.write('redirect', { from: '/une-fois/' });
  await assert.rejects(staff.write('redirect', { from: '/une-fois/' }));
});
