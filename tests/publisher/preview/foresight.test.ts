import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { CompiledSite, PreviewAnswer } from '@parvis/shared';
import { CmsUnavailableError } from '../../../site/publisher/cms/client.ts';
import type { FinishedDraft } from '../../../site/publisher/foresight/publication.ts';
import { createForesight, type ForeseeDraft } from '../../../site/publisher/preview/foresight.ts';
import { previewSeal } from '../../../site/publisher/preview/seal.ts';
import { createSnapshot } from '../../../site/publisher/snapshot/snapshot.ts';
import { createFakeSite } from '../fake-site.ts';
import { aContent, aDraft, aLink, now } from './fake-preview.ts';

const nothing = { pages: [], files: 0, from: null };

interface Fake {
  foresee: ForeseeDraft;
  /** Links that the CMS was asked about, for which purpose. */
  asked: string[];
  finished: FinishedDraft[];
  logged: string[];
}

function aForesight(
  answer: PreviewAnswer | 'silent',
  options: { site?: Pick<CompiledSite, 'queries' | 'render'>; isRendered?: boolean } = {},
): Fake {
  const { site = createFakeSite(), isRendered = true } = options;
  const fake = { asked: [] as string[], finished: [] as FinishedDraft[], logged: [] as string[] };
  const foresee = createForesight({
    ...{ site, content: createSnapshot(now), seal: previewSeal('un secret de la rédaction') },
    now: () => now,
    async drafts(link, purpose) {
      fake.asked.push(`${purpose} ${link}`);
      if (answer === 'silent') throw new CmsUnavailableError('The CMS does not answer.');
      return answer;
    },
    foresee(draft) {
      fake.finished.push(draft);
      return isRendered ? nothing : undefined;
    },
    log: (level, message, facts) =>
      void fake.logged.push(`${level} ${message} ${JSON.stringify(facts ?? {})}`),
  });
  return { ...fake, foresee };
}

it('finishes the draft behind a link, and foresees its publication without those it points at', async () => {
  const content = aContent({ missing: ['publicationDate'] });
  const linked = [aDraft({ type: 'role', documentId: 'r', attributes: { slug: 'offre' } })];
  const source = '/uploads/a.png';
  const files = [{ source, width: 3, height: 2 }];
  const fake = aForesight({ ...content, linked, files } as PreviewAnswer);
  assert.deepEqual(await fake.foresee(aLink()), nothing);
  assert.deepEqual(fake.asked, [`page ${aLink()}`]);
  const [finished, ...others] = fake.finished;
  assert.deepEqual(others, []);
  assert.equal(finished?.type, 'post');
  assert.equal(
    finished?.document && 'publicationDate' in finished.document
      ? finished.document.publicationDate
      : undefined,
    now.toISOString(),
  );
  assert.equal(finished?.pictures.get(source)?.width, 3);
});

it('opens no link that is forged, expired or revoked', async () => {
  const fake = aForesight(aContent());
  assert.equal(await fake.foresee(`${aLink().slice(0, -1)}!`), 'refused');
  assert.equal(
    await fake.foresee(aLink({ expiresAt: new Date('2026-03-10T09:59:59Z') })),
    'refused',
  );
  assert.deepEqual(fake.asked, []);
  assert.equal(await aForesight({ refused: 'revoked' }).foresee(aLink()), 'refused');
});

it('does not know while the CMS does not answer, nor before the site is rendered', async () => {
  assert.equal(await aForesight('silent').foresee(aLink()), 'unknown');
  const fake = aForesight(aContent(), { isRendered: false });
  assert.equal(await fake.foresee(aLink()), 'unknown');
});

it('does not know the address of what has no title', async () => {
  const fake = aForesight(aContent({ attributes: { title: '', slug: null, body: 'Début' } }));
  assert.equal(await fake.foresee(aLink()), 'unknown');
  assert.deepEqual(fake.finished, []);
});

it('does not know with a draft whose page cannot be made, and logs nothing of it', async () => {
  const throwing = { queries: {}, render: () => Promise.reject(new Error('Un secret')) };
  const fake = aForesight(aContent(), { site: throwing });
  assert.equal(await fake.foresee(aLink()), 'unknown');
  assert.deepEqual(fake.logged, [
    'warn A publication could not be foreseen. {"type":"post","documentId":"brouillon"}',
  ]);
  const broken = { queries: {}, render: async () => ({ status: 500, body: 'broken' }) };
  const other = aForesight(aContent(), { site: broken });
  assert.equal(await other.foresee(aLink()), 'unknown');
  assert.deepEqual(other.finished, []);
});
