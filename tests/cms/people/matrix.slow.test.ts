import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { DocumentType } from '@parvis/shared';
import { type Cms, startCms } from '../harness.ts';
import { accountOf, type Kind } from '../people.ts';
import { adminToken, type Writing, writingIn } from '../writing.ts';

/** c: create, r: read, u: update, p: publish, d: delete. */
type Allowed = string;

const types = [
  'post',
  'page',
  'role',
  'startup',
  'author',
  'incubator',
  'organisation',
  'category',
  'redirect',
] as const satisfies readonly DocumentType[];
type Tried = (typeof types)[number];

/** Who may do what to documents that somebody else wrote. What has no drafts is not published. */
const matrix: Record<Kind, Record<Tried, Allowed>> = {
  Rédacteur: {
    post: 'cru',
    page: 'cru',
    role: 'cru',
    startup: 'cru',
    author: 'r',
    incubator: 'r',
    organisation: 'r',
    category: 'r',
    redirect: '',
  },
  Éditeur: {
    post: 'crupd',
    page: 'crupd',
    role: 'cru',
    startup: 'crupd',
    author: 'cru',
    incubator: 'crud',
    organisation: 'crud',
    category: 'crud',
    redirect: '',
  },
  // Of the roles of the startups on which they work: see below.
  Recrutement: {
    post: 'r',
    page: 'r',
    role: 'r',
    startup: 'r',
    author: 'r',
    incubator: 'r',
    organisation: 'r',
    category: 'r',
    redirect: '',
  },
  Administrateur: {
    post: 'crupd',
    page: 'crupd',
    role: 'crupd',
    startup: 'crupd',
    author: 'crud',
    incubator: 'crud',
    organisation: 'crud',
    category: 'crud',
    redirect: 'crud',
  },
};

const smallest: Record<Tried, Record<string, unknown>> = {
  post: { title: 'Une annonce', body: 'Bonjour.' },
  page: { title: 'Une page', body: 'Du texte.' },
  role: {
    title: 'Une offre',
    body: 'Venez.',
    domain: 'design',
    applyEmail: 'candidatures@parvis.invalid',
  },
  startup: { name: 'Un produit' },
  author: { name: 'Camille Essai', domain: 'design' },
  incubator: { name: 'Un incubateur' },
  organisation: { name: 'Une organisation' },
  category: { name: 'Une catégorie' },
  redirect: { from: '/avant/', to: '/apres/' },
};

const drafted = new Set<Tried>(['post', 'page', 'role', 'startup']);

let cms: Cms;
let writing: Writing;
const sessions = new Map<Kind, string>();
let lastRedirect = 0;

before(async () => {
  cms = await startCms();
  writing = writingIn(cms);
  for (const kind of Object.keys(matrix) as Kind[]) {
    sessions.set(kind, await adminToken(cms, await accountOf(cms, kind)));
  }
});
after(() => cms.stop());

/** Asks as the forms of the admin do. */
async function ask(
  session: string,
  method: string,
  type: DocumentType,
  path = '',
  data?: Record<string, unknown>,
): Promise<Response> {
  const headers = { Authorization: `Bearer ${session}`, 'Content-Type': 'application/json' };
  const body = data === undefined ? {} : { body: JSON.stringify(data) };
  const uid = `api::${type}.${type}`;
  const url = `${cms.url}/content-manager/collection-types/${uid}${path}`;
  return fetch(url, { method, headers, ...body });
}

function sessionOf(kind: Kind): string {
  const session = sessions.get(kind);
  if (session === undefined) throw new Error(`Nobody is ${kind}`);
  return session;
}

/** A document that the first administrator's hand has written. */
async function existing(type: Tried): Promise<string> {
  lastRedirect += 1;
  const own = type === 'redirect' ? { from: `/avant-${lastRedirect}/` } : {};
  return writing.write(type, { ...smallest[type], ...own });
}

