import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type DocumentType, isDocumentType } from '@parvis/shared';
import { type Cms, startCms } from '../harness.ts';
import { accountOf, type KindOfPerson, kindsOfPeople, type Session, sessionOf } from '../people.ts';
import { pictureOf, type Writing, writingIn } from '../writing.ts';
import { reads, unread, unwritten, writes } from './permitted.ts';

interface Attribute {
  type: string;
  enum?: string[];
  default?: unknown;
  multiple?: boolean;
  relation?: string;
  target?: string;
  component?: string;
  regex?: string;
  pluginOptions?: { 'content-manager'?: { visible?: boolean } };
}
type Attributes = Record<string, Attribute>;

let cms: Cms;
let writing: Writing;
/** A startup of who recruits, and a picture. */
let startup: string;
let picture: number;
const documents = new Map<string, string>();
const sessions = new Map<KindOfPerson, Session>();

before(async () => {
  cms = await startCms();
  writing = writingIn(cms);
  picture = (await pictureOf(cms, 'image.png')).id;
  startup = await writing.writeAndPublish('startup', { name: 'La leur' });
  documents.set('api::startup.startup', startup);
  const email = 'recrute@parvis.invalid';
  const missions = [{ start: '2020-01-01', startups: [startup] }];
  await writing.write('author', { name: 'Qui Recrute', email, missions });
  for (const kind of kindsOfPeople) {
    const account = await accountOf(cms, kind, kind === 'recrutement' ? { email } : {});
    sessions.set(kind, await sessionOf(cms, account));
  }
});
after(() => cms.stop());

function seat(kind: KindOfPerson): Session {
  const session = sessions.get(kind);
  assert.ok(session);
  return session;
}

function attributesOf(uid: string): Attributes {
  const model = isDocumentType(uid)
    ? cms.strapi.contentType(`api::${uid}.${uid}`)
    : cms.strapi.components[uid as keyof typeof cms.strapi.components];
  assert.ok(model);
  const own = Object.entries(model.attributes as Attributes).filter(
    ([name, { target, pluginOptions }]) =>
      !['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale'].includes(name) &&
      !['createdBy', 'updatedBy', 'localizations'].includes(name) &&
      !target?.startsWith('admin::') &&
      pluginOptions?.['content-manager']?.visible !== false,
  );
  return Object.fromEntries(own);
}

/** Every field, those inside components as `links.url`. */
function fieldsOf(type: DocumentType): string[] {
  return Object.entries(attributesOf(type)).flatMap(([name, { component }]) =>
    component === undefined
      ? [name]
      : Object.keys(attributesOf(component)).map((inside) => `${name}.${inside}`),
  );
}

/** A document of the type with something in every field, and not what fields begin with. */
async function fullDocument(uid: string): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const [name, attribute] of Object.entries(attributesOf(uid))) {
    values[name] = await sampleOf(name, attribute);
  }
  return values;
}

async function sampleOf(name: string, attribute: Attribute): Promise<unknown> {
  const texts: Record<string, string> = { from: `/avant-${name}/`, to: '/apres/', slug: 'a-voir' };
  switch (attribute.type) {
    case 'component':
      return [await fullDocument(attribute.component ?? '')];
    case 'media':
      return picture;
    case 'relation': {
      const id = await targetOf(attribute.target ?? '');
      return attribute.relation === 'oneToMany' ? [id] : id;
    }
    case 'enumeration':
      return attribute.enum?.filter((value) => value !== attribute.default).at(-1);
    case 'boolean':
      return attribute.default !== true;
    case 'integer':
    case 'decimal':
      return 7;
    case 'email':
      return 'quelqu-un@parvis.invalid';
    case 'date':
      return '2026-03-04';
    case 'datetime':
      return '2026-03-04T05:06:07.000Z';
    default:
      if (attribute.regex?.startsWith('^https?')) return 'https://exemple.invalid/';
      if (attribute.regex?.startsWith('^#')) return '#0b3954';
      return texts[name] ?? `Valeur de ${name}`;
  }
}

