import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { aimOf } from '../../../cms/src/admin/saving/aim.ts';
import {
  type Decision,
  type Guard,
  guardSaves,
  type Writer,
} from '../../../cms/src/admin/saving/guarding.ts';
import { type Conflict, LOADED_STATE, STALE_SAVE } from '../../../cms/src/history/answer.ts';

const form = '/content-manager/collection-types/api::post.post/abc';
const [first, second, third] = [1, 2, 3].map((hour) => `2026-11-24T0${hour}:00:00.000Z`) as [
  string,
  string,
  string,
];

describe('what a request is about', () => {
  it('is a document that is loaded, saved or published', () => {
    const document = 'api::post.post abc';
    assert.deepEqual(aimOf('GET', `http://cms.invalid${form}`), { kind: 'load', document });
    assert.deepEqual(aimOf('PUT', form), { kind: 'save', document });
    assert.deepEqual(aimOf('POST', `${form}/actions/publish`), { kind: 'publish', document });
    const site = '/content-manager/single-types/api::site.site';
    assert.deepEqual(aimOf('PUT', site), { kind: 'save', document: 'api::site.site' });
  });

  it('is nothing of ours otherwise', () => {
    assert.equal(aimOf('GET', `${form}?status=published`), undefined);
    assert.equal(aimOf('POST', `${form}/actions/unpublish`), undefined);
    assert.equal(aimOf('POST', '/content-manager/collection-types/api::post.post'), undefined);
    assert.equal(
      aimOf('POST', '/content-manager/collection-types/api::post.post/actions/publish'),
      undefined,
    );
    assert.equal(aimOf('GET', '/parvis/online/post/abc'), undefined);
  });
});

/** A CMS with one document, and what it was sent. */
function fakeCms(state: string) {
  const cms = {
    state,
    content: {},
    sent: [] as { state: string | null; body: unknown }[],
    fetch: (async (_input, init) => {
      if (init?.method === undefined) {
        return answer(200, { data: { ...cms.content, updatedAt: cms.state } });
      }
      const named = new Headers(init.headers).get(LOADED_STATE);
      cms.sent.push({ state: named, body: JSON.parse(String(init.body)) });
      if (named !== null && named !== cms.state) {
        const details = { state: cms.state } as Conflict;
        return answer(409, { error: { name: STALE_SAVE, details } });
      }
      cms.state = third;
      return answer(200, { data: { updatedAt: cms.state } });
    }) as typeof fetch,
  };
  return cms;
}

const answer = (status: number, json: unknown) => Response.json(json, { status });

