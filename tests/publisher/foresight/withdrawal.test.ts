import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { CompiledSite } from '@parvis/shared';
import fc from 'fast-check';
import type { DocumentKey } from '../../../site/publisher/publication.ts';
import { anAuthor, aPost, aRole } from '../../documents.ts';
import { createFakeSite } from '../fake-site.ts';
import { filesFromNothing, setUpWorkbench, type Workbench } from '../workbench.ts';

const authors = ['ada', 'lin'];
const posts = ['un', 'deux', 'trois', 'quatre', 'cinq'];
const everything: DocumentKey[] = [
  ...authors.map((documentId) => ({ type: 'author' as const, documentId })),
  ...posts.map((documentId) => ({ type: 'post' as const, documentId })),
  { type: 'role', documentId: 'dev' },
];

/** Who signs each post that is published, and whether it waits for its date. */
const written = fc.record(
  Object.fromEntries(
    posts.map((id) => [id, fc.option(fc.tuple(fc.subarray(authors), fc.boolean()))]),
  ),
);

function write(bench: Workbench, signed: Record<string, [string[], boolean] | null>): void {
  for (const id of authors) bench.cms.publish('author', anAuthor({ documentId: id, slug: id }));
  bench.cms.publish('role', aRole({ documentId: 'dev' }));
  for (const [id, how] of Object.entries(signed)) {
    if (how === null) continue;
    const [signers, waits] = how;
    const publicationDate = `2026-0${waits ? 4 : 2}-10T08:00:00.000Z`;
    bench.cms.publish(
      'post',
      aPost({ documentId: id, slug: id, publicationDate, authors: signers }),
    );
  }
}

it('tells the pages that a real withdrawal then changes and removes, those and no others', async () => {
  await fc.assert(
    fc.asyncProperty(
      written,
      fc.subarray(everything, { minLength: 1 }),
      async (signed, withdrawn) => {
        const bench = await setUpWorkbench();
        try {
          write(bench, signed);
          await bench.publisher.publish('signal');
          const before = await bench.publicFiles();
          for (const key of everything) bench.publisher.foreseeWithdrawal([key]);
          const foreseen = bench.publisher.foreseeWithdrawal(withdrawn);

          for (const { type, documentId } of withdrawn) bench.cms.unpublish(type, documentId);
          await bench.publisher.publish('signal', { confirm: true });
          const after = await bench.publicFiles();

          const pages = [...before.keys()].filter((path) => path.endsWith('.html'));
          const gone = pages.filter((path) => !after.has(path));
          const different = pages.filter(
            (path) => after.has(path) && after.get(path) !== before.get(path),
          );
          const told = (becomes: string) =>
            foreseen?.pages
              .filter((page) => page.becomes === becomes)
              .map(({ address }) => `${address.slice(1)}index.html`)
              .sort();
          assert.deepEqual(told('gone'), gone);
          assert.deepEqual(told('different'), different);
        } finally {
          await bench.clean();
        }
      },
    ),
    { numRuns: 40 },
  );
});

it('leaves no trace: what is published next is what a render from nothing gives', async () => {
  await fc.assert(
    fc.asyncProperty(written, written, async (first, second) => {
      const bench = await setUpWorkbench();
      try {
        for (const signed of [first, second]) {
          write(bench, signed);
          await bench.publisher.publish('signal', { confirm: true });
          for (const key of everything) bench.publisher.foreseeWithdrawal([key]);
          bench.publisher.foreseeWithdrawal(everything);
        }
        bench.cms.publish('post', aPost({ documentId: 'six', slug: 'six', authors: ['ada'] }));
        await bench.publisher.publish('signal', { confirm: true });

        assert.deepEqual(await bench.publicFiles(), await filesFromNothing({ cms: bench.cms }));
      } finally {
        await bench.clean();
      }
    }),
    { numRuns: 20 },
  );
});

it('puts first what goes, then the home page, and counts feeds apart', async () => {
  const bench = await setUpWorkbench({ site: withFeed(createFakeSite()) });
  try {
    bench.cms.publish('author', anAuthor({ documentId: 'ada', slug: 'ada', name: 'Ada' }));
    bench.cms.publish(
      'post',
      aPost({ documentId: 'un', slug: 'un', title: 'Bonjour', authors: ['ada'] }),
    );
    await bench.publisher.publish('signal');
    assert.deepEqual(bench.publisher.foreseeWithdrawal([{ type: 'post', documentId: 'un' }]), {
      pages: [
        { address: '/actualites/un/', becomes: 'gone', title: 'Bonjour' },
        { address: '/', becomes: 'different', title: null },
        { address: '/communaute/ada/', becomes: 'different', title: 'Ada' },
      ],
      files: 1,
    });
  } finally {
    await bench.clean();
  }
});

it('knows nothing before every page was rendered, and touches nothing for what is not shown', async () => {
  const bench = await setUpWorkbench();
  const absent: DocumentKey[] = [{ type: 'post', documentId: 'absent' }];
  try {
    assert.equal(bench.publisher.foreseeWithdrawal(absent), undefined);
    bench.cms.publish('author', anAuthor({ documentId: 'ada' }));
    await bench.publisher.publish('signal');
    assert.deepEqual(bench.publisher.foreseeWithdrawal(absent), { pages: [], files: 0 });
  } finally {
    await bench.clean();
  }
});

/** The site with a feed, which says what the home page says. */
function withFeed(site: CompiledSite): CompiledSite {
  const feed = () => [{ address: '/feed.xml', kind: 'list' as const }];
  return { ...site, routeGroups: { ...site.routeGroups, feed } };
}