async function targetOf(uid: string): Promise<string> {
  const known = documents.get(uid);
  if (known !== undefined) return known;
  const type = uid.slice(uid.indexOf('.') + 1) as DocumentType;
  const id = await writing.write(type);
  documents.set(uid, id);
  return id;
}

/** The draft with all that is in it, read behind everybody's back. */
async function stored(type: DocumentType, documentId: string): Promise<Record<string, unknown>> {
  const populate: Record<string, unknown> = {};
  for (const [name, { type: kind, component }] of Object.entries(attributesOf(type))) {
    if (component !== undefined) populate[name] = { populate: '*' };
    else if (kind === 'media' || kind === 'relation') populate[name] = true;
  }
  const found = await cms.strapi
    .documents(`api::${type}.${type}`)
    .findOne({ documentId, populate: populate as never });
  assert.ok(found);
  return found as Record<string, unknown>;
}

/** Which fields of a document hold something else than in another, or than nothing. */
function filled(type: DocumentType, document: Record<string, unknown>): string[] {
  return fieldsOf(type).filter((field) => {
    const [name = '', inside] = field.split('.');
    if (inside === undefined) return holds(document[name]);
    const [first] = (document[name] ?? []) as Record<string, unknown>[];
    return first !== undefined && holds(first[inside]);
  });
}

/** How Strapi tells many relations: how many there are. */
const holds = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null && 'count' in value) return value.count !== 0;
  return value !== null && value !== undefined;
};

function pathOf(type: DocumentType, id: string): string {
  const uid = `api::${type}.${type}`;
  if (type === 'site') return `/content-manager/single-types/${uid}`;
  return `/content-manager/collection-types/${uid}/${id}`;
}

async function newId(type: DocumentType, data: Record<string, unknown>): Promise<string> {
  if (type !== 'site') return writing.write(type, data);
  const { documentId } = await cms.strapi.db.query('api::site.site').findOne({});
  await writing.edit('site', documentId, data);
  return documentId;
}

for (const kind of kindsOfPeople) {
  for (const type of reads[kind]) {
    test(`${kind}: which fields of ${type} they read`, async () => {
      const id = await newId(type, { ...(await fullDocument(type)), ...unique(type) });
      const { status, body } = await seat(kind).ask('GET', pathOf(type, id));
      assert.equal(status, 200);
      const { data } = body as { data: Record<string, unknown> };
      const expected = fieldsOf(type).filter((field) => !unread[type]?.[kind]?.includes(field));
      assert.deepEqual(filled(type, data), expected);
    });
  }

  for (const type of writes[kind]) {
    test(`${kind}: which fields of ${type} they write`, async () => {
      const isRole = type === 'role';
      const id = await newId(type, isRole ? { startup } : unique(type));
      const written = { ...(await fullDocument(type)), ...unique(type) };
      const { status, body } = await seat(kind).ask('PUT', pathOf(type, id), written);
      assert.equal(status, 200, JSON.stringify(body));
      const now = await stored(type, id);
      const kept = unwritten[type]?.[kind] ?? [];
      const expected = fieldsOf(type).filter((field) => !kept.includes(field));
      const taken = filled(type, now).filter((field) => !isAsItBegins(type, field, now[field]));
      assert.deepEqual(taken, expected);
    });
  }
}

/** What two documents of a type must not share. */
function unique(type: DocumentType): Record<string, unknown> {
  uniques += 1;
  if (type === 'redirect') return { from: `/avant-${uniques}/`, kind: 'permanent' };
  return type === 'site' ? {} : { slug: `a-voir-${uniques}` };
}
let uniques = 0;

function isAsItBegins(type: DocumentType, field: string, value: unknown): boolean {
  const begins = attributesOf(type)[field]?.default;
  if (type === 'redirect' || begins === undefined) return false;
  return value === begins;
}

/** A member who has an e-mail address and an employer that nobody but administrators may know. */
async function secretive(): Promise<string> {
  return writing.write('author', {
    name: 'Personne Discrète',
    email: 'cachette@parvis.invalid',
    missions: [{ start: '2021-01-01', status: 'independent', employer: 'Employeur secret' }],
  });
}