describe('the guard of forms', () => {
  let cms: ReturnType<typeof fakeCms>;
  let guard: Guard;
  let decision: Decision | undefined;
  let asked = 0;
  let mine: readonly string[] | null = null;
  let failed: string[] = [];
  beforeEach(() => {
    cms = fakeCms(first);
    asked = 0;
    decision = undefined;
    failed = [];
    guard = guardSaves(cms.fetch, writer);
  });

  const writer: Writer = {
    decide(refusal) {
      asked += 1;
      mine = refusal.mine;
      return decision && Promise.resolve(decision);
    },
    failed: (document) => void failed.push(document),
    pause: async () => undefined,
  };

  const save = (data: object) => guard.fetch(form, { method: 'PUT', body: JSON.stringify(data) });

  it('says which state the form was loaded from, and after a save the state it made', async () => {
    await guard.fetch(form);
    await save({ title: 'Un' });
    await save({ title: 'Deux' });
    assert.deepEqual(
      cms.sent.map(({ state }) => state),
      [first, third],
    );
    assert.equal(asked, 0);
  });

  it('goes by the form on the screen, whatever else was loaded since', async () => {
    guard.show('api::post.post abc', first);
    cms.state = second;
    await guard.fetch(form);
    assert.equal((await save({ title: 'Un' })).status, 409);
    assert.equal(asked, 1);
  });

  it('saves the changed fields only, when both are to be kept', async () => {
    await guard.fetch(form);
    cms.state = second;
    decision = { choice: 'merge', mine: ['title'] };
    assert.equal((await save({ title: 'Un', body: 'Avant' })).status, 200);
    assert.deepEqual(cms.sent.at(-1), { state: second, body: { title: 'Un' } });
  });

  it('knows what was changed in a form of which nobody keeps what is typed', async () => {
    cms.content = { title: 'Avant', body: 'Avant', cover: { id: 3 }, authors: { count: 1 } };
    await guard.fetch(form);
    cms.state = second;
    const authors = { connect: [], disconnect: [] };
    await save({ title: 'Après', body: 'Avant', cover: { id: 3 }, authors });
    assert.deepEqual(mine, ['title']);
  });

  it('does not know it of a form that it did not see loaded', async () => {
    guard.show('api::post.post abc', first);
    cms.state = second;
    await save({ title: 'Après' });
    assert.equal(mine, null);
  });

  it('saves the whole form, when it is to replace', async () => {
    await guard.fetch(form);
    cms.state = second;
    decision = { choice: 'replace', mine: ['title'] };
    assert.equal((await save({ title: 'Un', body: 'Avant' })).status, 200);
    assert.deepEqual(cms.sent.at(-1), { state: second, body: { title: 'Un', body: 'Avant' } });
  });

  it('keeps what is published together, and of the form the changed fields only', async () => {
    await guard.fetch(form);
    cms.state = second;
    decision = { choice: 'merge', mine: ['title'] };
    const also = [{ type: 'role', documentId: 'def' }];
    const body = JSON.stringify({ also, document: { title: 'Un', body: 'Avant' } });
    await guard.fetch('/parvis/publish-together/post/abc', { method: 'POST', body });
    assert.deepEqual(cms.sent.at(-1), { state: second, body: { also, document: { title: 'Un' } } });
  });

  it('asks again when somebody else saves while one decides', async () => {
    await guard.fetch(form);
    cms.state = second;
    decision = { choice: 'merge', mine: ['title'] };
    const real = cms.fetch;
    let isLate = true;
    guard = guardSaves(async (input, init) => {
      if (isLate && cms.sent.length === 1) {
        cms.state = third;
        isLate = false;
      }
      return real(input, init);
    }, writer);
    guard.show('api::post.post abc', first);
    assert.equal((await save({ title: 'Un' })).status, 200);
    assert.equal(asked, 2);
  });

  it('leaves the refusal to Strapi when nobody can be asked, and when nothing is decided', async () => {
    await guard.fetch(form);
    cms.state = second;
    const refused = await save({ title: 'Un' });
    assert.equal(refused.status, 409);
    assert.equal(((await refused.json()) as { error: { name: string } }).error.name, STALE_SAVE);
    decision = { choice: 'back', mine: ['title'] };
    assert.equal((await save({ title: 'Un' })).status, 409);
    assert.equal(cms.sent.length, 2);
    assert.equal(cms.state, second);
  });

  it('tells that a form could not be saved, whatever the reason, but for an old session', async () => {
    const answers = [400, 401, 500].map((status) => async () => answer(status, {}));
    for (const refuse of answers) {
      guard = guardSaves(refuse as typeof fetch, writer);
      await save({ title: 'Un' });
    }
    guard = guardSaves(() => Promise.reject(new TypeError('fetch failed')), writer);
    await assert.rejects(save({ title: 'Un' }), /fetch failed/);
    assert.deepEqual(failed, Array(3).fill('api::post.post abc'));
  });

  it('loads a form on the screen again until the CMS answers; any other fails at once', async () => {
    let attempts = 0;
    const failing = (async () => {
      attempts += 1;
      if (attempts === 1) throw new TypeError('fetch failed');
      return attempts < 4 ? answer(503, {}) : answer(200, {});
    }) as typeof fetch;
    guard = guardSaves(failing, writer);
    await assert.rejects(guard.fetch(form), /fetch failed/);
    assert.equal((await guard.fetch(form)).status, 503);
    guard.show('api::post.post abc', first);
    attempts = 0;
    assert.equal((await guard.fetch(form)).status, 200);
    assert.equal(attempts, 4);
  });
});
