import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { dayOf, instantInParis } from '@parvis/shared';
import type { NeedsAnswer } from '../../../cms/src/home/answers.ts';
import { plannedChanges } from '../../../cms/src/planned/rows.ts';
import { plannerOf } from '../../../cms/src/planned/wiring.ts';
import { attemptsIn } from '../../../cms/src/roles/warning/attempts.ts';
import { warnerOf } from '../../../cms/src/roles/warning/wiring.ts';
import { administrator, type Cms, startCms } from '../harness.ts';
import { accountOf } from '../people.ts';
import { adminToken, type Writing, writingIn } from '../writing.ts';
import { type MailServer, startMailServer } from './smtp.ts';

let server: MailServer;
let cms: Cms;
let writing: Writing;
/** Members of the community. */
const ids = { camille: '', sacha: '', addressless: '', left: '', startup: '' };

const from = 'Le parvis <parvis@parvis.invalid>';
const addresses = { publicSite: 'https://parvis.example', adminUrl: 'https://cms.example' };

before(async () => {
  server = await startMailServer();
  cms = await startCms({
    environment: {
      PARVIS_SMTP_URL: server.url,
      PARVIS_MAIL_FROM: from,
      PARVIS_SITE_URL: addresses.publicSite,
      PARVIS_ADMIN_URL: addresses.adminUrl,
    },
  });
  writing = writingIn(cms);
  const member = (name: string, email?: string) => writing.write('author', { name, email });
  ids.camille = await member('Camille Exemple', 'camille@parvis.invalid');
  ids.sacha = await member('Sacha Exemple', 'sacha@parvis.invalid');
  ids.addressless = await member('Alix Exemple');
});
after(async () => {
  await cms?.stop();
  await server?.stop();
});

const now = new Date('2126-03-10T10:00:00.000Z');

/** An instance of the CMS that looks at a moment. */
const instance = (at = now) =>
  warnerOf(cms.strapi, { ...addresses, mail: { url: server.url, from } }, () => at);

/** What the contacts got since one asked last, by recipient. */
function got() {
  return server.received.splice(0).sort((a, b) => String(a.to).localeCompare(String(b.to)));
}
const recipients = () => got().map(({ to }) => to.join());

const closing = (contacts: string[], said: object = {}) =>
  writing.writeAndPublish('role', { closesOn: '2126-03-17', contacts, ...said });

describe('a role that closes in seven days', () => {
  test('is told to its contacts, each in a message of their own, once', async () => {
    const startup = await writing.writeAndPublish('startup', { name: 'Cantinelle' });
    const role = await closing([ids.camille, ids.sacha, ids.addressless], {
      ...{ title: 'Une designer à l’été', slug: 'une-designer', startup },
    });
    await instance().look();
    const messages = got();
    assert.deepEqual(
      messages.map(({ to }) => to),
      [['camille@parvis.invalid'], ['sacha@parvis.invalid']],
    );
    const [message] = messages;
    assert.equal(message?.from, 'parvis@parvis.invalid');
    assert.equal(message?.headers.get('from'), from);
    assert.equal(message?.headers.get('auto-submitted'), 'auto-generated');
    assert.match(message?.headers.get('content-type') ?? '', /^text\/plain; charset=utf-8/);
    const text = message?.text.replaceAll('\u00a0', ' ') ?? '';
    assert.match(text, /« Une designer à l’été » \(Cantinelle\) ferme dans 7 jours/);
    assert.match(text, /^https:\/\/parvis\.example\/recrutement\/une-designer\/$/m);
    assert.match(text, new RegExp(`^https://cms\\.example/admin/.*api::role\\.role/${role}$`, 'm'));
    assert.doesNotMatch(text, /sacha/);

    await instance().look();
    await instance(new Date('2126-03-16T10:00:00.000Z')).look();
    assert.deepEqual(got(), []);
    await writing.edit('role', role, { closesOn: '2126-04-16' });
    await writing.publish('role', role);
    const aWeekBefore = new Date('2126-04-09T10:00:00.000Z');
    await instance(aWeekBefore).look();
    assert.equal(recipients().length, 2);
  });

  test('is told once by instances that look at the same time', async () => {
    await closing([ids.camille, ids.sacha]);
    await Promise.all([1, 2, 3].map(() => instance().look()));
    assert.deepEqual(recipients(), ['camille@parvis.invalid', 'sacha@parvis.invalid']);
  });

  test('is not told of by a draft, nor once it is filled', async () => {
    await writing.write('role', { closesOn: '2126-03-17', contacts: [ids.camille] });
    await closing([ids.camille], { outcome: 'filled' });
    await instance().look();
    assert.deepEqual(got(), []);
  });

  test('is told at the next look when it could not be', async () => {
    await closing([ids.camille, ids.sacha]);
    server.refused.add('camille@parvis.invalid');
    await instance().look();
    assert.deepEqual(recipients(), ['sacha@parvis.invalid']);
    server.refused.clear();
    await instance().look();
    assert.deepEqual(recipients(), ['camille@parvis.invalid']);
  });
});