const questions: [what: string, query: string][] = [
  ['a search', '_q=cachette'],
  ['a search for an employer', '_q=secret'],
  ['a filter', 'filters[email][$contains]=cachette'],
  ['a filter of filters', 'filters[$and][0][$or][0][email][$startsWith]=cachette'],
  ['a filter inside a component', 'filters[missions][employer][$contains]=secret'],
  ['populating', 'populate[missions]=*'],
  ['fields', 'fields[0]=email'],
];
for (const kind of ['rédacteur', 'éditeur', 'recrutement'] as const) {
  test(`${kind}: no question of the list tells what members keep for themselves`, async () => {
    const id = await secretive();
    const list = '/content-manager/collection-types/api::author.author';
    const all = await total(await seat(kind).ask('GET', list));
    for (const [what, query] of questions) {
      const answer = await seat(kind).ask('GET', `${list}?${query}`);
      assert.doesNotMatch(JSON.stringify(answer.body), /cachette@|Employeur secret/, what);
      // Either the question is refused, or it is answered as if that part had not been asked.
      const isSearch = query.startsWith('_q');
      if (answer.status < 300) assert.equal(total(answer), isSearch ? 0 : all, what);
      else assert.ok([400, 403].includes(answer.status), `${what}: ${answer.status}`);
    }
    const one = await seat(kind).ask('GET', `${list}/${id}?populate[missions]=*&fields[0]=email`);
    assert.doesNotMatch(JSON.stringify(one.body), /cachette@|Employeur secret/);
  });

  test(`${kind}: sorting by what is kept from them changes nothing`, async () => {
    const list = '/content-manager/collection-types/api::author.author';
    const order = async (sort: string) => {
      const { status, body } = await seat(kind).ask('GET', `${list}?sort=${sort}`);
      if (status >= 300) return status;
      return (body as { results: { documentId: string }[] }).results.map((one) => one.documentId);
    };
    assert.notDeepEqual(await order('name:ASC'), await order('name:DESC'));
    for (const field of ['email', 'missions.employer', 'createdBy.email']) {
      assert.deepEqual(await order(`${field}:ASC`), await order(`${field}:DESC`), field);
    }
  });

  test(`${kind}: who is picked for a relation is told by name only`, async () => {
    await secretive();
    const [source, field] = kind === 'recrutement' ? ['role', 'contacts'] : ['post', 'authors'];
    const picker = `/content-manager/relations/api::${source}.${source}/${field}`;
    const all = await seat(kind).ask('GET', `${picker}?pageSize=100`);
    assert.match(JSON.stringify(all.body), /Personne Discrète/);
    assert.doesNotMatch(JSON.stringify(all.body), /cachette@|Employeur secret|"email"|"missions"/);
    for (const query of ['_q=cachette', 'filters[email][$contains]=cachette', 'fields[0]=email']) {
      const answer = await seat(kind).ask('GET', `${picker}?${query}`);
      assert.doesNotMatch(JSON.stringify(answer.body), /cachette@|Employeur secret/, query);
    }
  });
}

function total({ body }: { body: unknown }): number {
  return (body as { pagination: { total: number } }).pagination.total;
}

test('éditeur: saving a member’s page keeps the missions and the address they can’t see', async () => {
  const id = await secretive();
  const path = pathOf('author', id);
  const { body } = await seat('éditeur').ask('GET', path);
  const { data } = body as { data: Record<string, unknown> };
  const saved = await seat('éditeur').ask('PUT', path, { ...data, role: 'Autre métier' });
  assert.equal(saved.status, 200);
  const now = await stored('author', id);
  assert.equal(now.role, 'Autre métier');
  assert.equal(now.email, 'cachette@parvis.invalid');
  assert.equal((now.missions as { employer: string }[])[0]?.employer, 'Employeur secret');
});

test('éditeur: the copy of a member’s page has neither their missions nor their address', async () => {
  const id = await secretive();
  const clone = `/content-manager/collection-types/api::author.author/clone/${id}`;
  const { status, body } = await seat('éditeur').ask('POST', clone, { name: 'Copie' });
  assert.equal(status, 200);
  const copy = await stored('author', (body as { data: { documentId: string } }).data.documentId);
  assert.equal(copy.email, null);
  assert.deepEqual(copy.missions, []);
});
