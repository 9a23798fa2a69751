import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Cms, startCms } from './harness.ts';
import { type Writing, writingIn } from './writing.ts';

let cms: Cms;
let staff: Writing;
before(async () => {
  cms = await startCms();
  staff = writingIn(cms);
});
after(() => cms.stop());

const published = async (...asked: Parameters<Writing['published']>) => {
  const attributes = await staff.published(...asked);
  assert.ok(attributes, 'the document is published');
  return attributes;
};

test('a post published before its startup names it, and still does when the startup is published', async () => {
  const startup = await staff.write('startup');
  const post = await staff.writeAndPublish('post', { startups: [startup] });
  assert.deepEqual((await published('post', post)).startups, [startup]);
  await staff.publish('startup', startup);
  assert.deepEqual((await published('post', post)).startups, [startup]);
});

test('a post still names its startup after the startup was unpublished and published again', async () => {
  const startup = await staff.writeAndPublish('startup');
  const post = await staff.writeAndPublish('post', { startups: [startup] });
  await staff.unpublish('startup', startup);
  assert.deepEqual((await published('post', post)).startups, [startup]);
  await staff.publish('startup', startup);
  assert.deepEqual((await published('post', post)).startups, [startup]);
});

test('a post published again while its startup is not still names it', async () => {
  const startup = await staff.writeAndPublish('startup');
  const post = await staff.writeAndPublish('post', { startups: [startup] });
  await staff.unpublish('startup', startup);
  await staff.publish('post', post);
  await staff.publish('startup', startup);
  assert.deepEqual((await published('post', post)).startups, [startup]);
});

test('a role names its startup, and a post its roles, in the order staff gave', async () => {
  const startup = await staff.write('startup');
  const [a, b, c] = [
    await staff.write('role', { startup }),
    await staff.writeAndPublish('role'),
    await staff.write('role'),
  ];
  await staff.publish('role', a);
  assert.equal((await published('role', a)).startup, startup);
  const post = await staff.writeAndPublish('post', { roles: [c, a, b] });
  assert.deepEqual((await published('post', post)).roles, [c, a, b]);
  await staff.publish('role', c);
  assert.deepEqual((await published('post', post)).roles, [c, a, b]);
});

test('a relation that only the draft has does not show', async () => {
  const [shown, hidden] = [
    await staff.writeAndPublish('startup'),
    await staff.writeAndPublish('startup'),
  ];
  const post = await staff.writeAndPublish('post', { startups: [shown] });
  await staff.edit('post', post, { startups: [hidden, shown] });
  assert.deepEqual((await published('post', post)).startups, [shown]);
  await staff.edit('post', post, { startups: [] });
  assert.deepEqual((await published('post', post)).startups, [shown]);
  await staff.publish('post', post);
  assert.deepEqual((await published('post', post)).startups, []);
});

test('staff cannot write what was published in the place of a publication', async () => {
  const startup = await staff.writeAndPublish('startup');
  const post = await staff.writeAndPublish('post', {
    startups: [startup],
    publishedRelations: { startups: ['another'] },
  });
  await staff.edit('post', post, { publishedRelations: { startups: ['another'] } });
  assert.deepEqual((await published('post', post)).startups, [startup]);
  assert.equal('publishedRelations' in (await published('post', post)), false);
});

test('a draft thrown away takes back the relations that are published', async () => {
  const [kept, other] = [await staff.write('startup'), await staff.writeAndPublish('startup')];
  const post = await staff.writeAndPublish('post', { startups: [kept] });
  await staff.edit('post', post, { startups: [other] });
  await staff.discardDraft('post', post);
  await staff.publish('post', post);
  assert.deepEqual((await published('post', post)).startups, [kept]);
});

test('a role thrown back to what is published keeps its startup, and does not look modified', async () => {
  const startup = await staff.write('startup');
  const role = await staff.writeAndPublish('role', { startup });
  await staff.edit('role', role, { startup: null, title: 'Autre chose' });
  await staff.discardDraft('role', role);
  const online = await cms.strapi
    .documents('api::role.role')
    .findOne({ documentId: role, status: 'published' });
  assert.equal((await staff.draft('role', role)).updatedAt, online?.updatedAt);
  await staff.publish('role', role);
  assert.equal((await published('role', role)).startup, startup);
});

test('a post keeps its startup when the draft of the startup is thrown away', async () => {
  const startup = await staff.writeAndPublish('startup');
  const post = await staff.writeAndPublish('post', { startups: [startup] });
  await staff.edit('startup', startup, { mission: 'Une autre' });
  await staff.discardDraft('startup', startup);
  await staff.publish('post', post);
  assert.deepEqual((await published('post', post)).startups, [startup]);
});

test('a document published as it is saved keeps its relations too', async () => {
  const startup = await staff.write('startup');
  const created = await cms.strapi.documents('api::post.post').create({
    data: { title: 'D’un coup', body: '', startups: [startup] },
    status: 'published',
  });
  assert.deepEqual((await published('post', created.documentId)).startups, [startup]);
});

for (const [type, write, read] of [
  [
    'author',
    (ids: string[]) => ({ missions: [{ status: 'service', startups: ids }] }),
    (attributes: Record<string, unknown>) =>
      (attributes.missions as { startups: string[] }[])[0]?.startups,
  ],
  [
    'incubator',
    (ids: string[]) => ({ highlightedStartups: ids }),
    (attributes: Record<string, unknown>) => attributes.highlightedStartups,
  ],
] as const) {
  test(`the startups of an ${type} come back in every order, and keep their order`, async () => {
    const [first, second] = [await staff.write('startup'), await staff.writeAndPublish('startup')];
    const id = await staff.write(type, write([second, first]));
    const startups = async () => read(await published(type, id));
    assert.deepEqual(await startups(), [second, first], 'one is a draft');
    await staff.publish('startup', first);
    assert.deepEqual(await startups(), [second, first], 'both are published');
    await staff.unpublish('startup', second);
    assert.deepEqual(await startups(), [second, first], 'one was unpublished');
    await staff.publish('startup', second);
    assert.deepEqual(await startups(), [second, first], 'and published again');
    await staff.edit('startup', second, { mission: 'Une autre' });
    await staff.discardDraft('startup', second);
    assert.deepEqual(await startups(), [second, first], 'its draft was thrown away');
    await staff.publish('startup', second);
    assert.deepEqual(await startups(), [second, first], 'and it was published once more');
  });
}
