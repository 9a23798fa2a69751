import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type AnyDocument, addressOf, type SluggedType } from '@parvis/shared';
import fc from 'fast-check';
import { communityOf } from '../../bench/community.ts';
import { aRedirect } from '../../documents.ts';
import { builtSite } from '../../site/built.ts';
import { createFakeCms } from '../fake-cms.ts';
import { setUpWorkbench } from '../workbench.ts';

const community = communityOf(60);
const drafted = community.filter(({ type }) => ['post', 'role', 'startup', 'page'].includes(type));

const edits: Record<string, (document: Record<string, unknown>) => object> = {
  'its text': ({ body }) => ({ body: `${body}\n\n[Un lien](/vieux/).` }),
  'its title': (document) => ('title' in document ? { title: 'Autre' } : { name: 'Autre' }),
  'its address': ({ slug }) => ({ slug: `${slug}-bis` }),
  'its people': (document) => ('authors' in document ? { authors: ['membre-0'] } : {}),
};

const situation = fc.record({
  target: fc.constantFrom(...drafted),
  edited: fc.subarray(Object.keys(edits), { minLength: 1 }),
  isPublished: fc.boolean(),
});

it('foresees of a draft, with the templates of the site, what its publication then does', async () => {
  const site = await builtSite('https://parvis.example');
  await fc.assert(
    fc.asyncProperty(situation, async ({ target: { type, document }, edited, isPublished }) => {
      const cms = createFakeCms();
      const { documentId } = document;
      const pageOf = (one: AnyDocument) =>
        'slug' in one ? addressOf(type as SluggedType, one.slug) : undefined;
      for (const one of community) {
        if (isPublished || one.document.documentId !== documentId || one.type !== type) {
          cms.publish(one.type, one.document);
        }
      }
      cms.publish('redirect', aRedirect({ documentId: 'old', from: '/vieux/', to: '/' }));
      const bench = await setUpWorkbench({ cms, site });
      try {
        await bench.publisher.publish('start');
        const before = await bench.publicFiles();
        const changes = edited.map((edit) => edits[edit]?.({ ...document }));
        const draft = Object.assign({ ...document }, ...changes) as AnyDocument;
        const foreseen = bench.publisher.foreseePublication({
          ...{ type, document: draft, pictures: new Map() },
        });

        cms.publish(type, draft);
        const [from, to] = [pageOf(document), pageOf(draft)];
        if (isPublished && from !== undefined && to !== undefined && from !== to) {
          cms.publish('redirect', aRedirect({ documentId: 'left', from, to }));
        }
        await bench.publisher.publish('signal');
        assert.deepEqual(bench.publisher.status().problems.pages, []);
        const after = await bench.publicFiles();

        const told = (becomes: string) =>
          foreseen?.pages
            .filter((page) => page.becomes === becomes)
            .map(({ address }) => `${address.slice(1)}index.html`)
            .sort();
        const pages = (files: Map<string, string>) =>
          [...files.keys()].filter((path) => path.endsWith('index.html'));
        const came = pages(after).filter((path) => !before.has(path));
        const left = pages(before).filter((path) => !after.has(path));
        assert.deepEqual(told('new'), came);
        assert.deepEqual(told('gone'), left);
        const different = pages(before).filter(
          (path) => after.has(path) && after.get(path) !== before.get(path),
        );
        // A page may say the same with another answer: those that do not are all told.
        assert.deepEqual(new Set(different).difference(new Set(told('different'))), new Set());
      } finally {
        await bench.clean();
      }
    }),
    { numRuns: 15 },
  );
});