const attempts: Record<string, (session: string, type: Tried) => Promise<Response>> = {
  c: async (session, type) => {
    lastRedirect += 1;
    const own = type === 'redirect' ? { from: `/avant-${lastRedirect}/` } : {};
    return ask(session, 'POST', type, '', { ...smallest[type], ...own });
  },
  r: async (session, type) => ask(session, 'GET', type, `/${await existing(type)}`),
  u: async (session, type) => ask(session, 'PUT', type, `/${await existing(type)}`, smallest[type]),
  p: async (session, type) =>
    ask(session, 'POST', type, `/${await existing(type)}/actions/publish`, smallest[type]),
  d: async (session, type) => ask(session, 'DELETE', type, `/${await existing(type)}`),
};

describe('what each kind of staff may do to what others wrote', () => {
  for (const [kind, row] of Object.entries(matrix) as [Kind, Record<Tried, Allowed>][]) {
    for (const type of types) {
      test(`${kind}, ${type}: ${row[type] || 'nothing'}`, async () => {
        const session = sessionOf(kind);
        for (const [letter, attempt] of Object.entries(attempts)) {
          if (letter === 'p' && !drafted.has(type)) continue;
          const response = await attempt(session, type);
          const allowed = row[type].includes(letter);
          // A role without a startup of theirs is a mistake to put right, beside the field.
          const refusal = kind === 'Recrutement' && type === 'role' && letter === 'c' ? 400 : 403;
          assert.equal(
            response.ok ? 'done' : response.status,
            allowed ? 'done' : refusal,
            `${letter}: ${response.ok ? '' : await response.text()}`,
          );
        }
      });
    }
  }
});

describe('what is known of members', () => {
  const mission = {
    start: '2026-01-01',
    end: null,
    employer: 'Octo Fictif',
    status: 'independent',
  };
  const written = { name: 'Zoé Partie', email: 'zoe@parvis.invalid', missions: [mission] };

  async function member(kind: Kind): Promise<Record<string, unknown>> {
    const id = await writing.write('author', written);
    const response = await ask(sessionOf(kind), 'GET', 'author', `/${id}`);
    const { data } = (await response.json()) as { data: Record<string, unknown> };
    return data;
  }

  test('stays with administrators where it is not needed', async () => {
    const { email, missions } = await member('Administrateur');
    assert.equal(email, written.email);
    const [first] = missions as (typeof mission)[];
    assert.equal(first?.employer, mission.employer);
  });

  for (const kind of ['Rédacteur', 'Recrutement'] as const) {
    test(`${kind} reads neither missions nor the e-mail address`, async () => {
      const seen = await member(kind);
      assert.equal(seen.name, written.name);
      assert.equal('email' in seen, false);
      assert.equal(JSON.stringify(seen).includes(mission.employer), false);
      assert.equal(JSON.stringify(seen).includes(mission.start), false);
    });
  }

  test('Éditeur reads when missions began, and not for whom one works', async () => {
    const seen = await member('Éditeur');
    assert.equal('email' in seen, false);
    assert.equal(JSON.stringify(seen).includes(mission.start), true);
    assert.equal(JSON.stringify(seen).includes(mission.employer), false);
  });

  test('Éditeur changes a member without losing what they do not see', async () => {
    const id = await writing.write('author', written);
    const session = sessionOf('Éditeur');
    const response = await ask(session, 'GET', 'author', `/${id}`);
    const { data } = (await response.json()) as { data: { missions: { id: number }[] } };
    const change = {
      name: 'Zoé Nouvelle',
      email: 'autre@parvis.invalid',
      missions: data.missions.map((shown) => ({ ...shown, end: '2026-06-30', employer: 'Pirate' })),
    };
    assert.equal((await ask(session, 'PUT', 'author', `/${id}`, change)).status, 200);
    const after = await cms.strapi
      .documents('api::author.author')
      .findOne({ documentId: id, populate: ['missions'] });
    assert.equal(after?.name, 'Zoé Nouvelle');
    assert.equal(after?.email, written.email);
    assert.equal(after?.missions?.[0]?.end, '2026-06-30');
    assert.equal(after?.missions?.[0]?.employer, mission.employer);
    assert.equal(after?.missions?.[0]?.status, mission.status);
  });
});

