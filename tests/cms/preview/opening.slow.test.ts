import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  type DocumentType,
  type PreviewAnswer,
  type PreviewContent,
  type PreviewLink,
  previewAnswer,
  previewApi,
  previewFramePath,
  readPreviewLink,
  writePreviewLink,
} from '@parvis/shared';
import type { SharedLink, SharesAnswer } from '../../../cms/src/preview/answer.ts';
import { previewSeal } from '../../../site/publisher/preview/seal.ts';
import { sessionAllowed } from '../allowed.ts';
import { type Cms, publisherToken, signal, startCms } from '../harness.ts';
import { noPostgres, type Postgres, startPostgres } from '../postgres.ts';
import { adminToken, pictureOf, type Writing, writingIn } from '../writing.ts';

/** As the publisher has it: both derive one key. */
const seal = previewSeal(signal.secret);
const site = 'https://site.invalid';

interface Office {
  cms: Cms;
  staff: Writing;
  /** The session of the first administrator. */
  session: string;
}

async function openOffice(environment: Record<string, string> = {}): Promise<Office> {
  const cms = await startCms({ environment: { PARVIS_SITE_URL: site, ...environment } });
  return { cms, staff: writingIn(cms), session: await adminToken(cms) };
}

function aLink(fields: Pick<PreviewLink, 'documentId'> & Partial<PreviewLink>): string {
  const expiresAt = new Date(Date.now() + 600_000);
  return writePreviewLink(
    { type: 'post', version: 'saved', share: null, expiresAt, ...fields },
    seal,
  );
}

function asking(
  { cms }: Office,
  link: string | null,
  { token = publisherToken, purpose = 'page' }: { token?: string | null; purpose?: string } = {},
): Promise<Response> {
  return fetch(`${cms.url}${previewApi.draft}?for=${purpose}`, {
    headers: {
      ...(token !== null && { Authorization: `Bearer ${token}` }),
      ...(link !== null && { [previewApi.linkHeader]: link }),
    },
  });
}

async function opened(office: Office, link: string, purpose?: string): Promise<PreviewAnswer> {
  const response = await asking(office, link, purpose === undefined ? {} : { purpose });
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  return previewAnswer.parse(await response.json());
}

async function contentOf(office: Office, type: DocumentType, id: string): Promise<PreviewContent> {
  const answer = await opened(office, aLink({ type, documentId: id }));
  assert.ok(!('refused' in answer), JSON.stringify(answer));
  return answer;
}

