import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addressOf, currentPhase, dayOf, roleState } from '@parvis/shared';
import type { ConvertedDocument } from '../../../cms/import/convert/converted.ts';
import { calendarFrom } from '../../../cms/sample/calendar.ts';
import { communityOf } from '../../../cms/sample/community/index.ts';
import { loadSample } from '../../../cms/sample/load.ts';
import { type Cms, startCms } from '../../cms/harness.ts';
import { writingIn } from '../../cms/writing.ts';

const picture = (name: string) => ({
  source: `/uploads/${name}.png`,
  width: 1,
  height: 1,
  alternativeText: null,
});
const communityOn = (today: string) =>
  communityOf({ calendar: calendarFrom(new Date(today)), picture });

function ofType<T extends ConvertedDocument['type']>(
  documents: readonly ConvertedDocument[],
  type: T,
) {
  return documents.flatMap((one) =>
    one.type === type ? [one.document] : [],
  ) as unknown as Extract<ConvertedDocument, { type: T }>['document'][];
}

const someDay = '2026-11-24T10:00:00.000Z';

describe('the sample community', () => {
  for (const today of [someDay, '2024-02-29T23:30:00.000Z', '2031-07-01T06:00:00.000Z']) {
    it(`has roles in every state and startups in every kind of phase on ${today.slice(0, 10)}`, () => {
      const documents = communityOn(today);
      const day = dayOf(new Date(today));
      const states = ofType(documents, 'role').map((role) => roleState(role, day));
      assert.deepEqual(
        new Set(states),
        new Set(['open', 'upcoming', 'filled', 'closed', 'cancelled']),
      );
      assert.equal(states.filter((state) => state === 'open').length, 5);
      const phases = ofType(documents, 'startup').map(
        ({ phases: lived }) => currentPhase(lived, day)?.name,
      );
      assert.equal(new Set(phases).size, 6);
      for (const { publicationDate } of ofType(documents, 'post'))
        assert.ok(publicationDate <= today);
    });
  }

  it('links only to pages that it has', () => {
    const documents = communityOn(someDay);
    const addresses = new Set(
      documents.flatMap(({ type, document }) =>
        'slug' in document && type !== 'redirect' && type !== 'site'
          ? [addressOf(type, document.slug)]
          : [],
      ),
    );
    for (const { source, document } of documents) {
      for (const [, address] of JSON.stringify(document).matchAll(/\]\((\/[^)]*)\)/g)) {
        assert.ok(
          addresses.has(address) || address === '/recrutement/',
          `${source} links to ${address}`,
        );
      }
    }
  });

  it('points only at documents that it has', () => {
    const documents = communityOn(someDay);
    const ids = new Set(documents.map(({ document }) => document.documentId));
    for (const { source, document } of documents) {
      for (const [, id] of JSON.stringify(document).matchAll(/"(i[0-9a-z]{23})"/g)) {
        assert.ok(ids.has(id ?? ''), `${source} points at ${id}`);
      }
    }
  });
});

describe('the sample community in the CMS', () => {
  let cms: Cms;
  before(async () => {
    cms = await startCms();
  });
  after(() => cms.stop());

  it('is published whole, with its pictures, and only once', async () => {
    const written = await loadSample(cms.strapi);
    const documents = communityOn(someDay);
    assert.equal(written, documents.length);
    const post = ofType(documents, 'post')[0];
    const published = await writingIn(cms).published('post', post?.documentId ?? '');
    assert.equal(published?.title, post?.title);
    assert.equal((published?.cover as { width: number } | undefined)?.width, 1600);
    assert.equal(await loadSample(cms.strapi), 0);
  });
});