describe('Recrutement, who works on a startup', () => {
  let session: string;
  let own: string;
  let others: string;

  before(async () => {
    own = await writing.writeAndPublish('startup', { name: 'Cantinelle' });
    others = await writing.writeAndPublish('startup', { name: 'Gué libre' });
    await writing.write('author', {
      name: 'Nadia Recrute',
      email: 'nadia@parvis.invalid',
      missions: [
        { start: '2026-01-01', startups: [own] },
        { start: '2019-01-01', end: '2020-01-01', startups: [others] },
      ],
    });
    session = await adminToken(
      cms,
      await accountOf(cms, 'Recrutement', { email: 'nadia@parvis.invalid' }),
    );
  });

  const role = (startup: string) => ({
    ...smallest.role,
    startup: { connect: [{ documentId: startup }] },
  });
  const written = (startup: string) => writing.write('role', { startup });

  test('writes, publishes, withdraws and deletes its roles', async () => {
    const created = await ask(session, 'POST', 'role', '', role(own));
    assert.equal(created.status, 201);
    const { data } = (await created.json()) as { data: { documentId: string } };
    const path = `/${data.documentId}`;
    for (const [method, action, change] of [
      ['PUT', '', { title: 'Autrement' }],
      ['POST', '/actions/publish', { title: 'Autrement' }],
      ['POST', '/actions/unpublish', {}],
      ['DELETE', '', undefined],
    ] as const) {
      const response = await ask(session, method, 'role', `${path}${action}`, change);
      assert.equal(response.ok, true, `${method} ${action}: ${response.status}`);
    }
  });

  test('touches no role of a startup that they left', async () => {
    const path = `/${await written(others)}`;
    for (const [method, action] of [
      ['PUT', ''],
      ['POST', '/actions/publish'],
      ['DELETE', ''],
    ] as const) {
      const change = method === 'DELETE' ? undefined : { title: 'Autrement' };
      assert.equal((await ask(session, method, 'role', `${path}${action}`, change)).status, 403);
    }
  });

  test('touches none in bulk either', async () => {
    const id = await written(others);
    for (const action of ['bulkPublish', 'bulkUnpublish', 'bulkDelete']) {
      await ask(session, 'POST', 'role', `/actions/${action}`, { documentIds: [id] });
    }
    assert.equal(await writing.published('role', id), undefined);
    assert.ok(await writing.draft('role', id));
  });

  test('writes none for another startup, nor gives one away, and is told why in French', async () => {
    const count = () => cms.strapi.db.query('api::role.role').count();
    const before = await count();
    const refused = await ask(session, 'POST', 'role', '', role(others));
    assert.equal(refused.status, 400);
    assert.match(await refused.text(), /startups sur lesquelles vous travaillez/);
    assert.equal(await count(), before);
    const id = await written(own);
    const given = await ask(session, 'PUT', 'role', `/${id}`, role(others));
    assert.equal(given.status, 400);
    const kept = await cms.strapi
      .documents('api::role.role')
      .findOne({ documentId: id, populate: ['startup'] });
    assert.equal(kept?.startup?.documentId, own);
  });
});

test('the roles are put back as the code has them at each start, and those of others are kept', async () => {
  const roles = await cms.strapi.db.query('admin::role').findMany({ orderBy: { name: 'asc' } });
  assert.deepEqual(
    roles.map(({ name }) => name).filter((name) => !name.startsWith('Rôle')),
    ['Administrateur', 'Recrutement', 'Rédacteur', 'Éditeur'],
  );
});
