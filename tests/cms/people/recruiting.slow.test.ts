import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Cms, startCms } from '../harness.ts';
import { type Answer, accountOf, type Session, sessionOf } from '../people.ts';
import { noPostgres, type Postgres, startPostgres } from '../postgres.ts';
import { type Writing, writingIn } from '../writing.ts';

const ROLES = '/content-manager/collection-types/api::role.role';
const EMAIL = 'recrute@parvis.invalid';

/** Whose roles are whose: a question that each database answers in its own way. */
for (const database of ['SQLite', 'PostgreSQL'] as const) {
  describe(database, { skip: database === 'PostgreSQL' && noPostgres }, () => {
    let postgres: Postgres | undefined;
    let cms: Cms;
    let writing: Writing;
    let recruiter: Session;
    let member: string;
    let theirs: string;
    let left: string;
    let other: string;

    before(async () => {
      if (database === 'PostgreSQL') postgres = await startPostgres();
      const environment = { DATABASE_CLIENT: 'postgres', DATABASE_URL: postgres?.url ?? '' };
      cms = await startCms(postgres === undefined ? {} : { environment });
      writing = writingIn(cms);
      theirs = await writing.write('startup', { name: 'La leur' });
      left = await writing.write('startup', { name: 'Celle d’avant' });
      other = await writing.write('startup', { name: 'Une autre' });
      await writing.write('author', { name: 'Camille Exemple' });
      member = await writing.write('author', {
        name: 'Camille Exemple',
        email: EMAIL.toUpperCase(),
        missions: [
          { start: '2020-01-01', end: null, startups: [theirs] },
          { start: '2019-01-01', end: '2019-12-31', startups: [left] },
          { start: '2999-01-01', end: null, startups: [other] },
        ],
      });
      recruiter = await sessionOf(cms, await accountOf(cms, 'recrutement', { email: EMAIL }));
    });
    after(async () => {
      await cms.stop();
      await postgres?.stop();
      process.env.DATABASE_CLIENT = 'sqlite';
    });

    const update = (id: string, data: object) => recruiter.ask('PUT', `${ROLES}/${id}`, data);
    const publish = (id: string) => recruiter.ask('POST', `${ROLES}/${id}/actions/publish`, {});

    test('the list shows the roles of their startups, that they answer for, that they wrote', async () => {
      const ofTheirs = await writing.write('role', { title: 'De la leur', startup: theirs });
      const asContact = await writing.write('role', {
        title: 'Contact',
        startup: other,
        contacts: [member],
      });
      await writing.write('role', { title: 'De celle d’avant', startup: left });
      await writing.write('role', { title: 'D’une autre', startup: other });
      const written = await recruiter.ask('POST', ROLES, { title: 'Écrite', domain: 'data' });
      assert.equal(written.status, 201);
      const { body } = await recruiter.ask('GET', `${ROLES}?sort=title:ASC`);
      const { results, pagination } = body as {
        results: { title: string; documentId: string }[];
        pagination: { total: number };
      };
      assert.deepEqual(
        results.map(({ title }) => title).sort(),
        ['Contact', 'De la leur', 'Écrite'].sort(),
      );
      assert.equal(pagination.total, 3);
      for (const id of [ofTheirs, asContact]) {
        assert.equal((await recruiter.ask('GET', `${ROLES}/${id}`)).status, 200);
      }
    });

    test('a published role is theirs too, as it is online', async () => {
      await writing.publish('startup', theirs);
      const id = await writing.writeAndPublish('role', { startup: theirs });
      const online = await recruiter.ask('GET', `${ROLES}/${id}?status=published`);
      assert.equal(online.status, 200);
      assert.equal((await update(id, { outcome: 'filled' })).status, 200);
      assert.equal((await publish(id)).status, 200);
      const published = await writing.published('role', id);
      assert.equal(published?.outcome, 'filled');
    });

    test('a role is not given to a startup that is not theirs', async () => {
      const count = () => cms.strapi.db.query('api::role.role').count();
      const before = await count();
      for (const startup of [other, left]) {
        const created = await recruiter.ask('POST', ROLES, {
          title: 'Pour une autre',
          domain: 'data',
          startup: { connect: [{ documentId: startup }], disconnect: [] },
        });
        assert.equal(created.status, 400);
        assert.match(messageOf(created), /une startup où vous avez une mission en cours/);
      }
      assert.equal(await count(), before);

      const id = await writing.write('role', { title: 'Avant', startup: theirs });
      const moved = await update(id, { title: 'Après', startup: { set: [{ documentId: other }] } });
      assert.equal(moved.status, 400);
      assert.deepEqual(pathsOf(moved), [['startup']]);
      assert.equal((await writing.draft('role', id)).title, 'Avant');
    });

    test('a role that others gave to another startup keeps it when a contact saves it', async () => {
      const id = await writing.write('role', { startup: other, contacts: [member] });
      assert.equal((await update(id, { title: 'Mieux dit' })).status, 200);
      assert.equal((await update(id, { startup: { connect: [], disconnect: [] } })).status, 200);
      assert.equal((await update(id, { startup: { set: [{ documentId: theirs }] } })).status, 200);
    });

    test('a role of nobody is not published', async () => {
      const created = await recruiter.ask('POST', ROLES, {
        title: 'De personne',
        domain: 'data',
        body: 'Venez.',
        applyEmail: 'candidatures@parvis.invalid',
      });
      const { documentId } = (created.body as { data: { documentId: string } }).data;
      const refused = await publish(documentId);
      assert.equal(refused.status, 400);
      assert.match(messageOf(refused), /Choisissez la startup qui recrute/);
      await update(documentId, { startup: { connect: [{ documentId: theirs }] } });
      assert.equal((await publish(documentId)).status, 200);
    });

    test('a copy of a role that is not theirs is not made', async () => {
      const id = await writing.write('role', { title: 'Secrète', startup: other });
      for (const startup of [other, theirs]) {
        const copy = { title: 'Copie', startup: { set: [{ documentId: startup }] } };
        const { status, body } = await recruiter.ask('POST', `${ROLES}/clone/${id}`, copy);
        assert.equal(status, 400);
        assert.match(JSON.stringify(body), /Vous ne pouvez copier que ce que vous pouvez lire/);
      }
      const roles = cms.strapi.db.query('api::role.role');
      assert.equal(await roles.count({ where: { title: 'Copie' } }), 0);
    });

    test('of many roles at once, those that are not theirs are refused with all', async () => {
      const own = await writing.writeAndPublish('role', { startup: theirs });
      const foreign = await writing.writeAndPublish('role', { startup: other });
      for (const action of ['bulkPublish', 'bulkUnpublish', 'bulkDelete']) {
        const documentIds = [own, foreign];
        const refused = await recruiter.ask('POST', `${ROLES}/actions/${action}`, { documentIds });
        assert.equal(refused.status, 403, action);
      }
      assert.ok(await writing.version('role', own));
      assert.ok(await writing.version('role', foreign));
      for (const action of ['bulkPublish', 'bulkUnpublish', 'bulkDelete']) {
        const documentIds = [own];
        const done = await recruiter.ask('POST', `${ROLES}/actions/${action}`, { documentIds });
        assert.equal(done.status, 200, action);
      }
      assert.ok(await writing.version('role', foreign));
    });

    test('an account that is no member is asked to be made one', async () => {
      const nobody = await sessionOf(cms, await accountOf(cms, 'recrutement'));
      const startup = { connect: [{ documentId: theirs }] };
      const role = { title: 'Une offre', domain: 'data', startup };
      const refused = await nobody.ask('POST', ROLES, role);
      assert.equal(refused.status, 400);
      assert.match(messageOf(refused), /votre page de membre/);
    });

    test('the name of an account makes it nobody', async () => {
      await writing.write('author', {
        name: 'Andrée Homonyme',
        missions: [{ start: '2020-01-01', startups: [theirs] }],
      });
      const name = { firstname: 'Andrée', lastname: 'Homonyme' };
      const namesake = await sessionOf(cms, await accountOf(cms, 'recrutement', name));
      const { body } = await namesake.ask('GET', ROLES);
      assert.equal((body as { pagination: { total: number } }).pagination.total, 0);
    });
  });
}

interface Refusal {
  error: { message: string; details: { errors: { path: string[] }[] } };
}

function messageOf({ body }: Answer): string {
  return (body as Refusal).error.message;
}

function pathsOf({ body }: Answer): string[][] {
  return (body as Refusal).error.details.errors.map(({ path }) => path);
}