/** Asks as the panel « Partager l’aperçu » does. */
async function shares(
  { cms, session }: Office,
  path: string,
  {
    method = 'GET',
    body,
    token = session,
  }: { method?: string; body?: object; token?: string } = {},
): Promise<{ status: number; shares: readonly SharedLink[]; message: string }> {
  const response = await fetch(`${cms.url}/parvis/preview-shares/${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const said = (await response.json()) as SharesAnswer & { error?: { message: string } };
  return { status: response.status, shares: said.shares ?? [], message: said.error?.message ?? '' };
}

const linkIn = ({ address }: SharedLink) => address.split('/').at(-2) as string;

/** From its making to its end. */
async function sharesAndRevokes(office: Office): Promise<void> {
  const post = await office.staff.write('post', { title: 'À relire' });
  const made = await shares(office, `post/${post}`, { method: 'POST', body: { days: 7 } });
  const [share] = made.shares;
  assert.ok(share, made.message);
  assert.equal(share.seenAt, null);
  const lasts = Date.parse(share.expiresAt) - Date.parse(share.madeAt);
  assert.ok(Math.abs(lasts - 7 * 24 * 60 * 60 * 1000) < 1000);
  const read = readPreviewLink(linkIn(share), seal, new Date());
  assert.ok(typeof read !== 'string');
  assert.deepEqual([read.type, read.documentId, read.share], ['post', post, share.code]);

  assert.ok('document' in (await opened(office, linkIn(share))));
  assert.ok('document' in (await opened(office, linkIn(share), 'picture')));
  const [used] = (await shares(office, `post/${post}`)).shares;
  assert.equal(used?.uses, 1);
  assert.ok(used?.seenAt);

  const left = await shares(office, `post/${post}/${share.code}`, { method: 'DELETE' });
  assert.deepEqual(left.shares, []);
  assert.deepEqual(await opened(office, linkIn(share)), { refused: 'revoked' });
}

describe('the door of previews', () => {
  let office: Office;
  before(async () => {
    office = await openOffice();
  });
  after(() => office.cms.stop());

  test('opens to the publisher’s token with a link, and to neither alone', async () => {
    const post = await office.staff.write('post');
    const link = aLink({ documentId: post });
    assert.equal((await asking(office, link, { token: null })).status, 401);
    assert.equal((await asking(office, link, { token: office.session })).status, 401);
    for (const forged of [null, '', `${link}x`, link.replace('post', 'page')]) {
      assert.deepEqual(await (await asking(office, forged)).json(), { refused: 'forged' });
    }
    assert.ok('document' in (await opened(office, link)));
  });

  test('does not let the publisher’s token read drafts anywhere else', async () => {
    const post = await office.staff.write('post', { title: 'Mot-jamais-publie' });
    for (const path of [
      `/api/posts/${post}?status=draft`,
      '/api/posts?status=draft',
      '/api/preview-shares',
      `/api/publication/documents?type=post&ids=${post}`,
      '/api/publication/index',
    ]) {
      const response = await office.cms.get(path);
      assert.doesNotMatch(await response.text(), /Mot-jamais-publie|maker/, path);
    }
  });

  test('answers what staff saved last, and where it stands', async () => {
    const { staff } = office;
    const post = await staff.write('post', { title: 'Premier titre' });
    assert.equal((await contentOf(office, 'post', post)).document.state, 'draft');
    await staff.publish('post', post);
    assert.equal((await contentOf(office, 'post', post)).document.state, 'published');
    await staff.edit('post', post, { title: 'Second titre' });
    const { document } = await contentOf(office, 'post', post);
    assert.equal(document.state, 'modified');
    assert.equal(document.attributes.title, 'Second titre');
    assert.equal(document.labels.title, 'Titre');
    assert.deepEqual(document.missing, []);
    const published = aLink({ documentId: post, version: 'published' });
    const answer = await opened(office, published);
    assert.ok('document' in answer);
    assert.equal(answer.document.attributes.title, 'Premier titre');
    await staff.unpublish('post', post);
    assert.deepEqual(await opened(office, published), { refused: 'absent' });
  });

  test('answers what has no drafts as it is', async () => {
    const author = await office.staff.write('author', { name: 'Camille Exemple' });
    const { document } = await contentOf(office, 'author', author);
    assert.equal(document.state, 'published');
    assert.equal(document.attributes.name, 'Camille Exemple');
  });

  test('answers a draft that lacks what a publication requires, and says what', async () => {
    const { documentId } = await office.cms.strapi.documents('api::role.role').create({ data: {} });
    const { document } = await contentOf(office, 'role', documentId);
    assert.ok(document.missing.includes('title'), document.missing.join());
    assert.equal(document.attributes.title, null);
  });

  test('answers the drafts that it points at, but not those that visitors can read', async () => {
    const { staff } = office;
    const [hidden, live, startup] = [
      await staff.write('role', { title: 'Pas encore' }),
      await staff.writeAndPublish('role', { title: 'Déjà' }),
      await staff.write('startup', { name: 'Bientôt' }),
    ];
    const post = await staff.write('post', { roles: [hidden, live], startups: [startup] });
    const { document, linked } = await contentOf(office, 'post', post);
    assert.deepEqual(document.attributes.roles, [hidden, live]);
    assert.deepEqual(linked.map(({ documentId }) => documentId).sort(), [hidden, startup].sort());
  });

  test('answers the size of the pictures that a text names', async () => {
    const picture = await pictureOf(office.cms, 'place.png');
    const body = `![Une place](${picture.url}) et ![ailleurs](https://autre.example/uploads/x.png)`;
    const post = await office.staff.write('post', { body, cover: picture.id });
    const { document, files } = await contentOf(office, 'post', post);
    assert.deepEqual(files, [{ source: picture.url, width: 4, height: 3 }]);
    assert.equal((document.attributes.cover as { width: number }).width, 4);
  });

  test('closes with the document, and with time', async () => {
    const post = await office.staff.write('post');
    const past = new Date(Date.now() - 1000);
    const late = aLink({ documentId: post, expiresAt: past });
    assert.deepEqual(await opened(office, late), { refused: 'expired' });
    const link = aLink({ documentId: post });
    await office.staff.remove('post', post);
    assert.deepEqual(await opened(office, link), { refused: 'absent' });
  });

  test('opens by a shared link until it is revoked', () => sharesAndRevokes(office));

  test('closes when the time that a share was given is over, whatever its link says', async () => {
    const post = await office.staff.write('post');
    const { shares: made } = await shares(office, `post/${post}`, {
      ...{ method: 'POST', body: { days: 1 } },
    });
    const [share] = made;
    assert.ok(share);
    await office.cms.strapi.db.query('api::preview-share.preview-share').updateMany({
      where: { code: share.code },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    assert.deepEqual(await opened(office, linkIn(share)), { refused: 'expired' });
    assert.deepEqual((await shares(office, `post/${post}`)).shares, []);
    const invented = aLink({ documentId: post, share: 'jamais-fait' });
    assert.deepEqual(await opened(office, invented), { refused: 'expired' });
  });

  test('a share opens its own document only', async () => {
    const [one, other] = [await office.staff.write('post'), await office.staff.write('post')];
    const { shares: made } = await shares(office, `post/${one}`, {
      ...{ method: 'POST', body: { days: 1 } },
    });
    const code = made[0]?.code as string;
    const elsewhere = aLink({ documentId: other, share: code });
    assert.deepEqual(await opened(office, elsewhere), { refused: 'expired' });
    await shares(office, `post/${other}/${code}`, { method: 'DELETE' });
    assert.equal((await shares(office, `post/${one}`)).shares.length, 1);
  });

  test('a share lasts as long as one may choose, and there are not too many', async () => {
    const post = await office.staff.write('post');
    for (const days of [0, 2, 365, '7', null]) {
      const { status, message } = await shares(office, `post/${post}`, {
        ...{ method: 'POST', body: { days } },
      });
      assert.equal(status, 400);
      assert.match(message, /1, 7 ou 30 jours/);
    }
    let last = { status: 0, message: '' };
    for (let made = 0; made < 21; made += 1) {
      last = await shares(office, `post/${post}`, { method: 'POST', body: { days: 1 } });
    }
    assert.equal(last.status, 400);
    assert.match(last.message, /révoquez-en un/);
  });

  test('who may read a draft and not change it shares nothing, and previews it', async () => {
    const page = await office.staff.write('page');
    const post = await office.staff.write('post');
    const reader = await sessionAllowed(office.cms, { read: ['page'] });
    for (const method of ['GET', 'POST']) {
      const body = method === 'POST' ? { body: { days: 1 } } : {};
      const asked = await shares(office, `page/${page}`, { method, token: reader, ...body });
      assert.equal(asked.status, 403);
    }
    assert.match((await framed(office, 'page', page, reader)) ?? '', /^https:\/\/site\.invalid/);
    assert.equal(await framed(office, 'post', post, reader), undefined);
  });

  test('Strapi’s frame gets a link that opens the document for half an hour', async () => {
    const post = await office.staff.write('post');
    const address = await framed(office, 'post', post, office.session);
    const link = address?.split('/').at(-3) ?? '';
    assert.equal(address, `${site}${previewFramePath(link)}`);
    const read = readPreviewLink(link, seal, new Date());
    assert.ok(typeof read !== 'string');
    assert.equal(read.share, null);
    const lasts = read.expiresAt.getTime() - Date.now();
    assert.ok(lasts > 25 * 60_000 && lasts <= 30 * 60_000);
    assert.ok('document' in (await opened(office, link)));
  });

  test('the admin may frame the site, and nothing else', async () => {
    const policy = (await fetch(`${office.cms.url}/admin/login`, { method: 'POST' })).headers.get(
      'content-security-policy',
    );
    assert.match(policy ?? '', /frame-src https:\/\/site\.invalid(;|$)/);
  });
});

describe('the door of previews on PostgreSQL', { skip: noPostgres }, () => {
  let postgres: Postgres;
  let office: Office;
  before(async () => {
    postgres = await startPostgres();
    office = await openOffice({ DATABASE_CLIENT: 'postgres', DATABASE_URL: postgres.url });
  });
  after(async () => {
    await office?.cms.stop();
    await postgres?.stop();
  });

  test('opens by a shared link until it is revoked', () => sharesAndRevokes(office));

  test('answers what staff saved last, and where it stands', async () => {
    const post = await office.staff.writeAndPublish('post');
    assert.equal((await contentOf(office, 'post', post)).document.state, 'published');
    await office.staff.edit('post', post, { title: 'Autre titre' });
    const { document } = await contentOf(office, 'post', post);
    assert.deepEqual([document.state, document.attributes.title], ['modified', 'Autre titre']);
  });
});

/** The address that Strapi gives to its own frame; none when it gives none. */
async function framed(
  { cms }: Office,
  type: DocumentType,
  id: string,
  token: string,
): Promise<string | undefined> {
  const path = `/content-manager/preview/url/api::${type}.${type}?documentId=${id}`;
  const response = await fetch(`${cms.url}${path}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  if (response.status === 204) return undefined;
  return ((await response.json()) as { data: { url?: string } }).data.url;
}
