import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, test } from 'node:test';
import type { DocumentStatus } from '@parvis/shared';
import type { OnlineAnswer } from '../../cms/src/publisher/answer.ts';
import { sessionAllowed } from './allowed.ts';
import { type Cms, signal, startCms } from './harness.ts';
import { adminToken, type Writing, writingIn } from './writing.ts';

let cms: Cms;
let writing: Writing;
/** The token of the first administrator's session. */
let administrator: string;
let publisher: Server;
/** What the fake publisher was asked, and what it does about it. */
let asked: IncomingMessage[] = [];
let answers: RequestListener = () => {};

before(async () => {
  publisher = createServer((request, response) => {
    if (request.method !== 'GET') return void response.writeHead(202).end();
    asked.push(request);
    answers(request, response);
  });
  await new Promise<void>((listening) => publisher.listen(0, '127.0.0.1', listening));
  const { port } = publisher.address() as AddressInfo;
  const environment = { PARVIS_SIGNAL_URL: `http://127.0.0.1:${port}/behind/a/proxy/signal` };
  cms = await startCms({ environment });
  writing = writingIn(cms);
  administrator = await adminToken(cms);
});
afterEach(() => {
  asked = [];
});
after(async () => {
  await cms.stop();
  publisher.closeAllConnections();
  publisher.close();
});

const says = (status: unknown): RequestListener => {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(status));
  };
};

/** Asks as the admin does. */
function ask(type: string, id: string, token = administrator): Promise<Response> {
  return cms.get(`/parvis/online/${type}/${id}`, { token });
}

async function answerFor(type: string, id: string): Promise<OnlineAnswer<DocumentStatus>> {
  const response = await ask(type, id);
  assert.equal(response.status, 200);
  return (await response.json()) as OnlineAnswer<DocumentStatus>;
}

const live = {
  address: 'http://localhost:8080/actualites/une-annonce/',
  since: '2026-11-24T13:02:37.000Z',
  release: 12,
};

test('nobody is told without a session, the publisher’s token included', async () => {
  const id = await writing.write('post');
  for (const token of [null, cms.token]) {
    assert.equal((await cms.get(`/parvis/online/post/${id}`, { token })).status, 401);
  }
  assert.deepEqual(asked, []);
});

test('who may not read a type is not told of its documents', async () => {
  const id = await writing.write('post');
  const reader = await sessionAllowed(cms, { read: ['page'] });
  assert.equal((await ask('post', id, reader)).status, 403);
  answers = says({ state: 'absent' });
  assert.equal((await ask('page', await writing.write('page'), reader)).status, 200);
});

test('who may read only what they wrote is not told of what others wrote', async () => {
  const reader = await sessionAllowed(
    cms,
    { read: ['page'] },
    { conditions: ['admin::is-creator'] },
  );
  assert.equal((await ask('page', await writing.write('page'), reader)).status, 403);
});

test('what is no document is not found', async () => {
  const id = await writing.write('post');
  for (const [type, documentId] of [
    ['imported-file', id],
    ['nothing', id],
    ['post', 'nobody'],
    ['page', id],
  ] as const) {
    assert.equal((await ask(type, documentId)).status, 404, `${type} ${documentId}`);
  }
  assert.deepEqual(asked, []);
});

test('the publisher is asked beside its signals, with the secret and the published version', async () => {
  answers = says({ state: 'live', ...live, warnings: [] });
  const id = await writing.writeAndPublish('post');
  const version = await writing.version('post', id);
  assert.ok(version);
  const answer = await answerFor('post', id);
  assert.equal(answer.isPublished, true);
  const [{ url, headers }] = asked as [IncomingMessage];
  assert.equal(url, `/behind/a/proxy/status/post/${id}?version=${encodeURIComponent(version)}`);
  assert.equal(headers.authorization, `Bearer ${signal.secret}`);
});

test('of a draft, no version is asked for; of what has no drafts, its own', async () => {
  answers = says({ state: 'absent' });
  const draft = await writing.write('post');
  assert.deepEqual(await answerFor('post', draft), {
    isPublished: false,
    status: { state: 'absent' },
    labels: {},
  });
  assert.equal((await answerFor('author', await writing.write('author'))).isPublished, true);
  assert.equal(asked[0]?.url, `/behind/a/proxy/status/post/${draft}`);
  assert.match(asked[1]?.url ?? '', /\?version=/);
});

const statuses: DocumentStatus[] = [
  { state: 'waiting', reason: 'not-looked-yet', until: null, earlier: live },
  { state: 'waiting', reason: 'until-date', until: '2026-12-01T08:00:00.000Z', earlier: null },
  { state: 'publishing', step: 'checking', address: live.address, obstacle: null },
  { state: 'live', ...live, warnings: ['L’image « vue.jpg » n’a pas pu être reprise.'] },
];
for (const status of statuses) {
  const name = 'reason' in status ? `${status.state}, ${status.reason}` : status.state;
  test(`« ${name} » is passed on as the publisher says it`, async () => {
    answers = says(status);
    const answer = await answerFor('post', await writing.writeAndPublish('post'));
    assert.deepEqual(answer.status, status);
  });
}

test('the fields of a document that cannot be shown have the labels of its form', async () => {
  const reason = 'Ce champ est à remplir.';
  const status: DocumentStatus = {
    state: 'failed',
    problems: [
      { field: 'name', reason },
      { field: 'missions.1.start', reason },
      { field: null, reason: 'La page n’a pas pu être faite.' },
    ],
    earlier: null,
  };
  answers = says(status);
  const answer = await answerFor('author', await writing.write('author'));
  assert.deepEqual(answer.status, status);
  assert.deepEqual(answer.labels, {
    name: 'Nom',
    'missions.1.start': 'Missions › n° 2 › Début',
  });
});

const nonsense: [what: string, listener: RequestListener][] = [
  ['HTML', (_, response) => void response.end('<html>Bienvenue</html>')],
  ['an unknown state', says({ state: 'splendid' })],
  ['a status without its details', says({ state: 'live' })],
  ['a refusal', (_, response) => void response.writeHead(401).end('{}')],
  ['a fault', (_, response) => void response.writeHead(500).end('{}')],
  ['a hang-up', (request) => void request.socket.destroy()],
  [
    'half an answer',
    (_, response) => void response.writeHead(200, { 'content-length': 9 }).write('{'),
  ],
  ['another place', (_, response) => void response.writeHead(302, { location: '/' }).end()],
];
for (const [what, listener] of nonsense) {
  test(`a publisher that answers with ${what} is said to be silent`, async () => {
    answers = listener;
    const answer = await answerFor('post', await writing.writeAndPublish('post'));
    assert.deepEqual(answer, { isPublished: true, status: { state: 'silent' }, labels: {} });
  });
}

test('a publisher that is down is said to be silent', async () => {
  const id = await writing.writeAndPublish('post');
  publisher.closeAllConnections();
  await new Promise((closed) => publisher.close(closed));
  assert.deepEqual((await answerFor('post', id)).status, { state: 'silent' });
});
