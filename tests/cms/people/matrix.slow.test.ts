import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type DocumentType, documentTypes, draftedTypes } from '@parvis/shared';
import { type Cms, startCms } from '../harness.ts';
import { accountOf, type KindOfPerson, kindsOfPeople, type Session, sessionOf } from '../people.ts';
import { type Writing, writingIn } from '../writing.ts';
import { type Asked, asked, matrix } from './permitted.ts';

let cms: Cms;
let writing: Writing;
/** The startup where who recruits has a mission, and one where they have none. */
let theirStartup: string;
let otherStartup: string;
const sessions = new Map<KindOfPerson, { session: Session; account: number }>();

before(async () => {
  cms = await startCms();
  writing = writingIn(cms);
  theirStartup = await writing.writeAndPublish('startup', { name: 'La leur' });
  otherStartup = await writing.writeAndPublish('startup', { name: 'Une autre' });
  const email = 'recrute@parvis.invalid';
  const missions = [{ start: '2020-01-01', startups: [theirStartup] }];
  await writing.write('author', { name: 'Qui Recrute', email, missions });
  for (const kind of kindsOfPeople) {
    const account = await accountOf(cms, kind, kind === 'recrutement' ? { email } : {});
    sessions.set(kind, { session: await sessionOf(cms, account), account: account.id });
  }
});
after(() => cms.stop());

function seat(kind: KindOfPerson): { session: Session; account: number } {
  const found = sessions.get(kind);
  assert.ok(found);
  return found;
}

let count = 0;

/** A valid document of a type that nobody wrote yet: of `theirs`, one that is of somebody. */
function newDocument(type: DocumentType, whose: 'theirs' | 'others'): Record<string, unknown> {
  count += 1;
  const startup = whose === 'theirs' ? theirStartup : otherStartup;
  const title = { title: `Titre ${count}`, body: 'Du texte.' };
  const name = { name: `Nom ${count}` };
  const documents: Record<DocumentType, Record<string, unknown>> = {
    post: title,
    page: title,
    role: { ...title, domain: 'design', startup },
    startup: name,
    author: name,
    incubator: name,
    organisation: name,
    category: name,
    redirect: { from: `/avant-${count}/`, to: '/apres/' },
    site: name,
  };
  return documents[type];
}

/** A document that is there already, of somebody or of others. */
async function documentOf(
  type: DocumentType,
  whose: 'theirs' | 'others',
  account: number,
): Promise<string> {
  if (type === 'site') return siteId();
  const isWritten = whose === 'theirs' && type !== 'role';
  const creator = isWritten ? { createdBy: account } : {};
  return writing.write(type, { ...newDocument(type, whose), ...creator });
}

async function siteId(): Promise<string> {
  const site = await cms.strapi.db.query('api::site.site').findOne({});
  return site.documentId;
}

function pathOf(type: DocumentType, id = ''): string {
  const uid = `api::${type}.${type}`;
  if (type === 'site') return `/content-manager/single-types/${uid}`;
  return `/content-manager/collection-types/${uid}${id === '' ? '' : `/${id}`}`;
}

/** Asks for an action each way that the admin has, one document a way. */
const ways: Record<
  Asked,
  (session: Session, type: DocumentType, fresh: () => Promise<string>) => Promise<number[]>
> = {
  async create() {
    throw new Error('asked apart');
  },
  async read(session, type, fresh) {
    return [(await session.ask('GET', pathOf(type, await fresh()))).status];
  },
  async update(session, type, fresh) {
    const id = await fresh();
    const data = type === 'redirect' ? { to: '/ailleurs/' } : {};
    const saved = [(await session.ask('PUT', pathOf(type, id), data)).status];
    if (draftedTypes.includes(type)) {
      await writing.publish(type, id);
      saved.push((await session.ask('POST', `${pathOf(type, id)}/actions/discard`, {})).status);
    }
    return saved;
  },
  async publish(session, type, fresh) {
    const id = await fresh();
    const published = await session.ask('POST', `${pathOf(type, id)}/actions/publish`, {});
    const online = await fresh();
    await writing.publish(type, online);
    const withdrawn = await session.ask('POST', `${pathOf(type, online)}/actions/unpublish`, {});
    const documentIds = [await fresh()];
    const many = await session.ask('POST', `${pathOf(type)}/actions/bulkPublish`, { documentIds });
    await Promise.all(documentIds.map((one) => writing.publish(type, one)));
    const none = await session.ask('POST', `${pathOf(type)}/actions/bulkUnpublish`, {
      documentIds,
    });
    return [published, withdrawn, many, none].map(({ status }) => status);
  },
  async delete(session, type, fresh) {
    const one = await session.ask('DELETE', pathOf(type, await fresh()));
    const documentIds = [await fresh()];
    const many = await session.ask('POST', `${pathOf(type)}/actions/bulkDelete`, { documentIds });
    return [one.status, many.status];
  },
};

for (const [column, kind] of kindsOfPeople.entries()) {
  for (const type of documentTypes) {
    test(`${kind}: what they may do to ${type}`, async () => {
      for (const action of asked) {
        const cell = matrix[type][action]?.[column];
        if (cell === undefined) continue;
        const { session, account } = seat(kind);
        for (const whose of ['theirs', 'others'] as const) {
          const statuses =
            action === 'create'
              ? [(await session.ask('POST', pathOf(type), newDocument(type, whose))).status]
              : await ways[action](session, type, () => documentOf(type, whose, account));
          const isAllowed: boolean = cell === 'yes' || (cell === 'theirs' && whose === 'theirs');
          // For whom a role is, is a field: Strapi lets them write one, and the field is refused.
          const isRefusedByField = cell === 'theirs' && action === 'create';
          const answers = new Set(
            statuses.map((status) => (status < 300 ? 'allowed' : String(status))),
          );
          const expected: string = isAllowed ? 'allowed' : isRefusedByField ? '400' : '403';
          assert.deepEqual([...answers], [expected], `${action} ${type} of ${whose}`);
        }
      }
    });
  }
}

test('the matrix says something of every type and of every action it has', () => {
  for (const type of documentTypes) {
    const actions = Object.keys(matrix[type]).sort();
    const expected = type === 'site' ? ['read', 'update'] : ['create', 'delete', 'read', 'update'];
    const drafted = draftedTypes.includes(type) ? ['publish'] : [];
    assert.deepEqual(actions, [...expected, ...drafted].sort(), type);
  }
});
