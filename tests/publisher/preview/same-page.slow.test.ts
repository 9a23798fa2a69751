import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CompiledSite, DocumentType } from '@parvis/shared';
import { previewPath, writePreviewLink } from '@parvis/shared';
import fc from 'fast-check';
import { dressed } from '../../../site/publisher/preview/page.ts';
import { placeOf } from '../../../site/publisher/preview/place.ts';
import { createPreview } from '../../../site/publisher/preview/preview.ts';
import { previewSeal } from '../../../site/publisher/preview/seal.ts';
import { stateInWords } from '../../../site/publisher/preview/words.ts';
import { fileOfAddress } from '../../../site/publisher/releases/manifest.ts';
import { communityOf, type Typed } from '../../bench/community.ts';
import { builtSite } from '../../site/built.ts';
import { createFakeCms } from '../fake-cms.ts';
import { setUpWorkbench, type Workbench } from '../workbench.ts';

const community = communityOf(60);
const now = new Date('2026-03-20T10:00:00.000Z');
const seal = previewSeal('un secret de la rédaction');
const unpaged: readonly DocumentType[] = ['organisation', 'redirect'];
const shown = community.filter(({ type }) => !unpaged.includes(type));

describe('previews with the templates of the site', () => {
  let site: CompiledSite;
  let bench: Workbench;
  before(async () => {
    site = await builtSite('https://parvis.example');
    const cms = createFakeCms();
    for (const { type, document } of community) cms.publish(type, document);
    bench = await setUpWorkbench({ cms, site, at: now.toISOString() });
    await bench.publisher.publish('start');
  });
  after(() => bench.clean());

  /** What the preview of a document answers, when this is its draft. */
  async function preview({ type, document }: Typed, fields: object = {}) {
    const { documentId } = document;
    const expiresAt = new Date('2026-03-21T10:00:00.000Z');
    const link = writePreviewLink(
      { type, documentId, version: 'saved', expiresAt, share: 'abc' },
      seal,
    );
    const state = 'published' as const;
    const draft = { type, documentId, state, missing: [], labels: {} };
    const attributes = { ...document, ...fields };
    const { page } = createPreview({
      ...{ site, seal, content: bench.publisher.content, now: () => now },
      adminUrl: 'https://redaction.invalid',
      drafts: async () => ({ document: { ...draft, attributes }, linked: [], files: [] }),
      file: async () => undefined,
      log: () => undefined,
    });
    const answer = await page(link);
    assert.ok('text' in answer);
    return { link, draft, ...answer };
  }

  it('show of what is published the very bytes of the site, under a banner', async () => {
    const files = await bench.publicFiles();
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...shown), async (one) => {
        const place = placeOf(one.type, one.document);
        assert.ok('address' in place);
        const published = files.get(fileOfAddress(place.address));
        const { status, text, link, draft } = await preview(one);
        if (published === undefined) {
          // A category without announcements has no page.
          assert.match(text, /Pas encore de page/);
          return;
        }
        compared += 1;
        const banner = {
          state: stateInWords(draft, one.document, now),
          validity: 'Lien valable jusqu’au 21 mars 2026 à 11\u00a0h\u00a000.',
          notices: [],
        };
        const own = { address: place.address, preview: previewPath(link) };
        assert.equal(status, 200);
        assert.equal(text, dressed(published, { banner, own, unpublished: [], isFramed: false }));
      }),
      { numRuns: 80 },
    );
    assert.ok(compared > 40, `${compared} pages were compared`);
  });

  it('leave the site as it was, whatever they show', async () => {
    const before = await bench.publicFiles();
    const post = community.find(({ type }) => type === 'post') as Typed;
    const fields = { title: 'Mot-jamais-publie', publicationDate: '2027-01-01T09:00:00.000Z' };
    const { text } = await preview(post, fields);
    assert.match(text, /<h1>Mot-jamais-publie<\/h1>/);
    await bench.publisher.publish('command', { full: true });
    const after = await bench.publicFiles();
    const [one, other] = [before, after].map((files) =>
      [...files].filter(([path]) => path.startsWith('public/')),
    );
    assert.deepEqual(other, one);
    const leaking = [...after].filter(([, bytes]) => bytes.includes('Mot-jamais-publie'));
    assert.deepEqual(leaking, []);
  });
});