describe('a role that closes and whose contacts have left', () => {
  const left = { start: '2020-01-01', end: '2126-03-09' };

  before(async () => {
    const startup = await writing.write('startup', { name: 'La Passerelle' });
    ids.startup = startup;
    const member = (name: string, mission: object) =>
      writing.write('author', {
        ...{ name, email: `${name}@parvis.invalid` },
        missions: [{ ...mission, startups: [startup] }],
      });
    ids.left = await member('partie', left);
    await member('recrute', { start: '2020-01-01', end: null });
    await member('ailleurs', left);
    for (const email of ['partie', 'recrute', 'ailleurs']) {
      await accountOf(cms, 'recrutement', { email: `${email}@parvis.invalid` });
    }
    await accountOf(cms, 'éditeur', { email: 'edition@parvis.invalid' });
  });

  test('is told to who recruits for its startup, that the contact has left', async () => {
    await writing.publish('startup', ids.startup);
    await closing([ids.left], { title: 'Offre seule', startup: ids.startup });
    await instance().look();
    await instance().look();
    const [message, ...others] = got();
    assert.deepEqual([message?.to, others], [['recrute@parvis.invalid'], []]);
    assert.match(message?.text ?? '', /partie a quitté la communauté\./);
  });

  test('is told to administrators when nobody else may publish it', async () => {
    await closing([ids.left], { title: 'Offre de personne' });
    await instance().look();
    assert.deepEqual(recipients(), [administrator.email]);
  });
});

test('who could not be told is listed on the home page, until they are', async () => {
  // An hour at which people are written to, whenever the test runs.
  const today = instantInParis(dayOf(new Date()), '12:00');
  const soon = new Date(today.getTime() + 3 * 24 * 60 * 60_000).toISOString().slice(0, 10);
  const role = await closing([ids.camille], { closesOn: soon });
  const token = await adminToken(cms);
  const listed = async () => {
    const answer = (await (await cms.get('/parvis/home/needs', { token })).json()) as NeedsAnswer;
    return answer.needs.find(({ id }) => id === 'untold-contacts')?.items;
  };
  server.refused.add('camille@parvis.invalid');
  await instance(today).look();
  const [need] = (await listed()) ?? [];
  assert.equal(need?.documentId, role);
  assert.match(need?.detail ?? '', /^Le courriel pour Camille Exemple n’est pas parti/);
  server.refused.clear();
  await instance(today).look();
  assert.deepEqual(recipients(), ['camille@parvis.invalid']);
  assert.equal(await listed(), undefined);
});

test('who forgot their password gets a link to where staff reach the CMS', async (t) => {
  const response = await fetch(`${cms.url}/admin/forgot-password`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: administrator.email }),
  });
  assert.equal(response.status, 204);
  await t.waitFor(() => assert.equal(server.received.length, 1));
  const [message] = got();
  assert.equal(message?.headers.get('from'), from);
  assert.match(message?.text ?? '', /https:\/\/cms\.example\/admin\/auth\/reset-password\?code=/);
});

test('who planned a publication that is refused is told, or else who can act on it', async () => {
  const changes = plannedChanges(cms.strapi);
  const plannedById = (await accountOf(cms, 'éditeur', { email: 'edith@parvis.invalid' })).id;
  const refused = async (by: number) =>
    changes.add({
      ...({ subjectType: 'post', act: 'publish', plannedBy: 'Édith' } as const),
      ...{ subject: await writing.write('post', { title: ' ' }), plannedById: by },
      at: '2126-03-10T08:00:00.000Z',
    });
  const planner = plannerOf(
    cms.strapi,
    { ...addresses, mail: { url: server.url, from } },
    () => now,
  );
  await refused(plannedById);
  await refused(plannedById + 1000);
  await planner.look();
  await planner.look();
  const messages = got();
  assert.deepEqual(
    messages.map(({ to }) => to),
    [['edith@parvis.invalid'], ['edition@parvis.invalid'], ['edith@parvis.invalid']].sort(),
  );
  assert.match(messages[0]?.text ?? '', /n’a pas eu lieu/);
});

test('without a mail server nothing is looked at', async () => {
  await closing([ids.sacha], { title: 'Sans courriel' });
  await warnerOf(cms.strapi, { ...addresses, mail: undefined }, () => now).look();
  assert.deepEqual(got(), []);
  await instance().look();
  assert.deepEqual(recipients(), ['sacha@parvis.invalid']);
});

test('what was sent is forgotten ninety days after the closing', async () => {
  const rows = () => attemptsIn(cms.strapi).since('2126-01-01');
  await instance(new Date('2126-06-15T10:00:00.000Z')).look();
  assert.ok((await rows()).some(({ closesOn }) => closesOn === '2126-03-17'));
  await instance(new Date('2126-06-16T10:00:00.000Z')).look();
  assert.ok((await rows()).every(({ closesOn }) => closesOn !== '2126-03-17'));
});
