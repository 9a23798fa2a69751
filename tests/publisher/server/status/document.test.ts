import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { type DocumentStatus, documentStatus, publisherApi } from '@parvis/shared';
import type { KnownDocument } from '../../../../site/publisher/publication.ts';
import { statusOfDocument } from '../../../../site/publisher/server/status/document.ts';
import { createFakeService, type FakeService } from '../fake-service.ts';
import { bearer, openServer } from '../open-server.ts';

const live: Partial<KnownDocument> = {
  version: 'v1',
  address: '/actualites/abc/',
  hash: 'hash of v1',
  since: '2026-03-10T09:58:00.000Z',
  release: 7,
};
const liveVersion = {
  address: 'https://parvis.invalid/actualites/abc/',
  since: '2026-03-10T09:58:00.000Z',
  release: 7,
};

describe('the status of a document', () => {
  let publisher: FakeService;
  beforeEach(() => {
    publisher = createFakeService();
    publisher.knows('post', 'abc', live);
    publisher.visitorsGet('/actualites/abc/', 'hash of v1');
  });

  async function statusOf(version?: string, type: 'post' | 'redirect' = 'post') {
    const told = await statusOfDocument({ type, documentId: 'abc' }, version, publisher);
    assert.deepEqual(documentStatus.parse(told), told);
    return told;
  }

  function assertWaits(told: DocumentStatus, reason: string, earlier: object | null): void {
    assert.deepEqual(told, { state: 'waiting', reason, until: null, earlier });
  }

  it('is absent when neither the CMS nor the site has it', async () => {
    publisher.knows('post', 'abc', {});
    assert.deepEqual(await statusOf(), { state: 'absent' });
  });

  it('is live once its address was seen to give its bytes', async () => {
    const told = { ...liveVersion, state: 'live', warnings: [] };
    assert.deepEqual(await statusOf('v1'), told);
  });

  it('is live with a warning when a picture of it is missing', async () => {
    const problem = { source: '/uploads/a.jpg', reason: 'la photo manque', mayPass: true };
    publisher.knows('post', 'abc', { ...live, pictures: [problem] });
    const told = await statusOf('v1');
    assert.deepEqual(told.state === 'live' && told.warnings, ['la photo manque']);
  });

  it('is only publishing while visitors get other bytes, and says what is in the way', async () => {
    publisher.visitorsGet('/actualites/abc/', 'hash of v0');
    assert.deepEqual(await statusOf('v1'), {
      state: 'publishing',
      step: 'checking',
      address: liveVersion.address,
      obstacle: 'encore une autre version',
    });
  });

  it('is live with its release when it has no page of its own', async () => {
    publisher.knows('redirect', 'abc', { ...live, address: undefined, hash: undefined });
    const told = { ...liveVersion, address: null, state: 'live', warnings: [] };
    assert.deepEqual(await statusOf('v1', 'redirect'), told);
  });

  it('is publishing while a release is made with it', async () => {
    publisher.isPublishing('post', 'abc');
    for (const version of ['v1', 'v2']) {
      const told = { state: 'publishing', step: 'rendering', address: null, obstacle: null };
      assert.deepEqual(await statusOf(version), told);
    }
  });

  it('waits for the next look, and its earlier version stays up', async () => {
    assertWaits(await statusOf('v2'), 'not-looked-yet', liveVersion);
  });

  it('waits for its removal when the CMS no longer publishes it', async () => {
    assertWaits(await statusOf(), 'not-looked-yet', liveVersion);
    publisher.is({ removalsToConfirm: 40 });
    assertWaits(await statusOf(), 'removals-to-confirm', liveVersion);
  });

  it('waits for the CMS to answer, or for the publisher to be well', async () => {
    publisher.failed('cms');
    assertWaits(await statusOf('v2'), 'cms-unreachable', liveVersion);
    publisher.failed('publisher');
    assertWaits(await statusOf('v2'), 'publisher-failing', liveVersion);
  });

  it('is not live when the release that brings it could not be made', async () => {
    publisher.failed('publisher');
    publisher.knows('post', 'abc', { ...live, version: 'v2', release: 8 });
    assertWaits(await statusOf('v2'), 'publisher-failing', null);
    publisher.knows('post', 'abc', { ...live, version: 'v2', release: undefined });
    assertWaits(await statusOf('v2'), 'publisher-failing', null);
  });

  it('waits while an earlier release is held that does not have it', async () => {
    publisher.is({ release: 9, heldAt: 6 });
    assertWaits(await statusOf('v1'), 'held', null);
    publisher.is({ release: 9, heldAt: 7 });
    assert.equal((await statusOf('v1')).state, 'live');
    assertWaits(await statusOf('v2'), 'held', liveVersion);
  });

  it('waits until its date', async () => {
    const until = '2026-04-01T08:00:00.000Z';
    publisher.knows('post', 'abc', { version: 'v1', waitsUntil: until, since: until, release: 7 });
    assert.deepEqual(await statusOf('v1'), {
      state: 'waiting',
      reason: 'until-date',
      until,
      earlier: null,
    });
  });

  it('is failed with the reasons, and says which version stays up', async () => {
    const problem = { type: 'post', documentId: 'abc', field: 'title', reason: 'le titre manque' };
    const problems = [{ ...problem, version: 'v2' }] as KnownDocument['problems'];
    publisher.knows('post', 'abc', { ...live, problems });
    assert.deepEqual(await statusOf('v2'), {
      state: 'failed',
      problems: [{ field: 'title', reason: 'le titre manque' }],
      earlier: liveVersion,
    });
    // What was wrong with another version is not wrong with this one.
    assertWaits(await statusOf('v3'), 'not-looked-yet', liveVersion);
    publisher.knows('post', 'abc', { problems });
    const told = await statusOf('v2');
    assert.equal(told.state === 'failed' && told.earlier, null);
  });

  it('is told to the CMS, which bears the secret, and to nobody else', async () => {
    await using door = await openServer();
    door.service.knows('post', 'a/b', { ...live, address: undefined });
    const path = publisherApi.documentStatus('post', 'a/b', 'v1');
    assert.equal((await door.get(path)).status, 401);
    const told = documentStatus.parse(await (await door.get(path, bearer)).json());
    assert.equal(told.state, 'live');
    const absent = await door.get(publisherApi.documentStatus('post', 'autre'), bearer);
    assert.deepEqual(await absent.json(), { state: 'absent' });
    assert.equal((await door.get('/status/recette/abc', bearer)).status, 404);
  });

  it('is looked for when it is asked of a version that no look has found', async () => {
    await using door = await openServer();
    const ask = (version: string) =>
      door.get(publisherApi.documentStatus('post', 'abc', version), bearer);
    door.service.knows('post', 'abc', live);
    door.service.visitorsGet('/actualites/abc/', 'hash of v1');
    await ask('v1');
    assert.equal(door.service.misses, 0);
    await ask('v2');
    assert.equal(door.service.misses, 1);
    door.service.is({ heldAt: 7 });
    await ask('v2');
    assert.equal(door.service.misses, 1);
  });
});
